import { describe, expect, test } from '@jest/globals';
import { pressOf, verbIn, verbs } from '#bot/cards/verbs.ts';
import { buttonsOf, filledIn } from '../support/card.ts';
import { everyCard } from './every-card.ts';

const cards = Object.entries(everyCard('sv')).map(([name, { card }]) => ({ name, card }));
const buttonsOn = ({ card }: (typeof cards)[number]) => buttonsOf(card);
/** Given out once, on no card any more, and answered for as long as old cards lie in chats. */
const retired = ['answer-survey', 'confirm-met'];

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value).toSorted() : [];
}

describe('a button that asks the bot', () => {
  test.each(cards)('carries what its verb needs and nothing else, as do the fields beside it: $name', (shown) => {
    const inputs = filledIn(shown.card, 'Bra');
    for (const { verb: word, data } of buttonsOn(shown)) {
      const verb = verbIn(word);
      if (verb === null) throw new Error(`No verb ${String(word)}`);
      expect(keysOf(data)).toEqual(keysOf(verbs[verb].carried.shape));
      expect(keysOf(verbs[verb].filled.shape)).toEqual(expect.arrayContaining([...keysOf(inputs)]));
      expect(pressOf(verb, { ...Object(data), ...inputs })).toMatchObject(inputs);
    }
  });

  test('stands for every verb on some card', () => {
    const shown = Object.fromEntries(cards.flatMap(buttonsOn).map(({ verb }) => [verb, true]));
    expect([...keysOf(shown), ...retired].toSorted()).toEqual(keysOf(verbs));
  });
});

describe('a card that has been in the chat for long', () => {
  const id = '7c2fd7c4-6d0a-4f0e-8d38-b2a1f5a0c001';
  const fields = { role: 'both', wanted: 'leadership,networking', offered: '', goal: 'Leda', languages: 'sv' };
  const answers = { didMeet: 'yes', usefulness: '4', goalProgress: 'same', helpWanted: 'false' };

  test.each([
    ['enrol-start', {}, {}],
    ['enrol-start', { programmeId: id }, { programmeId: id }],
    ['enrol', fields, fields],
    ['answer-survey', { surveyId: id, ...answers }, { surveyId: id, ...answers, wellPrepared: '', fit: '' }],
    ['go-on', { surveyId: id }, { surveyId: id }],
    ['say-of-meeting', { surveyId: id, said: 'useful-4' }, { surveyId: id, said: 'useful-4' }],
    ['change-answer', { surveyId: id }, { surveyId: id }],
    ['next-round', { takesPart: 'true' }, { takesPart: true }],
    ['next-round', { takesPart: 'false' }, { takesPart: false }],
    ['choose-time', { offerId: id, version: '12', option: '2' }, { offerId: id, version: 12, option: 2 }],
    ['other-times', { offerId: id, version: '1' }, { offerId: id, version: 1 }],
    ['skip-offer', { offerId: id, version: '1' }, { offerId: id, version: 1 }],
    ['go-on-with', { continuationId: id, version: '2', chosen: '0' }, { continuationId: id, version: 2, chosen: 0 }],
    ['go-on-with-none', { continuationId: id, version: '2' }, { continuationId: id, version: 2 }],
    ['agree-to-it', { decisionId: id }, { decisionId: id }],
    ['keep-as-it-is', { decisionId: id }, { decisionId: id }],
    ['skip-meeting', { meetingId: id }, { meetingId: id }],
    ['ask-other-times', { meetingId: id }, { meetingId: id }],
    ['ask-standing-time', { pairingId: id }, { pairingId: id }],
    ['accept-request', { requestId: id }, { requestId: id }],
    ...(['show-round', 'hold-round', 'release-round', 'ask-publish-round'] as const).map(
      (word) => [word, { programmeId: id, roundId: id }, { programmeId: id, roundId: id }] as const,
    ),
    ['publish-round', { programmeId: id, roundId: id, version: '2' }, { programmeId: id, roundId: id, version: 2 }],
    ['decline-request', { requestId: id }, { requestId: id }],
    ['invitation-later', { programmeId: id }, { programmeId: id }],
    ['invitation-no', { programmeId: id }, { programmeId: id }],
    ['mentor-yes', { enrolmentId: id, yes: 'false' }, { enrolmentId: id, yes: false }],
  ])('is still understood: %s %j', (word, data, press) => {
    const verb = verbIn(word);
    expect(verb && pressOf(verb, data)).toEqual(press);
    // Submitted as a message, where a client cannot execute.
    expect(verb && pressOf(verb, { ...data, verb: word })).toEqual(press);
  });
});

describe('a press that no card of ours makes', () => {
  test.each([
    ['go-on', {}],
    ['say-of-meeting', { surveyId: '7c2fd7c4-6d0a-4f0e-8d38-b2a1f5a0c001', said: 'toString' }],
    ['go-on', null],
    ['go-on', { surveyId: '' }],
    ['go-on', { surveyId: 7 }],
    ['go-on', { surveyId: 'x'.repeat(65) }],
    ['choose-time', { offerId: 'o', version: '-1', option: '0' }],
    ['choose-time', { offerId: 'o', version: '1', option: '' }],
    ['next-round', { takesPart: 'perhaps' }],
  ] as const)('is not believed: %s %j', (verb, data) => {
    expect(pressOf(verb, data)).toBeNull();
  });

  test.each(['dance', 'constructor', '', 7, null, undefined])('names no verb: %p', (word) => {
    expect(verbIn(word)).toBeNull();
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { movedCard, nudgeCard, pausedCard } from '#bot/cards/meetings/change-cards.ts';
import { offerCard } from '#bot/cards/meetings/offer-card.ts';
import { bookedCard } from '#bot/cards/pairing/pairing-cards.ts';
import type { CardMessage } from '#bot/cards/card.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf } from '#domain/ids.ts';
import { offerReasons, offerStatuses } from '#domain/meetings/offer.ts';
import type { Language } from '#domain/programme/programme.ts';
import { theirPart } from '#teams-app/web/pairing/their-part.ts';
import { loadTexts, textsFor } from '#teams-app/web/language.tsx';
import { ali, change, nextOne, offerMessageWith, pairingId, sara, standingOffer } from '../bot/offer-messages.ts';
import { actionsOn, textOf } from '../support/card.ts';

const links = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const now = Temporal.Instant.from('2026-12-08T12:00Z');
const at = { links, now };
const later = { start: now.add({ hours: 24 }), end: now.add({ hours: 25 }) };
const languages = ['sv', 'en'] as const;

beforeAll(async () => {
  for (const language of languages) await loadTexts(language);
});

/** Words that are true only of two. */
const ofTwo = /\b(båda|par|paret|both|pair|mentorpar)\b/i;

const names = 'Ali, Bo och Eva';
const partner = { givenName: names, timeZone: null };
const inGroup = true;

const offer = (part: Parameters<typeof offerMessageWith>[0], readerId = sara) => ({
  ...offerMessageWith(part, readerId),
  partner,
  inGroup,
});

function cards(language: Language): Readonly<Record<string, CardMessage>> {
  const reader = { language, timeZone: 'Europe/Stockholm' };
  const moved = { ...change, kind: 'moved', partner, inGroup, from: later.start, why: 'leave' } as const;
  const nudge = { ...change, kind: 'nudge', partner, inGroup, next: nextOne } as const;
  return {
    ...Object.fromEntries(offerStatuses.map((status) => [status, offerCard(offer({ status }), reader, at)])),
    ...Object.fromEntries(
      offerReasons.map((why) => [why, offerCard(offer({ why, askedBy: ali, chosen: null }), reader, at)]),
    ),
    standing: offerCard(offer(standingOffer), reader, at),
    'one yes': offerCard(offer({ ...standingOffer, chosen: 0, agreedBy: [ali] }), reader, at),
    'own yes': offerCard(offer({ ...standingOffer, chosen: 0, agreedBy: [sara] }), reader, at),
    moved: movedCard({ ...moved, to: later }, reader, at),
    'left out': movedCard({ ...moved, to: null }, reader, at),
    nudge: nudgeCard(nudge, reader, at),
    paused: pausedCard(
      { kind: 'paused', pairingId, inGroup, partnerGivenName: names, until: Temporal.PlainDate.from('2027-03-01') },
      reader,
      links,
    ),
    booked: bookedCard(
      {
        partner: { givenName: names, timeZone: null },
        first: later,
        counts: { planned: 3, moved: 0, skipped: 0 },
        pairingId,
        inGroup,
      },
      reader,
      at,
    ),
  };
}

describe('to members of a group', () => {
  test.each(languages)('no card speaks of two (%s)', (language) => {
    for (const [name, { card, summary }] of Object.entries(cards(language))) {
      const said = [summary, textOf(card.body), ...actionsOn(card).map(({ title }) => title)].join('\n');
      expect({ name, said }).toEqual({ name, said: expect.not.stringMatching(ofTwo) });
    }
  });

  test('one person’s yes is not told as everybody’s', () => {
    const { 'one yes': yes, moved } = cards('sv');
    expect(textOf(yes?.card.body ?? [])).toContain('En av er har sagt ja till');
    expect(JSON.stringify(yes)).not.toContain(`${names} har`);
    expect(JSON.stringify(moved)).toContain('Öppna gruppen');
  });

  test('a time outside another guest’s hours is not said to be outside the reader’s own', () => {
    const message = offer(standingOffer, ali);
    const eva = idOf<'Person'>('eva');
    const options = message.offer.options.map((option) =>
      option.kind === 'standing' ? { ...option, outside: [{ personId: eva, minutes: 45 }] } : option,
    );
    const { card } = offerCard(
      { ...message, offer: { ...message.offer, options } },
      { language: 'sv', timeZone: 'Europe/Stockholm' },
      at,
    );
    expect(textOf(card.body)).toContain('Upp till 45 minuter utanför arbetstiden för en av er.');
    expect(textOf(card.body)).not.toContain('din arbetstid');
  });

  test.each(languages)(
    'the tab’s words about meetings and times speak of two only where they part (%s)',
    (language) => {
      const { home, meeting, meetings, offer: offered, pairing, seriesTrouble } = textsFor(language, 'group').tab;
      const { endTitle: _title, endBody: _body, endAction: _action, ...ofMeetings } = meetings;
      const { why: _why, ...ofPairing } = pairing;
      const said = sayings({ offerBody: home.offerBody, meeting, ofMeetings, offered, ofPairing, seriesTrouble });
      expect(said.length).toBeGreaterThan(80);
      expect(said.filter((each) => ofTwo.test(each))).toEqual([]);
      expect(sayings(textsFor(language, 'pair').tab.offer).some((each) => ofTwo.test(each))).toBe(true);
    },
  );
});

describe('what they are to me', () => {
  test.each([
    ['pair', 'mentee', 'active', 'Din mentor', 'Your mentor'],
    ['pair', 'mentor', 'active', 'Din adept', 'Your mentee'],
    ['pair', 'mentee', 'closed', 'Tidigare mentor', 'Former mentor'],
    ['pair', 'mentor', 'closed', 'Tidigare adept', 'Former mentee'],
    ['group', 'mentee', 'closed', 'Tidigare mentorgrupp', 'Former mentoring group'],
    ['circle', 'mentee', 'closed', 'Tidigare mentorcirkel', 'Former mentoring circle'],
  ] as const)('in a %s as %s, %s: %s', (kind, myRole, status, ...said) => {
    expect(languages.map((language) => theirPart({ kind, myRole, status }, textsFor(language, kind)))).toEqual(said);
  });

  test('the programme is named beside it for whoever has pairings in several', () => {
    const mine = { kind: 'pair', myRole: 'mentee', status: 'active' } as const;
    expect(theirPart(mine, textsFor('sv', 'pair'), 'Fadder för nya')).toBe('Din mentor · Fadder för nya');
  });
});

/** Everything a set of texts can say, its functions called with words in place of what they are given. */
function sayings(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function') return [1, 2].map((number) => String(texts(number, 'X', 'Y', 'Z')));
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(sayings) : [];
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { Temporal } from 'temporal-polyfill';
import type { CardMessage } from '#bot/cards/card.ts';
import { enrolledCard, enrolmentCard } from '#bot/cards/enrolment/enrolment-card.ts';
import { movedCard, notChangedCard, nudgeCard, pausedCard, skippedCard } from '#bot/cards/meetings/change-cards.ts';
import { requestCard, requestRefusedCard, suggestionsCard } from '#bot/cards/choosing/choice-cards.ts';
import { endedCard, nextRoundCard } from '#bot/cards/pairing/ended-card.ts';
import { fitCard } from '#bot/cards/surveys/fit-card.ts';
import { offerCard } from '#bot/cards/meetings/offer-card.ts';
import { bookedCard, introductionCard } from '#bot/cards/pairing/pairing-cards.ts';
import { surveyCard, surveyOverCard, surveyThanksCard } from '#bot/cards/surveys/survey-card.ts';
import { troubleCard } from '#bot/cards/trouble-card.ts';
import { helpCard, welcomeCard } from '#bot/cards/enrolment/welcome-card.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf } from '#domain/ids.ts';
import { offerStatuses } from '#domain/meetings/offer.ts';
import type { Language } from '#domain/programme/programme.ts';
import { requestWith, suggestionsWith } from './choice-messages.ts';
import { ali, change, offerMessageWith, pairingId, standingOffer } from './offer-messages.ts';

/** Microsoft's schema is not part of this repository; it is read from a folder beside it. */
const schemaFile = new URL('../../../shared/adaptive-card-schema/adaptive-card-1.6.0.json', import.meta.url);
const withSchema = existsSync(schemaFile) || process.env['CI'] !== undefined ? describe : describe.skip;

const links = tabLinksOf('0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901');
const now = Temporal.Instant.from('2026-12-08T12:00Z');
const partner = {
  name: 'Ali Rahimi',
  givenName: 'Ali',
  jobTitle: 'Produktionschef',
  department: 'Gjuteriet',
  place: 'Luleå',
};
const programmeName = { sv: 'Mentorprogrammet', en: 'The mentoring programme' };
const meeting = {
  start: Temporal.Instant.from('2026-12-08T09:00Z'),
  end: Temporal.Instant.from('2026-12-08T09:45Z'),
};
const later = { start: Temporal.Instant.from('2027-01-05T09:00Z'), end: Temporal.Instant.from('2027-01-05T09:45Z') };
const at = { links, now };

function survey(
  language: Language,
  role: 'mentor' | 'mentee',
  { goalTitle = 'Leda ett projekt', asksFit = false }: { goalTitle?: string | null; asksFit?: boolean } = {},
) {
  const questions = { surveyId: 's-1', role, asksFit, partnerGivenName: 'Ali', meetingStart: meeting.start, goalTitle };
  return surveyCard({ ...questions, isReminder: false, returned: null }, readerOf(language), at);
}

function doubtful(language: Language, fit: 'not-sure' | 'not-a-fit') {
  const about = { surveyId: idOf<'Survey'>('s-1'), pairingId, partnerGivenName: 'Ali' };
  return fitCard({ ...about, fit, nextMeeting: later, helpWanted: false }, readerOf(language), at);
}

function readerOf(language: Language) {
  return { language, timeZone: 'Europe/Stockholm' };
}

function introduction(language: Language) {
  const reasons = [
    { kind: 'competence', competence: 'leadership', offeredLevel: 4, wantedLevel: 3 },
    { kind: 'alike' },
    { kind: 'common-hours', minutesAWeek: 390, bestWeekday: 2, bestPart: 'morning' },
  ] as const;
  const message = { role: 'mentee', partner, reasons, programmeName, pairingId: 'p-1' } as const;
  return introductionCard(message, readerOf(language), links);
}

function everyCard(language: Language): Readonly<Record<string, CardMessage>> {
  const counts = { planned: 8, moved: 1, skipped: 1 };
  const fields = { role: 'both', wanted: 'leadership', offered: '', goal: 'Lead a project', languages: 'sv,en' };
  const over = (['already-answered', 'survey-closed', 'question-not-asked'] as const).map(
    (why) => [why, surveyOverCard(why, { language }, links)] as const,
  );
  const reader = readerOf(language);
  return {
    welcome: welcomeCard({ givenName: 'Sara', language, join: 'may-join' }, links),
    'welcome, enrolled': welcomeCard({ givenName: 'Sara', language, join: 'enrolled' }, links),
    'welcome, closed': welcomeCard({ givenName: 'Sara', language, join: 'nothing-open' }, links),
    help: helpCard({ language, join: 'may-join' }, links),
    enrolment: enrolmentCard({ language, programmeName, fields: null, fault: null }, links),
    'enrolment again': enrolmentCard({ language, programmeName, fields, fault: 'Nej' }, links),
    enrolled: enrolledCard({ language, programmeName }, links),
    introduction: introduction(language),
    booked: bookedCard({ partner, first: later, counts, pairingId: 'p-1' }, reader, at),
    'survey to the mentee': survey(language, 'mentee'),
    'survey to the mentor': survey(language, 'mentor', { goalTitle: null }),
    'first survey': survey(language, 'mentee', { asksFit: true }),
    'not sure about the two': doubtful(language, 'not-sure'),
    'no fit': doubtful(language, 'not-a-fit'),
    thanks: surveyThanksCard({ nextMeeting: later, helpWanted: true }, reader, at),
    'thanks, the last time': surveyThanksCard({ nextMeeting: null, helpWanted: false }, reader, at),
    trouble: troubleCard('unexpected', language, links),
    ...Object.fromEntries(
      offerStatuses.map((status) => [`offer, ${status}`, offerCard(offerMessageWith({ status }), reader, at)]),
    ),
    'offer of a standing time': offerCard(offerMessageWith(standingOffer), reader, at),
    'offer of a standing time, one yes': offerCard(
      offerMessageWith({ ...standingOffer, chosen: 0, agreedBy: [ali] }),
      reader,
      at,
    ),
    'standing time chosen': offerCard(offerMessageWith({ ...standingOffer, status: 'chosen', chosen: 0 }), reader, at),
    moved: movedCard({ ...change, kind: 'moved', from: meeting.start, to: later, why: 'leave' }, reader, at),
    'left out': movedCard({ ...change, kind: 'moved', from: later.start, to: null, why: 'clash' }, reader, at),
    nudge: nudgeCard({ ...change, kind: 'nudge', next: { ...later, id: change.meetingId } }, reader, at),
    'nudge, nothing ahead': nudgeCard({ ...change, kind: 'nudge', next: null }, reader, at),
    paused: pausedCard(
      { kind: 'paused', pairingId, partnerGivenName: 'Ali', until: Temporal.PlainDate.from('2027-03-01') },
      reader,
      links,
    ),
    ended: endedCard(
      { kind: 'ended', pairingId, partnerGivenName: 'Ali', why: 'over', nextRound: 'first-in-line' },
      reader,
      links,
    ),
    'first in line': nextRoundCard('first-in-line', reader, links),
    'choosing again': nextRoundCard('chooses', reader, links),
    'waiting to be asked': nextRoundCard('is-asked', reader, links),
    'standing aside': nextRoundCard('aside', reader, links),
    'ended, partner left': endedCard(
      { kind: 'ended', pairingId, partnerGivenName: 'Ali', why: 'partner-left', nextRound: 'aside' },
      reader,
      links,
    ),
    'ended, programme over': endedCard(
      { kind: 'ended', pairingId, partnerGivenName: 'Ali', why: 'programme-over', nextRound: null },
      reader,
      links,
    ),
    'a meeting skipped': skippedCard(later.start, reader, at),
    ...Object.fromEntries(
      (['open', 'asked', 'wished', 'over'] as const).map((state) => [
        `suggestions, ${state}`,
        suggestionsCard(suggestionsWith({ state, asked: state === 'asked' ? 'Ali Rahimi' : null }), reader, links),
      ]),
    ),
    'new suggestions': suggestionsCard(suggestionsWith({ isRenewed: true }), reader, links),
    ...Object.fromEntries(
      (['asked', 'accepted', 'declined', 'over'] as const).map((state) => [
        `request, ${state}`,
        requestCard(requestWith({ state }), reader, links),
      ]),
    ),
    'request, again': requestCard(requestWith({ isReminder: true, greeting: '', wanted: [] }), reader, links),
    'request, no room': requestRefusedCard('no-room-left', reader, links),
    'too late to change': notChangedCard('too-late', reader, links),
    ...Object.fromEntries(over),
  };
}

const cards = (['sv', 'en'] as const).flatMap((language) =>
  Object.entries(everyCard(language)).map(([name, message]) => ({ name: `${name} (${language})`, message })),
);

withSchema('by Microsoft’s schema (skipped without it)', () => {
  test.each(cards)('is a valid Adaptive Card: $name', ({ message }) => {
    const validate = cardValidator();
    expect({ valid: validate(message.card), faults: validate.errors }).toEqual({ valid: true, faults: null });
  });
});

describe('every card', () => {
  test.each(cards)('is what Teams draws for bots and fits on a phone: $name', ({ message: { card, summary } }) => {
    expect(card.version).toBe('1.5');
    expect(card.actions.length).toBeLessThanOrEqual(6);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
    expect(summary).not.toBe('');
    expect(JSON.stringify(card)).not.toMatch(/undefined|null|\[object|""(?=[,}])|NaN/);
  });

  test.each(cards)('gives each button that asks the bot a way for clients that only submit: $name', ({ message }) => {
    for (const action of message.card.actions.filter(({ type }) => type === 'Action.Execute')) {
      expect(action.fallback).toMatchObject({ type: 'Action.Submit', data: { ...action.data, verb: action.verb } });
    }
  });

  test('is written in both languages, not the same in both', () => {
    for (const [name, message] of Object.entries(everyCard('sv'))) {
      expect(message.summary).not.toBe(everyCard('en')[name]?.summary);
    }
  });
});

const compiled = new Map<string, ReturnType<Ajv['compile']>>();

function cardValidator(): ReturnType<Ajv['compile']> {
  const known = compiled.get('card');
  if (known !== undefined) return known;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const metaSchema: object = createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json');
  ajv.addMetaSchema(metaSchema);
  const schema: Record<string, unknown> = JSON.parse(readFileSync(schemaFile, 'utf8'));
  delete schema['id'];
  const made = ajv.compile(schema);
  compiled.set('card', made);
  return made;
}

describe('the survey card', () => {
  test('asks the mentee about the goal by its name, and the mentor whether the meeting was prepared', () => {
    expect(inputs(survey('sv', 'mentee'))).toEqual(['didMeet', 'usefulness', 'goalProgress', 'comment', 'helpWanted']);
    expect(inputs(survey('sv', 'mentor'))).toEqual(['didMeet', 'usefulness', 'wellPrepared', 'comment', 'helpWanted']);
    expect(textOf(survey('sv', 'mentee'))).toContain('Närmare ditt mål ”Leda ett projekt”?');
  });

  test('asks only the first time whether the two feel right for each other', () => {
    const first = survey('sv', 'mentor', { asksFit: true });
    expect(inputs(first)).toEqual(['didMeet', 'usefulness', 'wellPrepared', 'fit', 'comment', 'helpWanted']);
    expect(textOf(first)).toContain('Känns ni rätt för varandra? (valfritt, Ali ser inte svaret)');
  });

  test('says who can see the answer, and when the meeting was on the reader’s own clock', () => {
    expect(textOf(survey('sv', 'mentee'))).toContain('HR ser bara siffror från minst fem personer, aldrig ditt svar.');
    expect(textOf(survey('sv', 'mentee'))).toContain('Ert möte var i dag 10:00.');
  });

  test('keeps what was filled in when it comes back with what is missing', () => {
    const fields = {
      didMeet: 'yes',
      usefulness: '',
      goalProgress: 'closer',
      wellPrepared: '',
      fit: 'not-sure',
      comment: 'Bra',
      helpWanted: 'true',
    };
    const questions = {
      surveyId: 's-1',
      role: 'mentee',
      partnerGivenName: 'Ali',
      meetingStart: meeting.start,
      goalTitle: null,
      asksFit: true,
      isReminder: false,
    } as const;
    const { card } = surveyCard({ ...questions, returned: { fields, fault: 'Välj' } }, readerOf('sv'), at);
    expect(card.body).toContainEqual(expect.objectContaining({ id: 'goalProgress', value: 'closer' }));
    expect(card.body).toContainEqual(expect.objectContaining({ id: 'fit', value: 'not-sure' }));
    expect(card.body).toContainEqual(expect.objectContaining({ id: 'comment', value: 'Bra' }));
    expect(card.body).toContainEqual(expect.objectContaining({ id: 'helpWanted', value: 'true' }));
    expect(card.body).toContainEqual(expect.objectContaining({ text: 'Välj', color: 'Attention' }));
  });

  test('gives way to thanks and the next meeting', () => {
    const { card } = surveyThanksCard({ nextMeeting: later, helpWanted: false }, readerOf('sv'), at);
    expect(JSON.stringify(card)).toContain('Tack. Nästa: tisdag 5 januari 2027 10:00–10:45');
  });

  test('does not let what somebody wrote pass for a link of ours', () => {
    const title = 'Läs [här](https://example.org)';
    expect(textOf(introductionWith(title))).not.toContain('](');
  });
});

function introductionWith(name: string): CardMessage {
  const message = {
    role: 'mentor',
    partner: { ...partner, name },
    reasons: [],
    programmeName,
    pairingId: 'p-1',
  } as const;
  return introductionCard(message, readerOf('sv'), links);
}

describe('somebody in doubt', () => {
  const buttons = ({ card }: CardMessage) => card.actions.map(({ title, type, verb }) => [title, verb ?? type]);

  test('who is not sure gets what helps, and can ask for somebody else', () => {
    const message = doubtful('sv', 'not-sure');
    expect(textOf(message)).toContain('• Prata med Ali om vad ni båda hoppas på.');
    expect(textOf(message)).toContain('• Ge det två möten till.');
    expect(buttons(message)).toEqual([
      ['Vi fortsätter', 'go-on'],
      ['Be om någon annan', 'Action.OpenUrl'],
    ]);
  });

  test('for whom it is no fit can pause, end or go on, and no button decides by itself', () => {
    const message = doubtful('sv', 'not-a-fit');
    expect(textOf(message)).toContain('Inget händer och Ali får inget veta, förrän du själv väljer något.');
    expect(buttons(message)).toEqual([
      ['Ta en paus', 'Action.OpenUrl'],
      ['Avsluta och få en ny', 'Action.OpenUrl'],
      ['Vi fortsätter', 'go-on'],
    ]);
    const pages = message.card.actions.flatMap(({ url }) => (url === undefined ? [] : [pageIn(url)]));
    expect(pages).toEqual([`pairing:${pairingId}:pause`, `pairing:${pairingId}:end`]);
  });
});

function pageIn(url: string): unknown {
  const context: unknown = JSON.parse(new URL(url).searchParams.get('context') ?? '');
  return typeof context === 'object' && context !== null && 'subEntityId' in context ? context.subEntityId : null;
}

describe('the introduction', () => {
  test('says who, why in sentences and what happens next', () => {
    const text = textOf(introduction('sv'));
    expect(text).toContain('Ali Rahimi blir din mentor');
    expect(text).toContain('Ali är mycket säker på ledarskap, som du vill bli bättre på.');
    expect(text).toContain('Ni liknar varandra i arbetssätt.');
    expect(text).toContain('Ni kan lättast ses tisdag förmiddag.');
    expect(text).toContain('Mötena med Ali bokas nu');
  });

  test('leads to the pairing in the tab', () => {
    const [action] = introduction('en').card.actions;
    const url = new URL(action?.url ?? '');
    expect(url.pathname).toBe('/l/entity/0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901/home');
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'pairing:p-1' });
  });
});

test('the booked card counts what was moved and skipped', () => {
  const counts = { planned: 8, moved: 1, skipped: 2 };
  const message = bookedCard({ partner, first: later, counts, pairingId: 'p-1' }, readerOf('sv'), at);
  expect(textOf(message)).toContain('8 bokade, 1 flyttat, 2 överhoppade');
});

function inputs({ card }: CardMessage): readonly string[] {
  return card.body.flatMap((element) => ('id' in element ? [element.id] : []));
}

function textOf({ card }: CardMessage): string {
  return card.body
    .flatMap((element) => ('text' in element ? [element.text] : 'label' in element ? [element.label] : []))
    .join('\n');
}

import { firstCatalogue, naming } from '../support/first-competences.ts';
import { Temporal } from 'temporal-polyfill';
import type { CardMessage } from '#bot/cards/card.ts';
import { enrolledCard, enrolmentCard } from '#bot/cards/enrolment/enrolment-card.ts';
import { movedCard, notChangedCard, nudgeCard, pausedCard, skippedCard } from '#bot/cards/meetings/change-cards.ts';
import { requestCard, requestRefusedCard, suggestionsCard } from '#bot/cards/choosing/choice-cards.ts';
import { endedCard, nextRoundCard } from '#bot/cards/pairing/ended-card.ts';
import { fitCard } from '#bot/cards/surveys/fit-card.ts';
import { continuationCard } from '#bot/cards/meetings/continuation-card.ts';
import { offerCard } from '#bot/cards/meetings/offer-card.ts';
import { bookedCard, introductionCard } from '#bot/cards/pairing/pairing-cards.ts';
import { surveyCard, surveyOverCard, surveyThanksCard } from '#bot/cards/surveys/survey-card.ts';
import { notDoneCard } from '#bot/cards/not-done-card.ts';
import { answerCards, languageCard, type AnswerPairing } from '#bot/cards/home/answer-cards.ts';
import { helpCard, welcomeCard } from '#bot/cards/enrolment/welcome-card.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf } from '#domain/ids.ts';
import { continuationStatuses } from '#domain/booking/continuation.ts';
import { offerStatuses } from '#domain/meetings/offer.ts';
import type { Language } from '#domain/programme/programme.ts';
import { requestWith, suggestionsWith } from './choice-messages.ts';
import { continuationMessageWith, severalCandidates } from './continuation-messages.ts';
import { ali, change, nextOne, offerMessageWith, pairingId, standingOffer } from './offer-messages.ts';

export const links = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const now = Temporal.Instant.from('2026-12-08T12:00Z');
export const partner = {
  name: 'Ali Rahimi',
  givenName: 'Ali',
  jobTitle: 'Produktionschef',
  department: 'Gjuteriet',
  place: 'Luleå',
};
export const programmeName = { sv: 'Mentorprogrammet', en: 'The mentoring programme' };
export const meeting = {
  start: Temporal.Instant.from('2026-12-08T09:00Z'),
  end: Temporal.Instant.from('2026-12-08T09:45Z'),
};
export const later = {
  start: Temporal.Instant.from('2027-01-05T09:00Z'),
  end: Temporal.Instant.from('2027-01-05T09:45Z'),
};
/** Ali's clock is an hour behind the reader's. */
export const inLondon = { givenName: 'Ali', timeZone: 'Europe/London' };
export const surveyId = idOf<'Survey'>('00000000-0000-4000-8000-0000000000c1');
export const at = { links, now };

export function survey(
  language: Language,
  role: 'mentor' | 'mentee',
  { goalTitle = 'Leda ett projekt', asksFit = false }: { goalTitle?: string | null; asksFit?: boolean } = {},
) {
  const questions = { surveyId, role, asksFit, partner: inLondon, meetingStart: meeting.start, goalTitle };
  return surveyCard({ ...questions, isReminder: false, returned: null }, readerOf(language), at);
}

export function doubtful(language: Language, fit: 'not-sure' | 'not-a-fit') {
  const about = { surveyId, pairingId, partner: inLondon };
  return fitCard({ ...about, fit, nextMeeting: later, helpWanted: false }, readerOf(language), at);
}

export function readerOf(language: Language) {
  return { ...naming(language), timeZone: 'Europe/Stockholm' };
}

export function introduction(language: Language) {
  const reasons = [
    { kind: 'competence', competence: 'leadership', offeredLevel: 4, wantedLevel: 3 },
    { kind: 'alike' },
    { kind: 'common-hours', minutesAWeek: 390, bestWeekday: 2, bestPart: 'morning' },
  ] as const;
  const message = {
    role: 'mentee',
    partner,
    reasons,
    programmeName,
    pairingId: '00000000-0000-4000-8000-0000000000d1',
  } as const;
  return introductionCard(message, readerOf(language), links);
}

/** One of each card the bot can show, in every state, by a name for the test. */
export function everyCard(language: Language): Readonly<Record<string, CardMessage>> {
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
    help: helpCard({ language, join: 'may-join', understood: true }, links),
    'not understood': helpCard({ language, join: 'enrolled', understood: false }, links),
    ...answers(language),
    enrolment: enrolmentCard(
      { language, programmeName, known: null, catalogue: firstCatalogue, asksMore: true, fields: null, fault: null },
      links,
    ),
    'enrolment again': enrolmentCard(
      { language, programmeName, known: null, catalogue: firstCatalogue, asksMore: false, fields, fault: 'Nej' },
      links,
    ),
    enrolled: enrolledCard({ language, programmeName }, links),
    introduction: introduction(language),
    booked: bookedCard(
      { partner: inLondon, first: later, counts, pairingId: '00000000-0000-4000-8000-0000000000d1' },
      reader,
      at,
    ),
    'survey to the mentee': survey(language, 'mentee'),
    'survey to the mentor': survey(language, 'mentor', { goalTitle: null }),
    'first survey': survey(language, 'mentee', { asksFit: true }),
    'not sure about the two': doubtful(language, 'not-sure'),
    'no fit': doubtful(language, 'not-a-fit'),
    thanks: surveyThanksCard({ next: { ...later, partner: inLondon }, helpWanted: true }, reader, at),
    'thanks, the last time': surveyThanksCard({ next: null, helpWanted: false }, reader, at),
    trouble: notDoneCard('unexpected', language, links),
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
    ...Object.fromEntries(
      continuationStatuses.map((status) => [
        `continuation, ${status}`,
        continuationCard(continuationMessageWith({ status, answeredBy: ali }), reader, at),
      ]),
    ),
    'continuation, several': continuationCard(continuationMessageWith({ candidates: severalCandidates }), reader, at),
    'continuation, nobody answered': continuationCard(continuationMessageWith({ status: 'accepted' }), reader, at),
    moved: movedCard({ ...change, kind: 'moved', from: meeting.start, to: later, why: 'leave' }, reader, at),
    'left out': movedCard({ ...change, kind: 'moved', from: later.start, to: null, why: 'clash' }, reader, at),
    nudge: nudgeCard({ ...change, kind: 'nudge', next: nextOne }, reader, at),
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
    'a meeting skipped': skippedCard({ start: later.start, partner: inLondon }, reader, at),
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

const withAli: AnswerPairing = {
  pairingId,
  partner: { name: 'Ali Rahimi', givenName: 'Ali', is: 'mentor' },
  about: 'Produktionschef · Gjuteriet · Luleå',
  partnerZone: 'Asia/Kolkata',
  next: { meetingId: idOf<'Meeting'>('00000000-0000-4000-8000-0000000000e1'), ...later, mayChange: true },
  mayPause: true,
  goals: [{ title: 'Leda ett projekt', progressPercent: 40 }],
};

/** The answers to what is written: with somebody, and with nobody. */
function answers(language: Language): Record<string, CardMessage> {
  const own = { reader: readerOf(language), now, links };
  const among = (name: string, pairings: readonly AnswerPairing[], waiting: boolean) =>
    Object.entries(answerCards).map(([ask, card]) => [`${ask} ${name}`, card({ ...own, pairings, waiting })] as const);
  return Object.fromEntries([
    ...among('with one', [withAli], false),
    ...among(
      'with many',
      Array.from({ length: 9 }, () => withAli),
      false,
    ),
    ...among('with a pause', [{ ...withAli, next: null, mayPause: false, goals: [] }], false),
    ...among('waiting', [], true),
    ...among('in nothing', [], false),
    ['language', languageCard(own)] as const,
  ]);
}

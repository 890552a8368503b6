import { firstCatalogue, firstCompetences } from '../support/first-competences.ts';
import { decisionCard, decisionInVainCard } from '#bot/cards/pairing/decision-card.ts';
import { decisionStatuses } from '#domain/pairing/joint-decision.ts';
import { Temporal } from 'temporal-polyfill';
import type { CardMessage } from '#bot/cards/card.ts';
import { enrolledCard, enrolmentCard } from '#bot/cards/enrolment/enrolment-card.ts';
import { movedCard, notChangedCard, nudgeCard, pausedCard, skippedCard } from '#bot/cards/meetings/change-cards.ts';
import { requestCard, requestRefusedCard, suggestionsCard } from '#bot/cards/choosing/choice-cards.ts';
import { leftAloneCard, widenedCard } from '#bot/cards/enrolment/left-alone-card.ts';
import {
  alertCard,
  helpTakenCard,
  leadAppointedCard,
  leadMessageCard,
  programmeReportCard,
} from '#bot/cards/leads/lead-cards.ts';
import { publishRoundCard, roundCard, roundInTheWayCard, roundReportCard } from '#bot/cards/matching/round-cards.ts';
import { endedCard, nextRoundCard } from '#bot/cards/pairing/ended-card.ts';
import { continuationCard } from '#bot/cards/meetings/continuation-card.ts';
import { offerCard } from '#bot/cards/meetings/offer-card.ts';
import { bookedCard, introductionCard } from '#bot/cards/pairing/pairing-cards.ts';
import { surveyThanksCard } from '#bot/cards/surveys/answered-card.ts';
import { surveyOverCard } from '#bot/cards/surveys/survey-card.ts';
import { answeredCards, doubtful, survey } from './survey-samples.ts';
import { notDoneCard } from '#bot/cards/not-done-card.ts';
import { answerCards, languageCard, type AnswerPairing } from '#bot/cards/home/answer-cards.ts';
import { helpCard, welcomeCard } from '#bot/cards/enrolment/welcome-card.ts';
import { idOf } from '#domain/ids.ts';
import { continuationStatuses } from '#domain/booking/continuation.ts';
import { offerStatuses } from '#domain/meetings/offer.ts';
import type { Language } from '#domain/programme/programme.ts';
import { led, roundMessageWith, roundStates } from './round-messages.ts';
import { endingCards } from './ending-cards.ts';
import { requestWith, suggestionsWith } from './choice-messages.ts';
import { alertMessage, messageOfLeads } from './lead-messages.ts';
import { continuationMessageWith, severalCandidates } from './continuation-messages.ts';
import { ali, change, nextOne, offerMessageWith, pairingId, standingOffer } from './offer-messages.ts';
import {
  at,
  inLondon,
  later,
  links,
  meeting,
  now,
  partner,
  programme,
  programmeId,
  programmeName,
  readerOf,
  surveyId,
} from './card-samples.ts';
import { decisionMessageWith } from './decision-messages.ts';
import { invitingCards } from './inviting-cards.ts';
import { leftAlone, silenceCards } from './waiting-cards.ts';

const another = {
  id: idOf<'Programme'>('3d1f8a52-7b6e-4c0a-9e43-5a1c2b7d8e91'),
  name: { sv: 'Ny på jobbet', en: 'New here' },
};
const meetingId = idOf<'Meeting'>('00000000-0000-4000-8000-0000000000e1');

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
    about: [ali],
    address: 'ali.rahimi@example.org',
    pairingId: '00000000-0000-4000-8000-0000000000d1',
  } as const;
  return introductionCard(message, readerOf(language), links);
}

/** One of each card the bot can show, in every state, by a name for the test. */
export function everyCard(language: Language): Readonly<Record<string, CardMessage>> {
  const counts = { planned: 8, moved: 1, skipped: 1 };
  const fields = { role: 'both', wanted: 'leadership', offered: '', goal: 'Lead a project', languages: 'sv,en' };
  const over = (['already-answered', 'survey-closed', 'question-not-asked', 'change-over'] as const).map(
    (why) => [why, surveyOverCard(why, { language }, links)] as const,
  );
  const reader = readerOf(language);
  const suggested = { wanted: firstCompetences, offered: firstCompetences };
  const joining = { language, programme, known: null, catalogue: firstCatalogue, suggested, asksMore: false } as const;
  return {
    welcome: welcomeCard({ givenName: 'Sara', language, join: 'may-join', programmes: [programme] }, links),
    'welcome, enrolled': welcomeCard({ givenName: 'Sara', language, join: 'enrolled', programmes: [] }, links),
    'welcome, closed': welcomeCard({ givenName: 'Sara', language, join: 'nothing-open', programmes: [] }, links),
    help: helpCard({ language, join: 'may-join', programmes: [programme, another], understood: true }, links),
    'not understood': helpCard({ language, join: 'enrolled', programmes: [], understood: false }, links),
    ...answers(language),
    'enrolment, as what': enrolmentCard({ ...joining, role: null, fields: null, fault: null }, links),
    enrolment: enrolmentCard({ ...joining, role: 'mentee', asksMore: true, fields: null, fault: null }, links),
    'enrolment again': enrolmentCard({ ...joining, role: 'both', fields, fault: 'Nej' }, links),
    enrolled: enrolledCard({ language, programme }, links),
    introduction: introduction(language),
    'a wish for help, to a lead': alertCard(alertMessage('one wish'), reader, links),
    'what needs a lead': alertCard(alertMessage('many'), reader, links),
    'a wish for help, taken up': helpTakenCard({ programmeId }, { language }, links),
    'what leads wrote': leadMessageCard(messageOfLeads, reader, links),
    booked: bookedCard(
      { partner: inLondon, first: later, counts, pairingId: '00000000-0000-4000-8000-0000000000d1' },
      reader,
      at,
    ),
    'survey to the mentee': survey(language, 'mentee'),
    'survey to the mentor': survey(language, 'mentor'),
    'first survey': survey(language, 'mentee', { asksFit: true }),
    'survey about a meeting the other one told of': survey(language, 'mentee', { toldBy: 'Ali' }),
    'survey about a meeting they told of themselves': survey(language, 'mentor', { saidMet: true }),
    'not sure about the two': doubtful(language, 'not-sure'),
    'no fit': doubtful(language, 'not-a-fit'),
    thanks: surveyThanksCard({ surveyId, next: { ...later, partner: inLondon } }, reader, at),
    'thanks, the last time': surveyThanksCard({ surveyId, next: null }, reader, at),
    ...answeredCards(language),
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
    ...Object.fromEntries(
      decisionStatuses.map((status) => [
        `proposal, ${status}`,
        decisionCard(decisionMessageWith({ status }), reader, at),
      ]),
    ),
    'proposal to skip': decisionCard(decisionMessageWith({ about: { kind: 'skip-next', meetingId } }), reader, at),
    'proposal to move': decisionCard(decisionMessageWith({ about: { kind: 'move-next', meetingId } }), reader, at),
    'proposal that came to nothing': decisionInVainCard({ language }, links),
    'continuation, several': continuationCard(continuationMessageWith({ candidates: severalCandidates }), reader, at),
    'continuation, nobody answered': continuationCard(continuationMessageWith({ status: 'accepted' }), reader, at),
    moved: movedCard({ ...change, kind: 'moved', from: meeting.start, to: later, why: 'leave' }, reader, at),
    'left out': movedCard({ ...change, kind: 'moved', from: later.start, to: null, why: 'clash' }, reader, at),
    nudge: nudgeCard({ ...change, kind: 'nudge', next: nextOne }, reader, at),
    'nudge, nothing ahead': nudgeCard({ ...change, kind: 'nudge', next: null }, reader, at),
    ...silenceCards(language),
    'left alone': leftAloneCard(
      leftAlone(['language', 'partner-style', 'hours', 'competences', 'place']),
      reader,
      links,
    ),
    'left alone, nothing to change': leftAloneCard(
      { ...leftAlone([]), role: 'mentor', why: 'not-needed' },
      reader,
      links,
    ),
    widened: widenedCard(reader, links),
    paused: pausedCard(
      { kind: 'paused', pairingId, partnerGivenName: 'Ali', until: Temporal.PlainDate.from('2027-03-01') },
      reader,
      links,
    ),
    ended: endedCard(
      { kind: 'ended', programmeId, pairingId, partnerGivenName: 'Ali', why: 'over', nextRound: 'first-in-line' },
      reader,
      links,
    ),
    'first in line': nextRoundCard({ programmeId, nextRound: 'first-in-line' }, reader, links),
    'choosing again': nextRoundCard({ programmeId, nextRound: 'chooses' }, reader, links),
    'waiting to be asked': nextRoundCard({ programmeId, nextRound: 'is-asked' }, reader, links),
    'in line soon': nextRoundCard({ programmeId, nextRound: 'soon' }, reader, links),
    'standing aside': nextRoundCard({ programmeId, nextRound: 'aside' }, reader, links),
    'ended, partner left': endedCard(
      { kind: 'ended', programmeId, pairingId, partnerGivenName: 'Ali', why: 'partner-left', nextRound: 'aside' },
      reader,
      links,
    ),
    'ended, programme over': endedCard(
      { kind: 'ended', programmeId, pairingId, partnerGivenName: 'Ali', why: 'programme-over', nextRound: null },
      reader,
      links,
    ),
    ...Object.fromEntries(
      roundStates.map((state) => [`round, ${state}`, roundCard(roundMessageWith({ state }), reader, at)]),
    ),
    'round, held by Lea': roundCard(roundMessageWith({ state: 'held', by: 'Lea Lund' }), reader, at),
    'round, published by Lea': roundCard(roundMessageWith({ state: 'published', by: 'Lea Lund' }), reader, at),
    'round, one pair': roundCard(roundMessageWith({ pairs: 1, putAside: 1, toThinkOf: 1, thirdTime: 2 }), reader, at),
    'round, to somebody of HR': roundCard(roundMessageWith({ mayAct: false }), reader, at),
    'round, really': publishRoundCard(roundMessageWith({}), reader, links),
    'round, report': roundReportCard(
      { kind: 'round-report', ...led, pairs: 24, refused: 1, waiting: 5, nextTry: null },
      reader,
      links,
    ),
    'round, report with the next try': roundReportCard(
      {
        kind: 'round-report',
        ...led,
        pairs: 1,
        refused: 2,
        waiting: 1,
        nextTry: Temporal.PlainDate.from('2026-12-14'),
      },
      reader,
      links,
    ),
    'round in the way': roundInTheWayCard(
      { kind: 'round-in-the-way', ...led, proposedAt: Temporal.Instant.from('2026-12-07T07:00Z') },
      reader,
      at,
    ),
    'appointed to lead': leadAppointedCard({ kind: 'lead-appointed', ...led }, reader, links),
    'programme, ended by itself': programmeReportCard({ kind: 'programme-report', ...led }, reader, links),
    'ended, their time is up': endedCard(
      { kind: 'ended', programmeId, pairingId, partnerGivenName: 'Ali', why: 'completed', nextRound: 'aside' },
      reader,
      links,
    ),
    ...endingCards(readerOf(language), links),
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
    ...invitingCards(language),
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

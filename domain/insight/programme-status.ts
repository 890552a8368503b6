import type { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '../enrolment/enrolment.ts';
import type { PairingId, PersonId } from '../ids.ts';
import { isOver, type Meeting } from '../meetings/meeting.ts';
import { stateOf, type SeriesState, type SeriesStatus } from '../booking/series.ts';
import type { PairingStatus } from '../pairing/pairing.ts';
import type { Batch } from './batches.ts';
import { disclose, type Disclosed } from './disclose.ts';
import { shownInSteps } from './shown-counts.ts';
import { shownMean } from './shown-mean.ts';
import type { ShownRange } from './shown-range.ts';

/** What the figures of one programme are counted from. */
export interface ProgrammeFacts {
  /** The programme has ended: nobody waits for anything in it any more. */
  readonly isOver: boolean;
  readonly enrolments: readonly Pick<Enrolment, 'personId' | 'status' | 'roles'>[];
  readonly pairings: readonly {
    readonly id: PairingId;
    readonly status: PairingStatus;
    readonly personIds: readonly PersonId[];
  }[];
  readonly series: readonly { readonly pairingId: PairingId; readonly status: SeriesStatus }[];
  readonly meetings: readonly (Pick<Meeting, 'status' | 'end' | 'note' | 'confirmedAt'> & {
    readonly pairingId: PairingId;
  })[];
  readonly surveys: readonly { readonly personId: PersonId; readonly isSent: boolean; readonly isAnswered: boolean }[];
  /** Usefulness, 1 to 5, of mentors and mentees together, in the order in which the batches were closed. */
  readonly ratings: readonly Batch[];
}

/** The HR page in figures. Counts of what was organised are plain; what people answered is disclosed. */
export interface ProgrammeStatusFigures {
  readonly enrolled: number;
  readonly mentors: number;
  readonly mentees: number;
  /** Enrolled people in a pairing that is not closed; once the programme is over, in any it has had. */
  readonly matched: number;
  /** Enrolled people in no pairing that is still open; nobody once the programme is over. */
  readonly waiting: number;
  readonly seriesWanted: number;
  readonly seriesBooked: number;
  readonly seriesBroken: number;
  /** Meetings whose time has passed, without those skipped when the series was planned. */
  readonly meetingsPlannedSoFar: number;
  /** Those that took place, as far as is known; `meetingsConfirmed` of them because somebody said so. */
  readonly meetingsHeld: number;
  readonly meetingsConfirmed: number;
  readonly surveysSent: number;
  /** Of the surveys sent; shown from five people asked, as is the rate. */
  readonly surveysAnswered: Disclosed;
  /** 0 to 1. */
  readonly answerRate: Disclosed;
  /** 1 to 5, to one decimal. */
  readonly averageUsefulness: ShownRange;
  /** The pairings that count: those that go on, or all there were once the programme is over; and how many of them have met. */
  readonly counted: { readonly pairings: number; readonly met: number };
  /** Of those who are matched: who has meetings booked, and who has met. */
  readonly people: { readonly booked: number; readonly met: number };
  /** Who has answered a survey, in steps of five people. */
  readonly peopleAnswered: ShownRange;
}

/**
 * Counts a programme's figures at one moment. Nobody can tell from them, or from two looks at them, who answered what.
 */
export function programmeStatus(facts: ProgrammeFacts, now: Temporal.Instant): ProgrammeStatusFigures {
  return { ...peopleFigures(facts), ...meetingFigures(facts, now), ...answerFigures(facts), ...metFigures(facts, now) };
}

function countedIn({ isOver: isProgrammeOver, pairings }: ProgrammeFacts): ProgrammeFacts['pairings'] {
  return isProgrammeOver ? pairings : pairings.filter(({ status }) => status !== 'closed');
}

/** How far those who are matched have come. */
function metFigures(facts: ProgrammeFacts, now: Temporal.Instant) {
  const pairings = countedIn(facts);
  const enrolled = new Set(
    facts.enrolments.filter(({ status }) => status === 'enrolled').map(({ personId }) => personId),
  );
  const met = new Set(
    facts.meetings.filter((each) => each.status === 'held' && isOver(each, now)).map(({ pairingId }) => pairingId),
  );
  const booked = new Set(
    facts.series.filter(({ status }) => isBooked(stateOf(status))).map(({ pairingId }) => pairingId),
  );
  const peopleIn = (some: ReadonlySet<PairingId>): number =>
    new Set(
      pairings.filter(({ id }) => some.has(id)).flatMap(({ personIds }) => personIds.filter((id) => enrolled.has(id))),
    ).size;
  return {
    counted: { pairings: pairings.length, met: pairings.filter(({ id }) => met.has(id)).length },
    people: { booked: peopleIn(booked), met: peopleIn(met) },
    peopleAnswered: shownInSteps(
      new Set(facts.surveys.filter(({ isAnswered }) => isAnswered).map(({ personId }) => personId)).size,
    ),
  };
}

function isBooked(state: SeriesState): boolean {
  return state === 'booked' || state === 'changing';
}

function peopleFigures(facts: ProgrammeFacts) {
  const { isOver: isProgrammeOver, enrolments } = facts;
  const enrolled = enrolments.filter((each) => each.status === 'enrolled');
  const counted = countedIn(facts);
  const paired = new Set(counted.flatMap(({ personIds }) => personIds));
  const matched = enrolled.filter(({ personId }) => paired.has(personId)).length;
  return {
    enrolled: enrolled.length,
    mentors: enrolled.filter(({ roles }) => roles.includes('mentor')).length,
    mentees: enrolled.filter(({ roles }) => roles.includes('mentee')).length,
    matched,
    waiting: isProgrammeOver ? 0 : enrolled.length - matched,
  };
}

function meetingFigures({ series, meetings }: ProgrammeFacts, now: Temporal.Instant) {
  const inState = (state: SeriesState): number => series.filter((each) => stateOf(each.status) === state).length;
  const due = meetings.filter((each) => isOver(each, now) && !(each.status === 'cancelled' && each.note !== null));
  const held = due.filter(({ status }) => status === 'held');
  return {
    seriesWanted: inState('wanted'),
    seriesBooked: inState('booked') + inState('changing'),
    seriesBroken: inState('broken'),
    meetingsPlannedSoFar: due.length,
    meetingsHeld: held.length,
    meetingsConfirmed: held.filter(({ confirmedAt }) => confirmedAt !== null).length,
  };
}

function answerFigures({ surveys, ratings }: ProgrammeFacts) {
  const sent = surveys.filter(({ isSent }) => isSent);
  const answered = sent.filter(({ isAnswered }) => isAnswered).length;
  const contributors = sent.map(({ personId }) => personId);
  return {
    surveysSent: sent.length,
    surveysAnswered: disclose([{ key: 'answered', contributors, value: answered }]).total,
    answerRate: disclose([{ key: 'rate', contributors, value: answered / sent.length }]).total,
    averageUsefulness: shownMean(ratings),
  };
}

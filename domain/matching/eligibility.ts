import type { Temporal } from 'temporal-polyfill';
import type { Candidate, Ineligibility, Weights } from './candidate.ts';
import { commonHours, longestStretch } from './common-hours.ts';
import { prepare, type PreparedCandidate } from './prepared.ts';

/** What a round of matching is run with. */
export interface MatchContext {
  /** A Monday; weekly hours in different zones are compared in this week. */
  readonly referenceWeek: Temporal.PlainDate;
  readonly meetingMinutes: number;
  /** 0 to 1; nobody is proposed for anybody below it. */
  readonly minimumFit: number;
  readonly weights: Weights;
  /** Decides between assignments that are equally good, so that a round can be run again with the same outcome. */
  readonly seed: number;
}

/**
 * Why these two can never be proposed for each other, or null. The hard rules stand above every score: no weight and
 * no lock overrides them. Full capacity is looked at last, so 'no-capacity' says that all else would be in order.
 */
export function ineligibility(mentor: Candidate, mentee: Candidate, context: MatchContext): Ineligibility | null {
  const { referenceWeek, meetingMinutes } = context;
  return ineligibilityOf(prepare(mentor, referenceWeek), prepare(mentee, referenceWeek), meetingMinutes);
}

/** The same for candidates that are prepared already. */
export function ineligibilityOf(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  meetingMinutes: number,
): Ineligibility | null {
  return (
    wrongPerson(mentor.candidate, mentee.candidate) ??
    wrongRelation(mentor.candidate, mentee.candidate) ??
    noWayToMeet(mentor, mentee, meetingMinutes) ??
    (mentor.candidate.freeCapacity > 0 ? null : 'no-capacity')
  );
}

function wrongPerson(mentor: Candidate, mentee: Candidate): Ineligibility | null {
  if (mentor.personId === mentee.personId) return 'same-person';
  if (!mentor.roles.includes('mentor')) return 'not-a-mentor';
  if (!mentee.roles.includes('mentee')) return 'not-a-mentee';
  const isFree = mentor.available && mentee.available && !mentee.hasMentor;
  return isFree ? null : 'not-available';
}

function wrongRelation(mentor: Candidate, mentee: Candidate): Ineligibility | null {
  if (mentor.managers.includes(mentee.personId) || mentee.managers.includes(mentor.personId)) return 'reporting-line';
  if (mentor.excluded.includes(mentee.personId) || mentee.excluded.includes(mentor.personId)) return 'excluded-pair';
  return null;
}

function noWayToMeet(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  meetingMinutes: number,
): Ineligibility | null {
  const languages = mentee.candidate.profile.languages;
  if (!mentor.candidate.profile.languages.some((each) => languages.includes(each))) return 'no-common-language';
  if (mentor.week === null || mentee.week === null) return null;
  const longest = longestStretch(commonHours(mentor.week.working, mentee.week.working));
  return longest < meetingMinutes ? 'no-common-hours' : null;
}

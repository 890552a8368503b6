import type { Temporal } from 'temporal-polyfill';
import type { Candidate, Ineligibility } from './candidate.ts';
import type { Weights } from '../programme/match-factors.ts';
import { hoursApart } from './factors/place.ts';
import type { PreparedCandidate } from './prepared.ts';
import { shareTalk } from './prepared-week.ts';
import type { ReferenceWeek } from './week.ts';
import type { MatchingAim, MatchRules, MentoringForm } from '../programme/match-settings.ts';

/** What a round of matching is run with. */
export interface MatchContext {
  /** A Monday; weekly hours in different zones are compared in this week. */
  readonly referenceWeek: ReferenceWeek;
  /** When the round is run; a cool-off is counted up to it. */
  readonly now: Temporal.Instant;
  readonly meetingMinutes: number;
  readonly form: MentoringForm;
  readonly weights: Weights;
  readonly rules: MatchRules;
  readonly aim: MatchingAim;
  /** Decides between assignments that are equally good, so that a round can be run again with the same outcome. */
  readonly seed: number;
}

/**
 * Why these two can never be proposed for each other, or null. The hard rules stand above every score: no weight and
 * no lock overrides them. Full capacity is looked at last, so 'no-capacity' says that all else would be in order.
 */
export function ineligibilityOf(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  context: MatchContext,
): Ineligibility | null {
  return (
    wrongPerson(mentor, mentee) ??
    keptApart(mentor, mentee, context) ??
    noWayToMeet(mentor, mentee, context) ??
    (mentor.freeCapacity > 0 ? null : 'no-capacity')
  );
}

function wrongPerson(mentor: PreparedCandidate, mentee: PreparedCandidate): Ineligibility | null {
  if (mentor.idHash === mentee.idHash && mentor.candidate.personId === mentee.candidate.personId) return 'same-person';
  if (!mentor.isMentor) return 'not-a-mentor';
  if (!mentee.isMentee) return 'not-a-mentee';
  const isFree = mentor.available && mentee.available && !mentee.hasMentor;
  return isFree ? null : 'not-available';
}

/** Most pairs have nothing to do with each other, which two bits tell. */
function keptApart(mentor: PreparedCandidate, mentee: PreparedCandidate, context: MatchContext): Ineligibility | null {
  if (!mayName(mentor, mentee) && !mayName(mentee, mentor)) return null;
  const one = mentor.candidate;
  const other = mentee.candidate;
  if (!mentor.apart.includes(other.personId) && !mentee.apart.includes(one.personId)) return null;
  const reason = relationOf(one, other);
  if (reason !== null) return reason;
  return mayMeetAgainAt(one, other, context) === null ? null : 'cool-off';
}

/** What there is between a mentor and a mentee that keeps them apart, whenever a round is run. */
function relationOf(mentor: Candidate, mentee: Candidate): Ineligibility | null {
  const either = (list: 'managers' | 'formerManagers' | 'blocked' | 'excluded') =>
    mentor[list].includes(mentee.personId) || mentee[list].includes(mentor.personId);
  if (either('managers')) return 'reporting-line';
  if (either('formerManagers')) return 'former-manager';
  if (either('blocked')) return 'blocked-pair';
  return either('excluded') || mentor.mentees.includes(mentee.personId) ? 'excluded-pair' : null;
}

function mayName(one: PreparedCandidate, other: PreparedCandidate): boolean {
  return (one.apartBits & (1 << (other.idHash & 31))) !== 0;
}

/** When two people of an earlier pairing may be paired again; null when they may now. */
export function mayMeetAgainAt(
  one: Candidate,
  other: Candidate,
  { now, rules }: MatchContext,
): Temporal.Instant | null {
  const ends = [
    ...one.earlierPartners.filter(({ personId }) => personId === other.personId),
    ...other.earlierPartners.filter(({ personId }) => personId === one.personId),
  ].map(({ endedAt }) => endedAt.toZonedDateTimeISO('UTC').add({ months: rules.coolOffMonths }).toInstant());
  const [latest] = ends.toSorted((a, b) => b.epochMilliseconds - a.epochMilliseconds);
  return latest !== undefined && latest.epochMilliseconds > now.epochMilliseconds ? latest : null;
}

function noWayToMeet(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  { meetingMinutes, rules }: MatchContext,
): Ineligibility | null {
  // An unknown department is no team.
  if (rules.avoidSameTeam && mentor.team !== '' && mentor.team === mentee.team) return 'same-team';
  if ((mentor.languages & mentee.languages) === 0) return 'no-common-language';
  if (mentor.week === null || mentee.week === null) return null;
  if (rules.largestZoneGapHours !== null && hoursApart(mentor, mentee) > rules.largestZoneGapHours) return 'zone-gap';
  return shareTalk(mentor.week, mentee.week, meetingMinutes) ? null : 'no-common-hours';
}

import type { Temporal } from 'temporal-polyfill';
import type { Role } from '../enrolment/enrolment.ts';
import type { PersonId } from '../ids.ts';
import type { Language } from '../programme/programme.ts';
import type { Ineligibility } from './candidate.ts';
import { ineligibilityOf, mayMeetAgainAt, type MatchContext } from './eligibility.ts';
import { hoursApart } from './factors/place.ts';
import { seenScoreOf } from './fit.ts';
import { longestTalk } from './prepared-week.ts';
import type { PreparedCandidate } from './prepared.ts';

/** What the round has come to. */
export interface RoundSoFar {
  readonly context: MatchContext;
  /** How many pairs of the round somebody is in, in the role opposite to the waiting one's. */
  readonly pairsOf: (personId: PersonId) => number;
}

/** The shortest meeting a programme may have; see `reviseProgramme`. */
const shortestMeeting = 25;

/** The one thing between two people, and the score they would have without it, as HR sees it. */
export type Step =
  | { readonly what: 'run-again' | 'room' | 'minimum-fit' | 'same-team' | 'others-absent'; readonly score: number }
  | { readonly what: 'meeting-minutes' | 'zone-gap' | 'hours'; readonly score: number; readonly amount: number }
  | { readonly what: 'cool-off'; readonly score: number; readonly until: Temporal.Instant }
  | { readonly what: 'language'; readonly score: number; readonly languages: readonly Language[] };

/** Null when more than one thing stands between the two, or something that nobody can or should change. */
export function oneStepAway(
  person: PreparedCandidate,
  other: PreparedCandidate,
  role: Role,
  round: RoundSoFar,
): Step | null {
  const { context } = round;
  const [mentor, mentee] = role === 'mentee' ? [other, person] : [person, other];
  const rule = ineligibilityOf(mentor, mentee, context);
  if (rule === null) return withoutRule(seenScoreOf(mentor, mentee, context.weights, context.form), other, role, round);
  const relaxed = withoutHindrance(mentor, mentee, { role, rule, context });
  if (relaxed === null) return null;
  if (ineligibilityOf(relaxed.mentor, relaxed.mentee, relaxed.context) !== null) return null;
  const score = seenScoreOf(mentor, mentee, context.weights, context.form);
  return score < context.rules.minimumFit ? null : { ...relaxed.step, score };
}

/** No rule is in the way: then it is the fit, the room, or nothing at all. */
function withoutRule(
  score: number,
  other: PreparedCandidate,
  role: Role,
  { context, pairsOf }: RoundSoFar,
): Step | null {
  const pairs = pairsOf(other.candidate.personId);
  const isTaken = role === 'mentee' ? pairs >= other.candidate.freeCapacity : pairs > 0;
  if (score < context.rules.minimumFit) return isTaken ? null : { what: 'minimum-fit', score };
  if (!isTaken) return { what: 'run-again', score };
  // A mentee has one mentor; that somebody else got there first is nothing to be changed.
  return role === 'mentee' ? { what: 'room', score } : null;
}

type Unscored<Each> = Each extends Step ? Omit<Each, 'score'> : never;

interface Relaxed {
  readonly mentor: PreparedCandidate;
  readonly mentee: PreparedCandidate;
  readonly context: MatchContext;
  readonly step: Unscored<Step>;
}

interface Hindrance {
  readonly role: Role;
  readonly rule: Ineligibility;
  readonly context: MatchContext;
}

/** The two as if the one rule that stands between them did not; null for rules that are not to be changed. */
function withoutHindrance(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  { role, rule, context }: Hindrance,
): Relaxed | null {
  const two = { mentor, mentee, context };
  const ruled = (rules: Partial<MatchContext['rules']>) => ({ ...context, rules: { ...context.rules, ...rules } });
  switch (rule) {
    case 'no-capacity': {
      // A mentor who waits has room, or would not be waiting.
      const roomy = { ...mentor, freeCapacity: 1 };
      return role === 'mentee' ? { ...two, mentor: roomy, step: { what: 'room' } } : null;
    }
    case 'same-team':
      return { ...two, context: ruled({ avoidSameTeam: false }), step: { what: 'same-team' } };
    case 'zone-gap': {
      const amount = Math.ceil(hoursApart(mentor, mentee));
      return { ...two, context: ruled({ largestZoneGapHours: null }), step: { what: 'zone-gap', amount } };
    }
    case 'cool-off': {
      const until = mayMeetAgainAt(mentor.candidate, mentee.candidate, context);
      return until === null
        ? null
        : { ...two, context: ruled({ coolOffMonths: 0 }), step: { what: 'cool-off', until } };
    }
    case 'no-common-language': {
      const all = (one: PreparedCandidate) => ({ ...one, languages: -1 });
      const { languages } = (role === 'mentee' ? mentor : mentee).candidate.profile;
      return { ...two, mentor: all(mentor), mentee: all(mentee), step: { what: 'language', languages } };
    }
    case 'no-common-hours':
      return shorterMeeting(mentor, mentee, context);
    case 'not-available': {
      const other = role === 'mentee' ? mentor : mentee;
      if (other.candidate.available || mentee.candidate.hasMentor) return null;
      const back = { ...other, available: true };
      return { ...two, ...(role === 'mentee' ? { mentor: back } : { mentee: back }), step: { what: 'others-absent' } };
    }
    case 'same-person':
    case 'reporting-line':
    case 'former-manager':
    case 'excluded-pair':
    case 'blocked-pair':
    case 'not-a-mentor':
    case 'not-a-mentee':
      return null;
  }
}

function shorterMeeting(mentor: PreparedCandidate, mentee: PreparedCandidate, context: MatchContext): Relaxed | null {
  if (mentor.week === null || mentee.week === null) return null;
  const longest = longestTalk(mentor.week, mentee.week);
  const minutes = Math.floor(longest / 5) * 5;
  const two = { mentor, mentee, context: { ...context, meetingMinutes: 0 } };
  return minutes >= shortestMeeting
    ? { ...two, step: { what: 'meeting-minutes', amount: minutes } }
    : { ...two, step: { what: 'hours', amount: longest } };
}

import type { Role } from '../enrolment/enrolment.ts';
import type { Candidate } from './candidate.ts';
import type { MatchContext } from './eligibility.ts';
import { prepare, type PreparedCandidate } from './prepared.ts';
import { seededOrder } from './seeded-order.ts';

/** Everybody of a round, each once on either side, in an order that the seed decides. Their places are their numbers. */
export interface Cohort {
  readonly mentors: readonly PreparedCandidate[];
  readonly mentees: readonly PreparedCandidate[];
  readonly context: MatchContext;
}

export function cohortOf(mentors: readonly Candidate[], mentees: readonly Candidate[], context: MatchContext): Cohort {
  const prepared = new Map<Candidate, PreparedCandidate>();
  const ready = (candidate: Candidate): PreparedCandidate => {
    const known = prepared.get(candidate) ?? prepare(candidate, context.referenceWeek);
    prepared.set(candidate, known);
    return known;
  };
  const ordered = (people: readonly Candidate[], role: Role) =>
    seededOrder(
      people.filter((each) => each.roles.includes(role)),
      context.seed,
    ).map(ready);
  return { mentors: ordered(mentors, 'mentor'), mentees: ordered(mentees, 'mentee'), context };
}

/** Mentees the person can take in this round: whole, never below 0. */
export function roomOf({ freeCapacity, available }: Candidate): number {
  return available ? Math.max(0, Math.floor(freeCapacity)) : 0;
}

/** Does the person take part as a mentee, rather than being paused or having a mentor already? */
export function seeksMentor({ available, hasMentor }: Candidate): boolean {
  return available && !hasMentor;
}

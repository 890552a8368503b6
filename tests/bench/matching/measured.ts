import { bestSeats } from '#domain/matching/best-seats.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { allPairs, candidateSets } from '#domain/matching/candidate-sets.ts';
import { cohortOf, type Cohort } from '#domain/matching/cohort.ts';
import { marketOf } from '#domain/matching/market.ts';
import type { PossiblePairs } from '#domain/matching/possible-pairs.ts';
import { widenedSeats } from '#domain/matching/widening.ts';
import { benchContext, type InventedCohort } from './people.ts';
import { spent } from './spent.ts';

/** What a way of matching came to. */
export interface Measured {
  /** The mentor of each mentee by number; -1 for none. */
  readonly seats: Int32Array;
  readonly pairs: PossiblePairs;
  /** Sum of worths in millionths. */
  readonly total: number;
  readonly seconds: number;
}

export function candidatesOf(people: InventedCohort['mentors']): readonly Candidate[] {
  return people.map(({ candidate }) => candidate);
}

/** Looking at every pair, as `assign` does with cohorts up to its border. */
export function matchedExactly(cohort: InventedCohort): Measured {
  return measured(cohort, (prepared) => {
    const pairs = allPairs(prepared);
    return { pairs, seats: bestSeats(marketOf(pairs, new Map())) };
  });
}

/** By candidate sets, as `assign` does with larger ones. */
export function matchedByCandidateSets(cohort: InventedCohort): Measured {
  return measured(cohort, (prepared) => {
    const pairs = candidateSets(prepared);
    return { pairs, seats: widenedSeats(pairs, marketOf(pairs, new Map())) };
  });
}

function measured(
  { mentors, mentees }: InventedCohort,
  match: (cohort: Cohort) => Pick<Measured, 'pairs' | 'seats'>,
): Measured {
  const { answer, seconds } = spent(() => match(cohortOf(candidatesOf(mentors), candidatesOf(mentees), benchContext)));
  const { pairs, seats } = answer;
  return { pairs, seats, total: totalOf(pairs, seats), seconds };
}

export function totalOf(pairs: PossiblePairs, seats: Int32Array): number {
  return seats.reduce((sum, mentor, mentee) => sum + (mentor < 0 ? 0 : pairs.worthOf(mentee, mentor)), 0);
}

import { describe, expect, test } from '@jest/globals';
import { allPairs, candidateSets } from '#domain/matching/candidate-sets.ts';
import { bestSeats } from '#domain/matching/best-seats.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { cohortOf, type Cohort } from '#domain/matching/cohort.ts';
import { ineligibilityOf } from '#domain/matching/eligibility.ts';
import { marketOf } from '#domain/matching/market.ts';
import type { PossiblePairs } from '#domain/matching/possible-pairs.ts';
import { widenedSeats } from '#domain/matching/widening.ts';
import { benchContext, inventedCohort, type CohortSize } from '../../bench/matching/people.ts';

type Change = (candidate: Candidate, number: number) => Candidate;

function prepared(size: CohortSize, change: Change = (candidate) => candidate): Cohort {
  const { mentors, mentees } = inventedCohort(size, 7);
  const changed = (people: typeof mentors) => people.map(({ candidate }, number) => change(candidate, number));
  return cohortOf(changed(mentors), changed(mentees), benchContext);
}

function bySets(cohort: Cohort) {
  const pairs = candidateSets(cohort);
  return { pairs, seats: widenedSeats(pairs, marketOf(pairs, new Map())) };
}

function exactly(cohort: Cohort) {
  const pairs = allPairs(cohort);
  return { pairs, seats: bestSeats(marketOf(pairs, new Map())) };
}

function totalOf({ pairs, seats }: { pairs: PossiblePairs; seats: Int32Array }): number {
  return seats.reduce((sum, mentor, mentee) => sum + (mentor < 0 ? 0 : pairs.worthOf(mentee, mentor)), 0);
}

/** Mentees who are alone, each with the mentors with room who would do. */
function leftBesideRoom(cohort: Cohort, { pairs, seats }: ReturnType<typeof bySets>): readonly number[] {
  const taken = new Map<number, number>();
  for (const mentor of seats) taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
  const withRoom = [...cohort.mentors.entries()].filter(
    ([mentor, { candidate }]) => (taken.get(mentor) ?? 0) < candidate.freeCapacity,
  );
  return [...seats.keys()].filter(
    (mentee) => seats[mentee] === -1 && withRoom.some(([mentor]) => pairs.worthOf(mentee, mentor) > 0),
  );
}

describe('candidate sets', () => {
  test('come within a hundredth of the exact optimum and break no hard rule', () => {
    const cohort = prepared({ mentees: 300, mentors: 260, capacity: 1 });
    const found = bySets(cohort);
    expect(totalOf(found)).toBeGreaterThan(0.99 * totalOf(exactly(cohort)));
    const forbidden = [...found.seats.entries()].flatMap(([mentee, mentor]) => {
      const [one, other] = [cohort.mentors[mentor], cohort.mentees[mentee]];
      return one === undefined || other === undefined ? [] : (ineligibilityOf(one, other, benchContext) ?? []);
    });
    expect(forbidden).toEqual([]);
  });

  test('leave nobody alone beside a mentor with room who would do', () => {
    const cohort = prepared({ mentees: 320, mentors: 250, capacity: 1 }, (candidate, number) => ({
      ...candidate,
      profile: { ...candidate.profile, languages: number % 10 === 0 ? ['en'] : ['sv'] },
    }));
    const found = bySets(cohort);
    expect([...found.seats].filter((mentor) => mentor === -1).length).toBeGreaterThan(0);
    expect(leftBesideRoom(cohort, found)).toEqual([]);
  });

  test('find the one mentor who would do, however many others there are', () => {
    const cohort = prepared({ mentees: 30, mentors: 400, capacity: 1 }, (candidate, number) => ({
      ...candidate,
      profile: { ...candidate.profile, languages: number === 17 ? ['en'] : ['sv'] },
    }));
    const lonely = cohort.mentees.findIndex(({ candidate }) => candidate.profile.languages.includes('en'));
    const found = bySets(cohort);
    expect(cohort.mentors[found.seats[lonely] ?? -1]?.candidate.profile.languages).toEqual(['en']);
  });

  test('bring as many of those who waited into pairs as looking at every pair does', () => {
    const cohort = prepared({ mentees: 300, mentors: 240, capacity: 1 }, (candidate, number) => ({
      ...candidate,
      waitedRounds: number % 3,
    }));
    const paired = ({ seats }: { seats: Int32Array }) =>
      [2, 1].map(
        (rounds) =>
          cohort.mentees.filter(({ candidate }, mentee) => candidate.waitedRounds === rounds && seats[mentee] !== -1)
            .length,
      );
    expect(paired(bySets(cohort))).toEqual(paired(exactly(cohort)));
  });
});

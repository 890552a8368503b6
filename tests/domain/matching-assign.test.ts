import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign, type Assignment } from '#domain/matching/assign.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { ineligibility, type MatchContext } from '#domain/matching/eligibility.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { anyCohort, anyContext, mentee, mentor, person, plainContext } from './matching-people.ts';

function names(assignment: Assignment) {
  return assignment.pairs.map((pair) => `${pair.mentor.personId}–${pair.mentee.personId}`);
}

function waitingOf(assignment: Assignment) {
  return assignment.waiting.map((each) => [each.candidate.personId, each.role, each.reason]);
}

function allowedScore(one: Candidate, other: Candidate, context: MatchContext): number | null {
  if (ineligibility(one, other, context) !== null) return null;
  const { score } = fitOf(one, other, context);
  return score < context.minimumFit ? null : score;
}

/** Tries every assignment there is. */
function bestTotal(mentors: readonly Candidate[], mentees: readonly Candidate[], context: MatchContext): number {
  const scores = mentees.map((each) => mentors.map((one) => allowedScore(one, each, context)));
  const best = (row: number, room: readonly number[]): number => {
    const rowScores = scores[row];
    if (rowScores === undefined) return 0;
    return rowScores.reduce<number>(
      (most, score, column) => {
        if (score === null || (room[column] ?? 0) <= 0) return most;
        return Math.max(
          most,
          score +
            best(
              row + 1,
              room.map((each, index) => (index === column ? each - 1 : each)),
            ),
        );
      },
      best(row + 1, room),
    );
  };
  return best(
    0,
    mentors.map((each) => each.freeCapacity),
  );
}

const cohortAndContext = fc.record({ cohort: anyCohort(6), context: anyContext });
const anyLocks = fc.array(fc.record({ mentor: fc.nat(5), mentee: fc.nat(5) }), { maxLength: 4 });

function locksIn(
  cohort: { mentors: readonly Candidate[]; mentees: readonly Candidate[] },
  places: readonly { mentor: number; mentee: number }[],
) {
  return places.flatMap((place) => {
    const one = cohort.mentors[place.mentor];
    const other = cohort.mentees[place.mentee];
    return one === undefined || other === undefined ? [] : [{ mentorId: one.personId, menteeId: other.personId }];
  });
}

describe('an assignment', () => {
  test('is as good as the best of all possible ones', () => {
    fc.assert(
      fc.property(cohortAndContext, ({ cohort, context }) => {
        const { pairs } = assign(cohort.mentors, cohort.mentees, context, []);
        const total = pairs.reduce((sum, pair) => sum + pair.fit.score, 0);
        expect(total).toBeCloseTo(bestTotal(cohort.mentors, cohort.mentees, context), 4);
      }),
      { numRuns: 300 },
    );
  });

  test('breaks no hard rule, not even for a lock, and keeps to the minimum fit but for locks', () => {
    fc.assert(
      fc.property(cohortAndContext, anyLocks, ({ cohort, context }, places) => {
        const { pairs } = assign(cohort.mentors, cohort.mentees, context, locksIn(cohort, places));
        for (const pair of pairs) {
          expect(ineligibility(pair.mentor, pair.mentee, context)).toBeNull();
        }
        expect(pairs.filter((pair) => !pair.locked && pair.fit.score < context.minimumFit)).toEqual([]);
      }),
    );
  });

  test('gives nobody more mentees than there is room for, and no mentee two mentors', () => {
    fc.assert(
      fc.property(cohortAndContext, anyLocks, ({ cohort, context }, places) => {
        const { pairs } = assign(cohort.mentors, cohort.mentees, context, locksIn(cohort, places));
        for (const one of cohort.mentors) {
          const theirs = pairs.filter((pair) => pair.mentor.personId === one.personId);
          expect(theirs.length).toBeLessThanOrEqual(one.freeCapacity);
        }
        expect(new Set(pairs.map((pair) => pair.mentee.personId)).size).toBe(pairs.length);
      }),
    );
  });

  test('does not depend on the order of the people or of the locks', () => {
    const shuffled = cohortAndContext.chain(({ cohort, context }) =>
      fc.record({
        cohort: fc.constant(cohort),
        context: fc.constant(context),
        mentors: fc.shuffledSubarray([...cohort.mentors], { minLength: cohort.mentors.length }),
        mentees: fc.shuffledSubarray([...cohort.mentees], { minLength: cohort.mentees.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, anyLocks, ({ cohort, context, mentors, mentees }, places) => {
        const locks = locksIn(cohort, places);
        const first = assign(cohort.mentors, cohort.mentees, context, locks);
        const second = assign(mentors, mentees, context, locks.toReversed());
        expect(names(second)).toEqual(names(first));
        expect(waitingOf(second)).toEqual(waitingOf(first));
      }),
    );
  });

  test('leaves nobody out silently: everyone is in a pair, waits for a true reason, or had all they can have', () => {
    fc.assert(
      fc.property(cohortAndContext, ({ cohort, context }) => {
        const { pairs, waiting } = assign(cohort.mentors, cohort.mentees, context, []);
        for (const each of cohort.mentees) {
          const isPaired = pairs.some((pair) => pair.mentee.personId === each.personId);
          const waits = waiting.some((one) => one.role === 'mentee' && one.candidate.personId === each.personId);
          expect([isPaired, waits, each.hasMentor].filter(Boolean)).toHaveLength(1);
        }
        for (const each of cohort.mentors) {
          const isPaired = pairs.some((pair) => pair.mentor.personId === each.personId);
          const waits = waiting.some((one) => one.role === 'mentor' && one.candidate.personId === each.personId);
          expect([isPaired, waits, each.freeCapacity === 0].filter(Boolean)).toHaveLength(1);
        }
      }),
    );
  });

  test('says "no mentor left" only where all who would do are full or taken', () => {
    fc.assert(
      fc.property(cohortAndContext, ({ cohort, context }) => {
        const { pairs, waiting } = assign(cohort.mentors, cohort.mentees, context, []);
        for (const { candidate } of waiting.filter((each) => each.role === 'mentee' && each.reason !== 'paused')) {
          const withRoom = cohort.mentors.filter((one) => {
            const taken = pairs.filter((pair) => pair.mentor.personId === one.personId).length;
            return taken < one.freeCapacity;
          });
          expect(withRoom.filter((one) => allowedScore(one, candidate, context) !== null)).toEqual([]);
        }
      }),
    );
  });
});

describe('locked pairs', () => {
  test('hold, even where another partner would fit better and the fit is below the minimum', () => {
    const strong = { offered: [{ competence: 'leadership', level: 5 } as const] };
    const wish = { wanted: [{ competence: 'leadership', level: 1, wantedLevel: 5, importance: 3 } as const] };
    const mentors = [mentor('Ada', { profile: strong }), mentor('Bo')];
    const mentees = [mentee('Cilla', { profile: wish })];
    const context = { ...plainContext, minimumFit: 0.6 };
    expect(names(assign(mentors, mentees, context, []))).toEqual(['Ada–Cilla']);
    const lock = { mentorId: person('Bo'), menteeId: person('Cilla') };
    const kept = assign(mentors, mentees, context, [lock]);
    expect(names(kept)).toEqual(['Bo–Cilla']);
    expect(kept.pairs[0]?.locked).toBe(true);
    expect(kept.pairs[0]?.fit.score).toBeLessThan(0.6);
  });

  test('are all kept when they do not contradict each other', () => {
    fc.assert(
      fc.property(cohortAndContext, anyLocks, ({ cohort, context }, places) => {
        const locks = locksIn(cohort, places).slice(0, 1);
        const outcome = assign(cohort.mentors, cohort.mentees, context, locks);
        for (const lock of locks) {
          const one = cohort.mentors.find((each) => each.personId === lock.mentorId);
          const other = cohort.mentees.find((each) => each.personId === lock.menteeId);
          const permitted = one !== undefined && other !== undefined && ineligibility(one, other, context) === null;
          const isKept = outcome.pairs.some(
            (pair) => pair.locked && pair.mentor.personId === lock.mentorId && pair.mentee.personId === lock.menteeId,
          );
          expect(isKept).toBe(permitted);
        }
      }),
    );
  });

  test('take up room: who is locked to one mentee has none left for another', () => {
    const lock = { mentorId: person('Ada'), menteeId: person('Bo') };
    const outcome = assign([mentor('Ada')], [mentee('Bo'), mentee('Cilla')], plainContext, [lock]);
    expect(names(outcome)).toEqual(['Ada–Bo']);
    expect(waitingOf(outcome)).toEqual([['Cilla', 'mentee', 'no-mentor-left']]);
  });

  test('that contradict each other: the first by name hold, the others are matched like everybody', () => {
    const lockOf = (one: string, other: string) => ({ mentorId: person(one), menteeId: person(other) });
    const locks = [lockOf('Dag', 'Bo'), lockOf('Ada', 'Cilla'), lockOf('Ada', 'Bo')];
    const mentees = [mentee('Bo'), mentee('Cilla')];
    const outcome = assign([mentor('Ada'), mentor('Dag')], mentees, plainContext, locks);
    expect(outcome.pairs.map((pair) => [pair.mentor.personId, pair.mentee.personId, pair.locked])).toEqual([
      ['Ada', 'Bo', true],
      ['Dag', 'Cilla', false],
    ]);
  });

  test('of people who are not in the round are passed over', () => {
    const lock = { mentorId: person('Nobody'), menteeId: person('Cilla') };
    expect(names(assign([mentor('Ada')], [mentee('Cilla')], plainContext, [lock]))).toEqual(['Ada–Cilla']);
  });
});

describe('who waits', () => {
  test.each([
    ['nobody has room', [mentor('Ada', { freeCapacity: 0 })], 'no-mentor-left'],
    ['the only mentor is the manager', [mentor('Cilla')], 'no-eligible-mentor'],
    ['there are no mentors at all', [], 'no-eligible-mentor'],
  ])('a mentee is told the truth when %s', (_, mentors, reason) => {
    const mentees = [mentee('Bo', { managers: [person('Cilla')] })];
    expect(waitingOf(assign(mentors, mentees, plainContext, [])).filter(([, role]) => role === 'mentee')).toEqual([
      ['Bo', 'mentee', reason],
    ]);
  });

  test('two for one place: one is paired, the other one hears that no mentor is left', () => {
    const outcome = assign([mentor('Ada')], [mentee('Bo'), mentee('Cilla')], plainContext, []);
    expect(outcome.pairs).toHaveLength(1);
    expect(outcome.waiting.map((each) => each.reason)).toEqual(['no-mentor-left']);
  });

  test('below the minimum fit both wait for that reason', () => {
    const outcome = assign([mentor('Ada')], [mentee('Bo')], { ...plainContext, minimumFit: 0.99 }, []);
    expect(waitingOf(outcome)).toEqual([
      ['Ada', 'mentor', 'below-minimum-fit'],
      ['Bo', 'mentee', 'below-minimum-fit'],
    ]);
  });

  test('paused people wait as paused', () => {
    const outcome = assign(
      [mentor('Ada', { available: false })],
      [mentee('Bo', { available: false })],
      plainContext,
      [],
    );
    expect(waitingOf(outcome)).toEqual([
      ['Ada', 'mentor', 'paused'],
      ['Bo', 'mentee', 'paused'],
    ]);
  });

  test('a mentor whom nobody needs hears so', () => {
    const outcome = assign([mentor('Ada')], [], plainContext, []);
    expect(waitingOf(outcome)).toEqual([['Ada', 'mentor', 'no-mentee-needs-them']]);
  });
});

test('somebody who is mentor and mentee is never paired with themselves', () => {
  const both = mentor('Ada', { roles: ['mentor', 'mentee'] });
  const outcome = assign([both], [both], plainContext, []);
  expect(outcome.pairs).toEqual([]);
  expect(waitingOf(outcome)).toEqual([
    ['Ada', 'mentee', 'no-eligible-mentor'],
    ['Ada', 'mentor', 'no-mentee-needs-them'],
  ]);
});

test('between equally good assignments the seed decides, and the same seed decides alike', () => {
  const mentors = ['Ada', 'Bo', 'Cilla', 'Dag'].map((name) => mentor(name));
  const mentees = ['Ebba', 'Folke', 'Gun', 'Hugo'].map((name) => mentee(name));
  const withSeed = (seed: number) => names(assign(mentors, mentees, { ...plainContext, seed }, [])).join();
  const outcomes = new Set(Array.from({ length: 20 }, (_, seed) => withSeed(seed)));
  expect(outcomes.size).toBeGreaterThan(1);
  expect(withSeed(7)).toBe(withSeed(7));
});

test('somebody who is listed twice is matched once', () => {
  const outcome = assign([mentor('Ada'), mentor('Ada')], [mentee('Bo'), mentee('Cilla')], plainContext, []);
  expect(outcome.pairs).toHaveLength(1);
});

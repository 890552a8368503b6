import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign, type Assignment } from '#domain/matching/assign.ts';
import type { Candidate, Fit } from '#domain/matching/candidate.ts';
import type { MatchContext } from '#domain/matching/eligibility.ts';
import { fitOf, seenScore } from '#domain/matching/fit.ts';
import { anyCohort, anyContext, ineligibility, mentee, mentor, person, plainContext } from './people.ts';

function names(assignment: Assignment) {
  return assignment.pairs.map((pair) => `${pair.mentor.personId}–${pair.mentee.personId}`);
}

function waitingOf(assignment: Assignment) {
  return assignment.waiting.map((each) => [each.candidate.personId, each.role, each.reason]);
}

const isBelow = ({ factors }: Fit, { weights, rules }: MatchContext) => seenScore(factors, weights) < rules.minimumFit;

function allowedScore(one: Candidate, other: Candidate, context: MatchContext): number | null {
  if (ineligibility(one, other, context) !== null) return null;
  const fit = fitOf(one, other, context);
  return isBelow(fit, context) ? null : fit.score;
}

interface Pair {
  readonly mentor: Candidate;
  readonly mentee: Candidate;
  readonly worth: number;
}

/**
 * The score and what a wish adds to it in whole millionths, so that sums are the same in any order; and one more, as
 * any pair is better than none.
 */
function worthOf(one: Candidate, other: Candidate, context: MatchContext): number {
  const wish = [0, 0.15, 0.1, 0.05][other.wishes.indexOf(one.personId) + 1] ?? 0;
  return Math.round((fitOf(one, other, context).score + wish) * 1_000_000) + 1;
}

/** Freed people before all others, then those whom most rounds left waiting; nobody new is in line. */
function placeInLine({ freedAt, waitedRounds }: Candidate): number {
  return (freedAt === null ? 0 : 100) + waitedRounds;
}

/** What an assignment is worth, the most important first: people by their place in line, pairs, sum of worths. */
function valueOf(pairs: readonly Pair[], context: MatchContext): readonly number[] {
  const people = [...pairs.map(({ mentee: each }) => each), ...new Set(pairs.map(({ mentor: each }) => each))];
  const line = [103, 101, 100, 3, 1].map((place) => people.filter((each) => placeInLine(each) === place).length);
  const sum = pairs.reduce((total, { worth }) => total + worth, 0);
  return [...line, context.aim === 'most-people' ? pairs.length : 0, sum];
}

function valueOfAssignment({ pairs }: Assignment, context: MatchContext): readonly number[] {
  const weighed = pairs.map((pair) => ({ ...pair, worth: worthOf(pair.mentor, pair.mentee, context) }));
  return valueOf(weighed, context);
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
}

/** The same two, each the other's mentor. */
function isTurnedRound(one: Omit<Pair, 'worth'>, other: Omit<Pair, 'worth'>): boolean {
  return one.mentor.personId === other.mentee.personId && one.mentee.personId === other.mentor.personId;
}

/** Tries every assignment there is. */
function bestValue(mentors: readonly Candidate[], mentees: readonly Candidate[], context: MatchContext) {
  let best = valueOf([], context);
  const choices = mentees.map((other) =>
    mentors
      .filter((one) => allowedScore(one, other, context) !== null)
      .map((one): Pair => ({ mentor: one, mentee: other, worth: worthOf(one, other, context) })),
  );
  const tryFrom = (row: number, pairs: readonly Pair[]): void => {
    const choice = choices[row];
    if (choice === undefined) {
      const value = valueOf(pairs, context);
      if (isBetter(value, best)) best = value;
      return;
    }
    tryFrom(row + 1, pairs);
    for (const pair of choice) {
      if (pairs.some((each) => isTurnedRound(each, pair))) continue;
      const taken = pairs.filter(({ mentor: one }) => one === pair.mentor).length;
      if (taken < pair.mentor.freeCapacity) tryFrom(row + 1, [...pairs, pair]);
    }
  };
  tryFrom(0, []);
  return best;
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
        const outcome = assign(cohort.mentors, cohort.mentees, context, []);
        expect(valueOfAssignment(outcome, context)).toEqual(bestValue(cohort.mentors, cohort.mentees, context));
      }),
      { numRuns: 200 },
    );
  });

  test('breaks no hard rule, not even for a lock, and keeps to the minimum fit but for locks', () => {
    fc.assert(
      fc.property(cohortAndContext, anyLocks, ({ cohort, context }, places) => {
        const { pairs } = assign(cohort.mentors, cohort.mentees, context, locksIn(cohort, places));
        for (const pair of pairs) {
          expect(ineligibility(pair.mentor, pair.mentee, context)).toBeNull();
        }
        expect(pairs.filter((pair) => !pair.locked && isBelow(pair.fit, context))).toEqual([]);
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

  test('is worth no less when a mentor can take one more', () => {
    fc.assert(
      fc.property(cohortAndContext, fc.nat(), ({ cohort, context }, pick) => {
        const roomier = cohort.mentors.map((each, index) =>
          index === pick % cohort.mentors.length ? { ...each, freeCapacity: each.freeCapacity + 1 } : each,
        );
        const before = valueOfAssignment(assign(cohort.mentors, cohort.mentees, context, []), context);
        const after = valueOfAssignment(assign(roomier, cohort.mentees, context, []), context);
        expect(isBetter(before, after)).toBe(false);
      }),
    );
  });

  test('says "no mentor left" only where all who would do are full, taken or their own mentees', () => {
    fc.assert(
      fc.property(cohortAndContext, ({ cohort, context }) => {
        const { pairs, waiting } = assign(cohort.mentors, cohort.mentees, context, []);
        for (const { candidate } of waiting.filter((each) => each.role === 'mentee' && each.reason !== 'paused')) {
          const withRoom = cohort.mentors.filter(
            (one) => pairs.filter((pair) => pair.mentor.personId === one.personId).length < one.freeCapacity,
          );
          const isMentee = (one: Candidate) =>
            pairs.some((pair) => isTurnedRound(pair, { mentor: one, mentee: candidate }));
          const left = withRoom.filter((one) => allowedScore(one, candidate, context) !== null && !isMentee(one));
          expect(left).toEqual([]);
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
    const context = { ...plainContext, rules: { ...plainContext.rules, minimumFit: 0.65 } };
    expect(names(assign(mentors, mentees, context, []))).toEqual(['Ada–Cilla']);
    const lock = { mentorId: person('Bo'), menteeId: person('Cilla') };
    const kept = assign(mentors, mentees, context, [lock]);
    expect(kept.pairs).toMatchObject([{ mentor: mentors[1], mentee: mentees[0], locked: true }]);
    expect(kept.pairs[0]?.fit.score).toBeLessThan(0.65);
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
    expect(outcome.lostLocks).toEqual([
      { lock: lockOf('Ada', 'Cilla'), reason: 'mentor-locked-to-others' },
      { lock: lockOf('Dag', 'Bo'), reason: 'mentee-locked-to-another' },
    ]);
  });

  test('of people who are not in the round are passed over', () => {
    const lock = { mentorId: person('Nobody'), menteeId: person('Cilla') };
    const outcome = assign([mentor('Ada')], [mentee('Cilla')], plainContext, [lock]);
    expect(names(outcome)).toEqual(['Ada–Cilla']);
    expect(outcome.lostLocks).toEqual([{ lock, reason: 'not-in-round' }]);
  });

  test('that a hard rule forbids come back with the rule', () => {
    const lock = { mentorId: person('Ada'), menteeId: person('Bo') };
    const outcome = assign([mentor('Ada')], [mentee('Bo', { managers: [person('Ada')] })], plainContext, [lock]);
    expect(outcome.pairs).toEqual([]);
    expect(outcome.lostLocks).toEqual([{ lock, reason: 'reporting-line' }]);
  });

  test('said twice are one', () => {
    const lock = { mentorId: person('Ada'), menteeId: person('Bo') };
    const outcome = assign([mentor('Ada', { freeCapacity: 2 })], [mentee('Bo')], plainContext, [lock, { ...lock }]);
    expect(names(outcome)).toEqual(['Ada–Bo']);
    expect(outcome.lostLocks).toEqual([]);
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
    const context = { ...plainContext, rules: { ...plainContext.rules, minimumFit: 0.99 } };
    const outcome = assign([mentor('Ada')], [mentee('Bo')], context, []);
    expect(waitingOf(outcome)).toEqual([
      ['Ada', 'mentor', 'below-minimum-fit'],
      ['Bo', 'mentee', 'below-minimum-fit'],
    ]);
  });

  test('paused people wait as paused', () => {
    const outcome = assign(
      [mentor('Ada', { available: false, absence: 'paused' })],
      [mentee('Bo', { available: false, absence: 'paused' })],
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

test('between equally good assignments the seed decides, and the same seed decides alike', () => {
  const mentors = ['Ada', 'Bo', 'Cilla', 'Dag'].map((name) => mentor(name));
  const mentees = ['Ebba', 'Folke', 'Gun', 'Hugo'].map((name) => mentee(name));
  const withSeed = (seed: number) => names(assign(mentors, mentees, { ...plainContext, seed }, [])).join();
  const outcomes = new Set(Array.from({ length: 20 }, (_, seed) => withSeed(seed)));
  expect(outcomes.size).toBeGreaterThan(1);
  expect(withSeed(7)).toBe(withSeed(7));
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { munkres } from 'munkres';
import { bestSeats, type Market } from '#domain/matching/best-seats.ts';

/** What an assignment is worth, the most important first: people by level from the highest, pairs, sum of scores. */
type Value = readonly number[];

function levels(market: Market): readonly number[] {
  return [...new Set([...market.menteeLevels, ...market.mentorLevels])]
    .filter((each) => each > 0)
    .toSorted((a, b) => a - b)
    .toReversed();
}

function valueOf(market: Market, mentorOf: readonly number[]): Value {
  const paired = mentorOf.flatMap((mentor, mentee) => (mentor < 0 ? [] : [{ mentor, mentee }]));
  const mentors = [...new Set(paired.map(({ mentor }) => mentor))];
  const reached = [
    ...paired.map(({ mentee }) => market.menteeLevels[mentee]),
    ...mentors.map((each) => market.mentorLevels[each]),
  ];
  const scores = paired.map(({ mentor, mentee }) => {
    const choice = market.choices[mentee];
    return choice?.scores[choice.columns.indexOf(mentor)] ?? Number.NaN;
  });
  return [
    ...levels(market).map((level) => reached.filter((each) => each === level).length),
    market.aim === 'most-people' ? paired.length : 0,
    scores.reduce((sum, score) => sum + score, 0),
  ];
}

function isBetter(one: Value, other: Value): boolean {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
}

/** Tries every assignment there is. */
function bestValue(market: Market): Value {
  let best = valueOf(
    market,
    market.choices.map(() => -1),
  );
  const room = [...market.places];
  const tryFrom = (mentorOf: readonly number[]): void => {
    const choice = market.choices[mentorOf.length];
    if (choice === undefined) {
      const value = valueOf(market, mentorOf);
      if (isBetter(value, best)) best = value;
      return;
    }
    tryFrom([...mentorOf, -1]);
    for (const mentor of choice.columns) {
      const left = room[mentor] ?? 0;
      if (left <= 0) continue;
      room[mentor] = left - 1;
      tryFrom([...mentorOf, mentor]);
      room[mentor] = left;
    }
  };
  tryFrom([]);
  return best;
}

function anyMarket(most: number, chosen: number): fc.Arbitrary<Market> {
  return fc
    .record({ mentees: fc.integer({ min: 0, max: most }), mentors: fc.integer({ min: 0, max: most }) })
    .chain(({ mentees, mentors }) =>
      fc.record({
        choices: fc.array(
          fc.uniqueArray(
            fc.record({
              mentor: fc.nat(Math.max(0, mentors - 1)),
              score: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1_150_001 })),
            }),
            {
              maxLength: Math.min(mentors, chosen),
              selector: ({ mentor }) => mentor,
            },
          ),
          { minLength: mentees, maxLength: mentees },
        ),
        places: fc.array(fc.constantFrom(0, 1, 1, 2, 3, 50), { minLength: mentors, maxLength: mentors }),
        menteeLevels: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: mentees, maxLength: mentees }),
        mentorLevels: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: mentors, maxLength: mentors }),
        aim: fc.constantFrom('best-fit' as const, 'most-people' as const),
      }),
    )
    .map(({ choices, places, menteeLevels, mentorLevels, aim }) => ({
      choices: choices.map((some) => ({
        columns: some.map(({ mentor }) => mentor),
        scores: some.map(({ score }) => score),
      })),
      isSeeking: choices.map(() => true),
      places: Int32Array.from(places),
      menteeLevels: Int32Array.from(menteeLevels),
      mentorLevels: Int32Array.from(mentorLevels),
      aim,
    }));
}

describe('the best seats', () => {
  test('are as good as the best of all possible ones, for both aims, with levels and capacities', () => {
    fc.assert(
      fc.property(anyMarket(7, 4), (market) => {
        expect(valueOf(market, [...bestSeats(market)])).toEqual(bestValue(market));
      }),
      { numRuns: 1500 },
    );
  });

  test('are so too where everybody could be paired with everybody', () => {
    fc.assert(
      fc.property(anyMarket(5, 5), (market) => {
        expect(valueOf(market, [...bestSeats(market)])).toEqual(bestValue(market));
      }),
      { numRuns: 300 },
    );
  });

  test('never use more places than there are', () => {
    fc.assert(
      fc.property(anyMarket(30, 8), (market) => {
        const seats = [...bestSeats(market)];
        for (const [mentor, places] of market.places.entries())
          expect(seats.filter((each) => each === mentor).length).toBeLessThanOrEqual(places);
      }),
    );
  });

  test('are worth no less with one more place', () => {
    fc.assert(
      fc.property(anyMarket(20, 8), fc.nat(), (market, pick) => {
        const roomier = {
          ...market,
          places: market.places.map((each, mentor) => (mentor === pick % market.places.length ? each + 1 : each)),
        };
        const [before, after] = [valueOf(market, [...bestSeats(market)]), valueOf(market, [...bestSeats(roomier)])];
        expect(isBetter(before, after)).toBe(false);
      }),
    );
  });

  test('reach the sum of another implementation on whole matrices', () => {
    const score = fc.integer({ min: 1, max: 1_000_001 });
    const matrix = fc
      .record({ mentees: fc.integer({ min: 1, max: 40 }), mentors: fc.integer({ min: 1, max: 40 }) })
      .chain(({ mentees, mentors }) =>
        fc.array(fc.array(score, { minLength: mentors, maxLength: mentors }), {
          minLength: mentees,
          maxLength: mentees,
        }),
      );
    fc.assert(
      fc.property(matrix, fc.integer({ min: 1, max: 3 }), (scores, capacity) => {
        const mentors = [...(scores[0] ?? []).keys()];
        const market: Market = {
          choices: scores.map((row) => ({ columns: mentors, scores: row })),
          isSeeking: scores.map(() => true),
          places: new Int32Array(mentors.length).fill(capacity),
          menteeLevels: new Int32Array(scores.length),
          mentorLevels: new Int32Array(mentors.length),
          aim: 'best-fit',
        };
        const costs = scores.map((row) => row.flatMap((each) => Array.from({ length: capacity }, () => -each)));
        const theirs = munkres(costs).reduce((sum, [row, column]) => sum - (costs[row]?.[column] ?? 0), 0);
        expect(valueOf(market, [...bestSeats(market)]).at(-1)).toBe(theirs);
      }),
    );
  });
});

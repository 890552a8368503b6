import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Batch } from '#domain/insight/batches.ts';
import { monthsTold, type DatedBatch } from '#domain/insight/months.ts';
import { sumBounds, sumBoundsOf } from '#domain/insight/shown-mean.ts';

const batch = (answers: string): Batch => ({ answers: Array.from(answers) });
const sumOf = ({ answers }: Batch) => answers.reduce((sum, each) => sum + Number(each), 0);
/** Every batch of five answers, in order, as what was said stands in one. */
const everyBatch: readonly Batch[] = Array.from({ length: 5 ** 5 }, (_, number) =>
  number
    .toString(5)
    .padStart(5, '0')
    .split('')
    .map((digit) => String(Number(digit) + 1)),
)
  .filter((answers) => answers.every((each, place) => place === 0 || each >= (answers[place - 1] ?? '')))
  .map((answers) => ({ answers }));
/** Those whose sums are worth telling apart: near either end, at the border of what is near, and one in the middle. */
const telling = everyBatch.filter((each) => [5, 6, 9, 10, 11, 15, 19, 20, 21, 24, 25].includes(sumOf(each)));

/** What somebody knows who has watched the figure of all batches from the first. */
const watched = (life: readonly Batch[]): string =>
  JSON.stringify(life.map((_, place) => sumBounds(life.slice(0, place + 1))));

/** Every figure of a part of the batches there can be, at every moment of their life. */
function everyPart(life: readonly Batch[]): string {
  const moments = life.map((_, place) => life.slice(0, place + 1));
  return JSON.stringify(
    moments.map((some) =>
      Array.from({ length: 2 ** some.length }, (_, choice) =>
        sumBoundsOf(some, (place) => (choice >> place) % 2 === 1),
      ),
    ),
  );
}

describe('figures of a part of the batches', () => {
  test('follow from what the figure of all has told: two lives that look the same there look the same everywhere', () => {
    expect(everyBatch).toHaveLength(126);
    const seen = new Map<string, string>();
    const apart: string[] = [];
    const look = (life: readonly Batch[]) => {
      const known = watched(life);
      const before = seen.get(known) ?? everyPart(life);
      seen.set(known, before);
      if (everyPart(life) !== before) apart.push(known);
    };
    // Only sums are ever told, so one batch for each sum there can be is enough.
    const bySum = [...new Map(everyBatch.map((each) => [sumOf(each), each])).values()];
    expect(bySum).toHaveLength(21);
    for (const one of bySum)
      for (const two of bySum) {
        look([one, two]);
        for (const three of bySum) look([one, two, three]);
      }
    expect(apart).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });

  test('the same holds for lives of any length', () => {
    const lives = fc.array(fc.constantFrom(...telling), { minLength: 4, maxLength: 7 });
    let alike = 0;
    const parts: (readonly [string, string])[] = [];
    fc.assert(
      fc.property(lives, fc.constantFrom(...telling), fc.nat(), (life, other, at) => {
        // One batch is another one, and nobody who watches sees it: then no part of it is told differently.
        const changed = life.toSpliced(at % life.length, 1, other);
        if (watched(changed) !== watched(life)) return;
        alike += 1;
        parts.push([everyPart(changed), everyPart(life)]);
      }),
      { numRuns: 2_000 },
    );
    expect(alike).toBeGreaterThan(50);
    expect(parts.filter(([one, same]) => one !== same)).toEqual([]);
  });

  test('hold the truth between their bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...everyBatch), { maxLength: 9 }), fc.array(fc.boolean()), (life, asked) => {
        const isAsked = (place: number) => asked[place] === true;
        const told = sumBoundsOf(life, isAsked);
        const some = life.filter((_, place) => isAsked(place));
        const sum = some.reduce((total, each) => total + sumOf(each), 0);
        expect(told.from).toBeLessThanOrEqual(sum);
        expect(told.to).toBeGreaterThanOrEqual(sum);
        expect(told.answers).toBe(5 * some.length);
      }),
    );
  });

  test('two batches told together are told apart no further when each is another month’s', () => {
    const both = [batch('55554'), batch('55444')];
    expect(sumBounds(both)).toMatchObject({ from: 45, to: 50 });
    const three = [...both, batch('55544')];
    expect(sumBounds(three)).toMatchObject({ from: 69, to: 69 });
    expect(sumBoundsOf(three, (place) => place === 0)).toMatchObject({ from: 20, to: 25 });
    expect(sumBoundsOf(three, (place) => place > 0)).toMatchObject({ from: 40, to: 50 });
  });
});

describe('usefulness month by month', () => {
  const dated = (answers: string, month: string | null): DatedBatch => ({
    ...batch(answers),
    month: month === null ? null : Temporal.PlainDate.from(`${month}-01`),
  });
  const told = (...batches: readonly DatedBatch[]) =>
    monthsTold(batches).map(({ month, mean, answers }) => [
      month.toString().slice(0, 7),
      mean.shown ? [mean.from, mean.to] : null,
      answers,
    ]);

  test('is a mean for each month in which a batch was closed, and nothing for those between', () => {
    expect(told()).toEqual([]);
    expect(told(dated('33344', '2026-11'), dated('34444', '2026-11'), dated('33444', '2027-01'))).toEqual([
      ['2026-11', [3.6, 3.6], 10],
      ['2026-12', null, 0],
      ['2027-01', [3.6, 3.6], 5],
    ]);
  });

  test('is a range where the month lies near an end of the scale, and leaves out what has no month', () => {
    expect(told(dated('55555', '2026-11'), dated('33333', null))).toEqual([['2026-11', [4, 5], 5]]);
  });
});

import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { chanceFrom } from './chance.ts';
import { actKinds } from './life/act.ts';
import { faultKinds } from './life/fault.ts';
import { momentsOf } from './life/moments.ts';
import { planLife } from './life/plan.ts';
import { readOptions } from './options.ts';

const year = { seed: 7, people: 400, weeks: 52, moments: 104 };

it('lives the same life again with the same seed, and another with another', () => {
  expect(planLife(year)).toEqual(planLife(year));
  expect(planLife({ ...year, seed: 8 })).not.toEqual(planLife(year));
});

it('lets everything happen in a year of four hundred people', () => {
  const { acts, faults } = planLife(year);
  expect(new Set(acts.map(({ kind }) => kind))).toEqual(new Set(actKinds));
  expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(faultKinds));
});

it('keeps acts in order, and the last moment for seeing what came of them', () => {
  const moments = planLife(year).acts.map(({ moment }) => moment);
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  expect(Math.max(...moments)).toBeLessThan(year.moments - 1);
});

it('stops the clock twice a week, the second time more than a day after the first', () => {
  const moments = momentsOf(10, Temporal.PlainDate.from('2026-09-07'), chanceFrom(1));
  expect(moments).toHaveLength(20);
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  for (let week = 0; week < 10; week += 1)
    expect((moments[2 * week + 1] ?? 0) - (moments[2 * week] ?? 0)).toBeGreaterThan(86_400_000);
});

it('draws every whole number of a range, and both ends', () => {
  const chance = chanceFrom(3);
  const drawn = Array.from({ length: 300 }, () => chance.between(2, 5));
  expect(new Set(drawn)).toEqual(new Set([2, 3, 4, 5]));
});

it('reads its options, and says which one it does not understand', () => {
  expect(readOptions(['--pairs', '60', '--weeks', '30', '--seed', '7', '--json'])).toEqual({
    pairs: 60,
    weeks: 30,
    seed: 7,
    json: true,
  });
  expect(() => readOptions(['--pairs', 'many'])).toThrow('--pairs must be a whole number from 1 to 2000, not "many".');
});

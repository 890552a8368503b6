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

it('stops the clock about every fifth day, on working days in office hours, and once after the end', () => {
  const moments = momentsOf(30, Temporal.PlainDate.from('2026-09-07'), chanceFrom(1));
  expect(moments.length).toBeGreaterThan(32);
  expect(moments.length).toBeLessThan(50);
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  for (const at of moments) {
    expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay());
    expect(new Date(at).getUTCHours()).toBeGreaterThanOrEqual(6);
    expect(new Date(at).getUTCHours()).toBeLessThan(15);
  }
  expect(moments.at(-1)).toBeGreaterThan(Date.parse('2026-09-07') + 30 * 7 * 86_400_000);
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

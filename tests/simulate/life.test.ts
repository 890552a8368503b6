import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { chanceFrom } from './chance.ts';
import { actKinds } from './life/act.ts';
import { habits, newLived } from './life/habit.ts';
import { faultKinds } from './life/fault.ts';
import { momentsOf } from './life/moments.ts';
import { planLife } from './life/plan.ts';
import { newVerdict } from './judge/violation.ts';
import { readOptions } from './options.ts';
import { tally, unlived } from './tally.ts';

const year = { seed: 7, people: 400, weeks: 52, moments: 104 };

it('lives the same life again with the same seed, and another with another', () => {
  expect(planLife(year)).toEqual(planLife(year));
  expect(planLife({ ...year, seed: 8 })).not.toEqual(planLife(year));
});

it('lets everything happen in a year of four hundred people', () => {
  const { acts } = planLife(year);
  const { faults } = planLife({ ...year, moments: 1_000 });
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
    groups: 6,
    weeks: 30,
    seeds: [7],
    json: true,
    databaseZone: null,
  });
  expect(readOptions(['--database-zone', 'Europe/Stockholm']).databaseZone).toBe('Europe/Stockholm');
  expect(() => readOptions(['--database-zone', "x'y"])).toThrow('--database-zone must be a zone such as');
  expect(() => readOptions(['--pairs', 'many'])).toThrow('--pairs must be a whole number from 1 to 2000, not "many".');
  expect(readOptions(['--pairs', '8']).groups).toBe(2);
  expect(readOptions(['--groups', '0']).groups).toBe(0);
  expect(() => readOptions(['--groups', 'some'])).toThrow('--groups must be a whole number from 0 to 300, not "some".');
  expect(() => readOptions(['--weeks', ''])).toThrow('--weeks must be a whole number from 5 to 156, not "".');
});

it('takes several seeds as a range, as a list, or as both, each once', () => {
  const seedsOf = (text: string) => readOptions(['--seeds', text]).seeds;
  expect(seedsOf('1-5')).toEqual([1, 2, 3, 4, 5]);
  expect(seedsOf('3,7')).toEqual([3, 7]);
  expect(seedsOf('9, 1-3,2')).toEqual([9, 1, 2, 3]);
  expect(seedsOf('4')).toEqual([4]);
});

it.each([
  ['one', '--seeds must be a range such as 1-5 or a list such as 3,7, not "one".'],
  ['1-', 'not "1-".'],
  ['3,,7', 'not "3,,7".'],
  ['', 'not "".'],
  ['1.5', 'not "1.5".'],
  ['5-1', '--seeds 5-1 runs backwards; write 1-5.'],
  ['1-5000', '--seeds 1-5000 asks for more than 1000 lives.'],
  ['1-600,1001-1600', 'asks for more than 1000 lives.'],
  ['4294967296', '--seeds must be a whole number from 0 to 4294967295, not "4294967296".'],
])('says what is wrong with --seeds %s', (text, sentence) => {
  expect(() => readOptions(['--seeds', text])).toThrow(sentence);
});

it('takes one seed or several, not both', () => {
  expect(() => readOptions(['--seed', '7', '--seeds', '1-5'])).toThrow('Give --seed or --seeds, not both.');
});

it('tells the violations of each seed by their kinds, and all together', () => {
  const none = newVerdict(() => undefined).counts();
  const bad = { ...none, orphans: 2, askedTwice: 1 };
  const lives = [1, 2, 3].map((seed) => ({ seed, violations: seed === 2 ? bad : none }));
  expect(tally(lives)).toEqual([
    'seed 1: 0 violations',
    'seed 2: 3 violations (orphans 2, askedTwice 1)',
    'seed 3: 0 violations',
    '3 seeds: 3 violations',
  ]);
});

it('counts what people did, and says what nobody did in any life', () => {
  const [one, other] = [newLived(), newLived()];
  one.add('forward', 2);
  one.add('forward');
  other.add('answers-late');
  expect(one.counts()).toMatchObject({ forward: 3, 'answers-late': 0 });
  const lives = [one, other].map((lived) => ({ lived: lived.counts() }));
  expect(unlived(lives)).toContain('cancel');
  expect(unlived(lives)).not.toMatch(/forward|answers-late/);
  for (const habit of habits) one.add(habit);
  expect(unlived([{ lived: one.counts() }, ...lives])).toBeNull();
});

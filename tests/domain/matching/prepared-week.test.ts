import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commonHours, commonMinutes, longestOnGrid } from '#domain/matching/common-hours.ts';
import { preparedWeek, sharedMinutes, shareTalk, type PreparedWeek } from '#domain/matching/prepared-week.ts';
import { mentee, officeHours, weekFrom } from './people.ts';

const monday = weekFrom('2026-11-16');
const summer = weekFrom('2026-07-06');

interface Hours {
  readonly zone: string;
  readonly from: number;
  readonly length: number;
  /** Null for none. */
  readonly wish: number | null;
}

const anyHours: fc.Arbitrary<Hours> = fc.record({
  zone: fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Australia/Sydney'),
  from: fc.integer({ min: 0, max: 22 }),
  length: fc.integer({ min: 1, max: 12 }),
  wish: fc.option(fc.integer({ min: 6, max: 20 })),
});

function weekOf({ zone, from, length, wish }: Hours, referenceWeek = monday): PreparedWeek | null {
  const hour = (each: number) => `${String(each % 24).padStart(2, '0')}:00`;
  const preferredTimes = wish === null ? [] : officeHours(zone, hour(wish), hour(wish + 2)).hours;
  const workingHours = officeHours(zone, hour(from), hour(from + length));
  return preparedWeek(mentee('Bo', { workingHours, profile: { preferredTimes } }), referenceWeek);
}

function minutesOf(one: PreparedWeek, other: PreparedWeek): number {
  const hasWish = one.wished !== null || other.wished !== null;
  const suiting = hasWish ? commonMinutes(one.wished ?? one.working, other.wished ?? other.working) : 0;
  return commonMinutes(one.working, other.working) + suiting;
}

test('what two weeks have in common is the same whether it is worked out or remembered', () => {
  fc.assert(
    fc.property(anyHours, anyHours, fc.integer({ min: 0, max: 700 }), (a, b, minutes) => {
      const [one, other] = [weekOf(a), weekOf(b)];
      if (one === null || other === null) throw new Error('All hours are known.');
      for (const _ of ['worked out', 'remembered']) {
        expect(sharedMinutes(one, other)).toBe(minutesOf(one, other));
        const longest = longestOnGrid(commonHours(one.working, other.working));
        expect(shareTalk(one, other, minutes)).toBe(longest > 0 && longest >= minutes);
      }
    }),
  );
});

test('people with the same hours share one week, and unknown hours are none', () => {
  const workingHours = () => officeHours('Europe/Stockholm');
  const [one, other] = ['Bo', 'Cilla'].map((name) =>
    preparedWeek(mentee(name, { workingHours: workingHours() }), monday),
  );
  expect(one).toBe(other);
  expect(preparedWeek(mentee('Dag'), monday)).toBeNull();
});

test('weeks of two reference weeks are not taken for each other', () => {
  const hours = { zone: 'Europe/Stockholm', from: 8, length: 9, wish: null };
  const [winter, ofSummer, early] = [weekOf(hours), weekOf(hours, summer), weekOf({ ...hours, from: 3 }, summer)];
  if (winter === null || ofSummer === null || early === null) throw new Error('All hours are known.');
  for (const other of [ofSummer, early, ofSummer]) expect(sharedMinutes(winter, other)).toBe(minutesOf(winter, other));
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { findSeriesSlot } from '#domain/booking/slot-search.ts';
import type { PersonCalendar } from '#domain/booking/slot-ground.ts';
import { isRefused } from '#domain/refused.ts';
import { ineligibility, mentee, mentor, officeHours, plainContext } from './people.ts';

const zones = [
  'Europe/Stockholm',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Sydney',
];
const minutes = 45;

const anyHours = fc
  .record({
    zone: fc.constantFrom(...zones),
    from: fc.integer({ min: 0, max: 22 * 12 }),
    length: fc.integer({ min: 1, max: 10 * 12 }),
  })
  .map(({ zone, from, length }) => {
    const time = (fives: number) =>
      Temporal.PlainTime.from('00:00')
        .add({ minutes: fives * 5 })
        .toString()
        .slice(0, 5);
    return officeHours(zone, time(from), time(Math.min(from + length, 24 * 12 - 1)));
  });

/** Nine months in which clocks change in all these zones that have summer time, on different days. */
const [first, last] = ['2026-09-07', '2027-06-06'].map((day) => Temporal.PlainDate.from(day));

function free(hours: PersonCalendar['hours']): PersonCalendar {
  return { hours, busy: [], holidays: [], preferred: [] };
}

test('whoever is matched can be booked, as far as working hours decide it', () => {
  if (first === undefined || last === undefined) throw new Error('No days');
  const context = {
    ...plainContext,
    meetingMinutes: minutes,
    referenceWeek: { monday: Temporal.PlainDate.from('2027-01-18'), first, last },
  };
  const rules = { ...context.rules, largestZoneGapHours: null };
  let matched = 0;
  let refused = 0;
  fc.assert(
    fc.property(anyHours, anyHours, fc.constantFrom('every-two-weeks', 'monthly'), (one, other, cadence) => {
      const why = ineligibility(mentor('Ada', { workingHours: one }), mentee('Bo', { workingHours: other }), {
        ...context,
        rules,
      });
      const found = findSeriesSlot({
        organiser: free(other),
        guest: free(one),
        cadence,
        minutes,
        startsOn: first,
        endsOn: last,
        notBefore: Temporal.Instant.from('2026-09-05T00:00Z'),
        wanted: 1,
      });
      if (why === null) {
        matched += 1;
        return !isRefused(found);
      }
      if (isRefused(found)) refused += 1;
      return true;
    }),
    { numRuns: 400 },
  );
  expect(matched).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(20);
}, 60_000);

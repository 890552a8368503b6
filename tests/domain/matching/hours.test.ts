import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { bestHalfDay, commonHours, commonMinutes, longestOnGrid, minutesIn } from '#domain/matching/common-hours.ts';
import { weekMinutes, weekOf, type WeekSpan } from '#domain/matching/week.ts';
import { officeHours } from './people.ts';

const monday = Temporal.PlainDate.from('2026-11-16');
const hours = (zone: string, from?: string, until?: string) =>
  weekOf(officeHours(zone, from, until).hours, zone, monday);

const anySpans: fc.Arbitrary<readonly WeekSpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: weekMinutes }), { maxLength: 12 })
  .map((edges) => {
    const sorted = edges.toSorted((a, b) => a - b);
    return sorted.flatMap((from, index) => {
      const until = sorted[index + 1];
      return index % 2 === 0 && until !== undefined ? [{ from, until }] : [];
    });
  });

const holds = (spans: readonly WeekSpan[], minute: number) =>
  spans.some((span) => span.from <= minute && minute < span.until);

describe('common hours of a week', () => {
  test('are the minutes that lie in both', () => {
    fc.assert(
      fc.property(anySpans, anySpans, fc.nat(weekMinutes - 1), (a, b, minute) => {
        expect(holds(commonHours(a, b), minute)).toBe(holds(a, minute) && holds(b, minute));
        expect(commonHours(a, b)).toEqual(commonHours(b, a));
      }),
    );
  });

  test('are counted without being listed', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        expect(commonMinutes(a, b)).toBe(minutesIn(commonHours(a, b)));
      }),
    );
  });

  test('of a night shift end on the next day', () => {
    const night = [
      { weekday: 7 as const, from: Temporal.PlainTime.from('22:00'), until: Temporal.PlainTime.from('06:00') },
    ];
    expect(weekOf(night, 'UTC', monday)).toEqual([
      { from: 0, until: 6 * 60 },
      { from: weekMinutes - 2 * 60, until: weekMinutes },
    ]);
  });

  test('of Stockholm and New York office weeks are three hours a day', () => {
    expect(minutesIn(commonHours(hours('Europe/Stockholm'), hours('America/New_York')))).toBe(5 * 3 * 60);
  });

  test('are found across the turn of the week: Auckland works on Monday while it is Sunday in UTC', () => {
    const sunday = [
      { weekday: 7 as const, from: Temporal.PlainTime.from('10:00'), until: Temporal.PlainTime.from('16:00') },
    ];
    const honolulu = weekOf(sunday, 'Pacific/Honolulu', monday);
    // Sunday 10:00 in Honolulu is Monday 09:00 in Auckland.
    expect(minutesIn(commonHours(honolulu, hours('Pacific/Auckland')))).toBe(6 * 60);
  });

  test('are found at the start of the week for hours that begin at its end', () => {
    const night = [
      { weekday: 1 as const, from: Temporal.PlainTime.from('00:00'), until: Temporal.PlainTime.from('02:00') },
    ];
    // In UTC, Monday 08:00 to 17:00 in Auckland runs from Sunday 19:00 to Monday 04:00.
    expect(minutesIn(commonHours(weekOf(night, 'UTC', monday), hours('Pacific/Auckland')))).toBe(2 * 60);
  });

  test('that overlap on one day count once', () => {
    const twice = [...officeHours('UTC', '08:00', '12:00').hours, ...officeHours('UTC', '10:00', '13:00').hours];
    expect(minutesIn(weekOf(twice, 'UTC', monday))).toBe(5 * 5 * 60);
  });
});

test('a meeting begins on a quarter hour, and may run over the turn of the week', () => {
  const spans = [
    { from: 0, until: 30 },
    { from: weekMinutes - 20, until: weekMinutes },
  ];
  expect(longestOnGrid(spans)).toBe(45);
  expect(longestOnGrid([{ from: 65, until: 120 }])).toBe(45);
  expect(longestOnGrid([])).toBe(0);
});

test('the best half day is told on the wall clock that is asked for', () => {
  const tuesdayElevenUtc = [{ from: 24 * 60 + 11 * 60, until: 24 * 60 + 12 * 60 }];
  expect(bestHalfDay(tuesdayElevenUtc, 0)).toEqual({ weekday: 2, part: 'morning' });
  expect(bestHalfDay(tuesdayElevenUtc, 60)).toEqual({ weekday: 2, part: 'afternoon' });
  expect(bestHalfDay([{ from: 0, until: 60 }], -120)).toEqual({ weekday: 7, part: 'afternoon' });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { contains, intervalOf, spanOf, type Interval } from '#domain/time/interval.ts';
import { firstEndingAfter, intersectSpans, mergeSpans, subtractSpans, sweepOf, touches } from '#domain/time/span.ts';
import { officeHours, type WorkingHours } from '#domain/time/working-hours.ts';
import { dateOf, dayNumberOf, isSameClock, weekdayOf, zoneClock } from '#domain/time/zone-clock.ts';
import { workingIntervals } from './on-the-wall-clock.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);
const interval = (start: string, end: string): Interval => ({ start: at(start), end: at(end) });
const shown = (intervals: readonly Interval[]) =>
  intervals.map(({ start, end }) => `${start.toString()}/${end.toString()}`);

const hourly = (start: number, end: number) => intervalOf({ start: start * 3_600_000, end: end * 3_600_000 });
const list = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 8 }))
    .map(([start, length]) => hourly(start, start + length)),
  { maxLength: 12 },
);
const hoursIn = (intervals: readonly Interval[]) =>
  Array.from({ length: 60 }, (_, hour) => intervals.some((each) => contains(each, hourly(hour, hour).start)));

describe('intervals', () => {
  test('two meetings that touch do not overlap', () => {
    const first = [spanOf(interval('2027-01-04T08:00Z', '2027-01-04T09:00Z'))];
    const touchedBy = (from: string, until: string) => {
      const { start, end } = spanOf(interval(from, until));
      return touches(first, start, end);
    };
    expect(touchedBy('2027-01-04T09:00Z', '2027-01-04T10:00Z')).toBe(false);
    expect(touchedBy('2027-01-04T07:00Z', '2027-01-04T08:00Z')).toBe(false);
    expect(touchedBy('2027-01-04T08:59Z', '2027-01-04T10:00Z')).toBe(true);
  });

  test('the start belongs to an interval and the end does not', () => {
    const meeting = interval('2027-01-04T08:00Z', '2027-01-04T09:00Z');
    expect(contains(meeting, meeting.start)).toBe(true);
    expect(contains(meeting, meeting.end)).toBe(false);
  });

  test('merged time is the same time, sorted and with gaps between', () => {
    fc.assert(
      fc.property(list, (given) => {
        const before = shown(given);
        const merged = mergeSpans(given.map(spanOf)).map(intervalOf);
        expect(hoursIn(merged)).toEqual(hoursIn(given));
        merged.slice(1).forEach((each, index) => {
          const previous = merged[index];
          expect(previous !== undefined && Temporal.Instant.compare(previous.end, each.start) < 0).toBe(true);
        });
        expect(shown(given)).toEqual(before);
      }),
    );
  });

  test('the intersection and the rest are right hour for hour', () => {
    fc.assert(
      fc.property(list, list, (left, right) => {
        const inRight = hoursIn(right);
        const inLeft = hoursIn(left);
        const [one, other] = [mergeSpans(left.map(spanOf)), mergeSpans(right.map(spanOf))];
        const common = intersectSpans(one, other).map(intervalOf);
        const rest = subtractSpans(one, other).map(intervalOf);
        expect(hoursIn(common)).toEqual(inLeft.map((inside, hour) => inside && inRight[hour] === true));
        expect(hoursIn(rest)).toEqual(inLeft.map((inside, hour) => inside && inRight[hour] !== true));
      }),
    );
  });
});

describe('walking through intervals', () => {
  test('also merges stretches without an end', () => {
    const spans = [
      { start: 5, end: Infinity },
      { start: -Infinity, end: 1 },
      { start: 1, end: 2 },
      { start: 7, end: Infinity },
    ];
    expect(mergeSpans(spans)).toEqual([
      { start: -Infinity, end: 2 },
      { start: 5, end: Infinity },
    ]);
  });

  test('one walk finds what each look-up finds', () => {
    fc.assert(
      fc.property(list, fc.array(fc.integer({ min: 0, max: 60 })), (given, hours) => {
        const spans = mergeSpans(given.map(spanOf));
        const next = sweepOf(spans);
        const instants = hours.toSorted((a, b) => a - b).map((hour) => hour * 3_600_000);
        expect(instants.map(next)).toEqual(instants.map((instant) => spans[firstEndingAfter(spans, instant)]));
      }),
    );
  });

  test('a day number is the day it came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (number) => {
        expect(dayNumberOf(dateOf(number))).toBe(number);
        expect(dateOf(number).dayOfWeek).toBe(weekdayOf(number));
      }),
    );
  });
});

describe('working hours', () => {
  test('office hours keep the wall clock when Stockholm leaves summer time', () => {
    const week = workingIntervals(officeHours('Europe/Stockholm'), day('2026-10-23'), day('2026-10-26'));
    expect(shown(week)).toEqual([
      '2026-10-23T06:00:00Z/2026-10-23T15:00:00Z',
      '2026-10-26T07:00:00Z/2026-10-26T16:00:00Z',
    ]);
  });

  test('a night shift over a change of the clock ends on the next morning', () => {
    const night: WorkingHours = {
      timeZone: 'Europe/Stockholm',
      hours: [{ weekday: 6, from: time('22:00'), until: time('06:00') }],
    };
    const [shift] = workingIntervals(night, day('2027-03-27'), day('2027-03-27'));
    expect(shift && shift.end.since(shift.start).total('hours')).toBe(7);
  });

  test('stretches that touch are one', () => {
    const hours: WorkingHours = {
      timeZone: 'UTC',
      hours: [
        { weekday: 1, from: time('13:00'), until: time('17:00') },
        { weekday: 1, from: time('08:00'), until: time('13:00') },
      ],
    };
    expect(shown(workingIntervals(hours, day('2027-01-04'), day('2027-01-04')))).toEqual([
      '2027-01-04T08:00:00Z/2027-01-04T17:00:00Z',
    ]);
  });

  test('the arithmetic wall clock agrees with Temporal, even in hours that are skipped or come twice', () => {
    const zones = [
      'Europe/Stockholm',
      'America/New_York',
      'America/Santiago',
      'Australia/Sydney',
      'Australia/Adelaide',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    ];
    const from = day('2026-08-01');
    const until = day('2027-06-30');
    const clocks = new Map(zones.map((zone) => [zone, zoneClock(zone, from, until)]));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 333 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, days, minute) => {
          const date = from.add({ days });
          const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
          const expected = date.toZonedDateTime({ timeZone: zone, plainTime });
          const clock = clocks.get(zone);
          expect(clock?.epochOf(dayNumberOf(date), minute)).toBe(expected.epochMilliseconds);
          expect(clock?.wallOf(expected.epochMilliseconds)).toEqual({
            day: dayNumberOf(expected.toPlainDate()),
            minute: expected.hour * 60 + expected.minute,
          });
        },
      ),
      { numRuns: 400 },
    );
    for (const [zone, date] of [
      ['Europe/Stockholm', '2027-03-28'],
      ['Europe/Stockholm', '2026-10-25'],
      ['Australia/Sydney', '2026-10-04'],
      ['America/Santiago', '2026-09-06'],
      ['America/Santiago', '2027-04-03'],
      ['Australia/Lord_Howe', '2027-04-04'],
    ] as const) {
      for (let minute = 0; minute < 300; minute += 15) {
        const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
        const expected = day(date).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
        expect(clocks.get(zone)?.epochOf(dayNumberOf(day(date)), minute)).toBe(expected);
      }
    }
  });

  test('a zone that does not exist is an error, not some other zone', () => {
    expect(() => workingIntervals(officeHours('Europe/Nowhere'), day('2027-01-04'), day('2027-01-05'))).toThrow(
      RangeError,
    );
  });
});

test.each([
  ['Europe/Stockholm', 'Europe/Berlin', '2026-11-23', '2027-11-23', true],
  ['Europe/Stockholm', 'Europe/London', '2026-11-23', '2027-11-23', false],
  // The same in winter only.
  ['Europe/Stockholm', 'Africa/Lagos', '2026-11-23', '2027-03-01', true],
  ['Europe/Stockholm', 'Africa/Lagos', '2026-11-23', '2027-11-23', false],
  // Summer time begins on other days.
  ['Europe/Lisbon', 'Atlantic/Faroe', '2026-11-23', '2027-11-23', true],
  ['America/Havana', 'America/New_York', '2026-11-23', '2027-11-23', false],
])('%s and %s from %s until %s show the same time: %s', (...row) => {
  const [one, other, from, until, isSame] = row;
  const days = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)] as const;
  expect(isSameClock([one, other], ...days)).toBe(isSame);
});

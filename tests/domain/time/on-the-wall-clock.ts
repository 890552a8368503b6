import type { Temporal } from 'temporal-polyfill';
import { occurrenceDays, type StandingTime } from '#domain/meetings/cadence.ts';
import { intervalOf, spanOf, type Interval } from '#domain/time/interval.ts';
import { weeklySpans, type WorkingHours } from '#domain/time/working-hours.ts';
import { dateOf, dayNumberOf, zoneClock } from '#domain/time/zone-clock.ts';

/** The working time that begins on one of the days (both included), as instants. */
export function workingIntervals(
  hours: WorkingHours,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly Interval[] {
  const clock = zoneClock(hours.timeZone, from, until);
  return weeklySpans(hours.hours, clock, dayNumberOf(from), dayNumberOf(until)).map(intervalOf);
}

/** Every occurrence between two dates (both included), as Temporal puts its wall clock on the day. */
export function occurrencesOf(
  standing: StandingTime,
  timeZone: string,
  startsOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
): readonly Temporal.ZonedDateTime[] {
  return occurrenceDays(standing, startsOn, endsOn).map((day) =>
    dateOf(day).toZonedDateTime({ timeZone, plainTime: standing.time }),
  );
}

/** Do the two share any time? Touching at an end is not sharing. */
export function overlaps(left: Interval, right: Interval): boolean {
  const [a, b] = [spanOf(left), spanOf(right)];
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

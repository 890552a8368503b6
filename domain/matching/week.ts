import { Temporal } from 'temporal-polyfill';
import type { WeeklyHours } from '../time/working-hours.ts';

/** Minutes in a week; every week minute lies between 0 and this. */
export const weekMinutes = 7 * 24 * 60;

/** A stretch of the week in minutes from Monday 00:00 UTC; `until` is not part of it. */
export interface WeekSpan {
  readonly from: number;
  readonly until: number;
}

/**
 * Somebody's weekly hours on the common scale of UTC, in order and without overlaps. `referenceWeek` is a Monday: it
 * decides which side of the clock changes the zone stands on. Throws RangeError for a zone that is not known.
 */
export function weekOf(
  hours: readonly WeeklyHours[],
  timeZone: string,
  referenceWeek: Temporal.PlainDate,
): readonly WeekSpan[] {
  const origin = referenceWeek.toZonedDateTime('UTC').epochMilliseconds;
  const minuteOf = (weekday: number, plainTime: Temporal.PlainTime) => {
    const there = referenceWeek.add({ days: weekday - 1 }).toZonedDateTime({ timeZone, plainTime });
    return (there.epochMilliseconds - origin) / 60_000;
  };
  const spans = hours.map((each) => ({
    from: minuteOf(each.weekday, each.from),
    until: minuteOf(each.weekday, each.until),
  }));
  return merged(spans.flatMap(intoWeek));
}

/** A Monday morning in Auckland is still Sunday in UTC: what hangs over an end of the week comes in at the other. */
function intoWeek({ from, until }: WeekSpan): readonly WeekSpan[] {
  if (until <= from) return [];
  const start = ((from % weekMinutes) + weekMinutes) % weekMinutes;
  const end = start + (until - from);
  if (end <= weekMinutes) return [{ from: start, until: end }];
  return [
    { from: start, until: weekMinutes },
    { from: 0, until: end - weekMinutes },
  ];
}

function merged(spans: readonly WeekSpan[]): readonly WeekSpan[] {
  const result: WeekSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.until) result.push(span);
    else result[result.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
  }
  return result;
}

/** Minutes by which a zone is ahead of UTC in the middle of the reference week. */
export function utcOffsetMinutes(timeZone: string, referenceWeek: Temporal.PlainDate): number {
  const wednesdayNoon = { timeZone, plainTime: Temporal.PlainTime.from('12:00') };
  return referenceWeek.add({ days: 2 }).toZonedDateTime(wednesdayNoon).offsetNanoseconds / 60_000_000_000;
}

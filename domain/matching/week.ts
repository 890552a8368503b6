import type { Temporal } from 'temporal-polyfill';
import type { WeeklyHours } from '../time/working-hours.ts';
import { dayNumberOf, minuteOfDay, zoneClock, type ZoneClock } from '../time/zone-clock.ts';

/** Minutes in a week; every week minute lies between 0 and this. */
export const weekMinutes = 7 * 24 * 60;

/** A stretch of the week in minutes from Monday 00:00 UTC; `until` is not part of it. */
export interface WeekSpan {
  readonly from: number;
  readonly until: number;
}

/**
 * Clocks of the zones that were asked for, for as long as the reference week is in use: a company has few zones and
 * thousands of people in each.
 */
const clocks = new WeakMap<Temporal.PlainDate, Map<string, ZoneClock>>();

function clockOf(timeZone: string, referenceWeek: Temporal.PlainDate): ZoneClock {
  const known = clocks.get(referenceWeek) ?? new Map<string, ZoneClock>();
  clocks.set(referenceWeek, known);
  const clock = known.get(timeZone) ?? zoneClock(timeZone, referenceWeek, referenceWeek.add({ days: 8 }));
  known.set(timeZone, clock);
  return clock;
}

/**
 * Somebody's weekly hours on the common scale of UTC, in order and without overlaps; hours that end before they begin
 * end on the next day. `referenceWeek` is a Monday: it decides which side of the clock changes the zone stands on.
 * Throws RangeError for a zone that is not known.
 */
export function weekOf(
  hours: readonly WeeklyHours[],
  timeZone: string,
  referenceWeek: Temporal.PlainDate,
): readonly WeekSpan[] {
  const clock = clockOf(timeZone, referenceWeek);
  const monday = dayNumberOf(referenceWeek);
  const origin = monday * 24 * 60;
  const minuteAt = (day: number, time: Temporal.PlainTime) =>
    clock.epochOf(monday + day, minuteOfDay(time)) / 60_000 - origin;
  const spans = hours.map(({ weekday, from, until }) => {
    const overnight = minuteOfDay(until) <= minuteOfDay(from);
    return { from: minuteAt(weekday - 1, from), until: minuteAt(overnight ? weekday : weekday - 1, until) };
  });
  return merged(spans.flatMap(intoWeek));
}

/** When a round's people are to meet: the week on which their hours are laid side by side, and the days they meet on. */
export interface ReferenceWeek {
  /** It decides on which side of the clock changes each zone stands. */
  readonly monday: Temporal.PlainDate;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** The same weekly stretches so many minutes later, in order and without overlaps. */
export function shifted(spans: readonly WeekSpan[], minutes: number): readonly WeekSpan[] {
  if (minutes === 0) return spans;
  return merged(spans.flatMap(({ from, until }) => intoWeek({ from: from + minutes, until: until + minutes })));
}

/** By how many minutes a zone is ahead of UTC at noon (UTC) of each day from `first` to `last`. */
export function offsetsOnDays(timeZone: string, { first, last }: ReferenceWeek): readonly number[] {
  const clock = zoneClock(timeZone, first, last);
  const [from, until] = [dayNumberOf(first), dayNumberOf(last)];
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => {
    const noon = (from + index) * 24 * 60 + 12 * 60;
    const { day, minute } = clock.wallOf(noon * 60_000);
    return day * 24 * 60 + minute - noon;
  });
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
  const wednesday = dayNumberOf(referenceWeek) + 2;
  const noon = 12 * 60;
  const epochMinutes = clockOf(timeZone, referenceWeek).epochOf(wednesday, noon) / 60_000;
  return wednesday * 24 * 60 + noon - epochMinutes;
}

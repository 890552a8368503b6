import { Temporal } from 'temporal-polyfill';
import { covers, firstEndingAfter, mergeSpans, subtractSpans, type Span } from '../time/span.ts';
import { weekdays, weeklySpans, type WeeklyHours } from '../time/working-hours.ts';
import { dayNumberOf, weekdayOf } from '../time/zone-clock.ts';
import type { Habits } from './slot-ground.ts';
import type { SlotReason } from './slot-reasons.ts';

/** Nobody is asked to meet between 22 and 6 as long as there is any other time. */
const nightHours: readonly WeeklyHours[] = weekdays.map((weekday) => ({
  weekday,
  from: Temporal.PlainTime.from('22:00'),
  until: Temporal.PlainTime.from('06:00'),
}));

// A meeting in the middle of a free day weighs as much as one that reaches this far beyond the hours of a working day.
const freeDayMinutes = 3 * 60;
const freeWeekendMinutes = 6 * 60;

/** One person's time beyond their working hours. */
export interface Beyond {
  /** Where a meeting reaches at most this far beyond the hours; at night only with `byNight`. In order, merged. */
  readonly within: (minutes: number, byNight: boolean) => readonly Span[];
  /** The most minutes by which any of these meetings reaches beyond the hours; null when none does. */
  readonly by: (
    meetings: readonly Span[],
  ) => Omit<SlotReason & { readonly kind: 'outside-hours' }, 'kind' | 'who' | 'other'> | null;
}

/** For the days from the first to the last (included) of a search. */
export function beyondOf(
  { clock, hours, working }: Habits,
  { startsOn, endsOn }: { readonly startsOn: Temporal.PlainDate; readonly endsOn: Temporal.PlainDate },
): Beyond {
  const spansOf = (each: readonly WeeklyHours[]) =>
    weeklySpans(each, clock, dayNumberOf(startsOn) - 1, dayNumberOf(endsOn) + 1);
  const nights = spansOf(nightHours);
  const freeDays = freeDayHours(hours);
  const onWeekdays = spansOf(freeDays.filter(({ weekday }) => weekday <= 5));
  const onWeekends = spansOf(freeDays.filter(({ weekday }) => weekday > 5));
  const isFreeDay = (span: Span): boolean => {
    const weekday = weekdayOf(clock.wallOf(span.start).day);
    return freeDays.some((each) => each.weekday === weekday);
  };
  return {
    within: (minutes, byNight) => {
      const wide = mergeSpans([
        ...widened(working, minutes),
        ...widened(onWeekdays, minutes - freeDayMinutes),
        ...widened(onWeekends, minutes - freeWeekendMinutes),
      ]);
      return byNight ? wide : mergeSpans([...subtractSpans(wide, nights), ...working]);
    },
    by: (meetings) => {
      const outside = meetings.filter(({ start, end }) => !covers(working, start, end));
      if (outside.length === 0) return null;
      const far = outside.map((span) => {
        const minutes = reachOf(working, span);
        return isFreeDay(span) && minutes > freeDayMinutes
          ? { minutes: (span.end - span.start) / 60_000, isDayOff: true }
          : { minutes, isDayOff: false };
      });
      return {
        minutes: Math.max(...far.map(({ minutes }) => minutes)),
        isDayOff: far.some(({ isDayOff }) => isDayOff),
      };
    },
  };
}

/** The usual hours, used for days of the week on which nobody works. Office hours when there are no hours at all. */
function freeDayHours(hours: readonly WeeklyHours[]): readonly WeeklyHours[] {
  const compare = (a: Temporal.PlainTime, b: Temporal.PlainTime): number => Temporal.PlainTime.compare(a, b);
  const from = hours.map((each) => each.from).toSorted(compare)[0] ?? Temporal.PlainTime.from('08:00');
  const until =
    hours
      .map((each) => each.until)
      .toSorted(compare)
      .at(-1) ?? Temporal.PlainTime.from('17:00');
  const worked = new Set(hours.map(({ weekday }) => weekday));
  return weekdays.filter((weekday) => !worked.has(weekday)).map((weekday) => ({ weekday, from, until }));
}

function widened(spans: readonly Span[], minutes: number): readonly Span[] {
  if (minutes < 0) return [];
  return spans.map(({ start, end }) => ({ start: start - minutes * 60_000, end: end + minutes * 60_000 }));
}

/** Minutes from the nearest working stretch to the far end of the meeting. */
function reachOf(working: readonly Span[], { start, end }: Span): number {
  const next = firstEndingAfter(working, start);
  const near = working.slice(Math.max(0, next - 1), next + 2);
  return Math.min(...near.map((each) => Math.max(each.start - start, end - each.end, 0))) / 60_000;
}

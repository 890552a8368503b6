import { Temporal } from 'temporal-polyfill';
import { mergeSpans, type Span } from './span.ts';
import { minuteOfDay, weekdayOf, type DayNumber, type ZoneClock } from './zone-clock.ts';

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** A stretch of a weekday on somebody's wall clock. Ends on the next day where `until` is not after `from`. */
export interface WeeklyHours {
  readonly weekday: Weekday;
  readonly from: Temporal.PlainTime;
  readonly until: Temporal.PlainTime;
}

/** When somebody works, on the wall clock of `timeZone` (an IANA name). */
export interface WorkingHours {
  readonly timeZone: string;
  readonly hours: readonly WeeklyHours[];
  /** The calendar names no zone that anybody keeps: this is the nearest, and its owner is asked to set it right. */
  readonly isGuess?: boolean | undefined;
}

/** Monday to Friday, 08:00 to 17:00: the hours Outlook gives a new mailbox. */
export function officeHours(timeZone: string): WorkingHours {
  const from = Temporal.PlainTime.from('08:00');
  const until = Temporal.PlainTime.from('17:00');
  return {
    timeZone,
    hours: weekdays.filter((weekday) => weekday <= 5).map((weekday) => ({ weekday, from, until })),
  };
}

/**
 * The working time that begins on one of the days `from` to `until` (both included, on the wall clock of the
 * hours' zone), sorted and merged, in milliseconds. A day of 23 or 25 hours comes out right.
 */
export function weeklySpans(
  hours: readonly WeeklyHours[],
  clock: ZoneClock,
  from: DayNumber,
  until: DayNumber,
): readonly Span[] {
  const stretches = hours.map(({ weekday, from: begin, until: finish }) => {
    const fromMinute = minuteOfDay(begin);
    const untilMinute = minuteOfDay(finish);
    return { weekday, fromMinute, untilMinute: untilMinute > fromMinute ? untilMinute : untilMinute + 24 * 60 };
  });
  const spans: Span[] = [];
  for (let day = from; day <= until; day += 1) {
    const weekday = weekdayOf(day);
    for (const stretch of stretches) {
      if (stretch.weekday !== weekday) continue;
      spans.push({ start: clock.epochOf(day, stretch.fromMinute), end: wallEnd(clock, day, stretch.untilMinute) });
    }
  }
  return mergeSpans(spans);
}

function wallEnd(clock: ZoneClock, day: DayNumber, minute: number): number {
  return minute < 24 * 60 ? clock.epochOf(day, minute) : clock.epochOf(day + 1, minute - 24 * 60);
}

import { Temporal } from 'temporal-polyfill';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A day as the number of days since 1970-01-01, on whatever wall clock it is used with. */
export type DayNumber = number;

/** One zone's wall clock over a limited stretch of days, as arithmetic. */
export interface ZoneClock {
  /**
   * Milliseconds since 1970 of a minute (0 to 1439) of a day. Like Temporal's "compatible": a time that occurs twice
   * means its first occurrence, one that is skipped means the same distance later.
   */
  readonly epochOf: (day: DayNumber, minute: number) => number;
  /** The day and minute that the wall clock shows. */
  readonly wallOf: (epochMs: number) => { readonly day: DayNumber; readonly minute: number };
}

export function dayNumberOf(date: Temporal.PlainDate): DayNumber {
  return Math.round(date.toZonedDateTime('UTC').epochMilliseconds / dayMs);
}

const dayZero = Temporal.PlainDate.from('1970-01-01');

/** The reverse of `dayNumberOf`. */
export function dateOf(day: DayNumber): Temporal.PlainDate {
  return dayZero.add({ days: day });
}

/** ISO weekday of a day, 1 (Monday) to 7; 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Minutes after midnight. */
export function minuteOfDay(time: Temporal.PlainTime): number {
  return time.hour * 60 + time.minute;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/**
 * The wall clock of an IANA zone, right from the day before `from` until the day after `until`.
 * Asking Temporal only for the changes of offset (two or three in a year) keeps a search over thousands of
 * minutes in the milliseconds. Throws a RangeError for a zone that does not exist.
 */
export function zoneClock(timeZone: string, from: Temporal.PlainDate, until: Temporal.PlainDate): ZoneClock {
  const stretches = stretchesOf(timeZone, from.subtract({ days: 2 }), until.add({ days: 3 }));

  function epochOf(day: DayNumber, minute: number): number {
    const wall = day * dayMs + minute * minuteMs;
    let beforeGap = wall;
    for (const stretch of stretches) {
      const epoch = wall - stretch.offset;
      if (epoch < stretch.start) break;
      if (epoch < stretch.end) return epoch;
      beforeGap = epoch;
    }
    return beforeGap;
  }

  function wallOf(epochMs: number): { day: DayNumber; minute: number } {
    const stretch = stretches.find((each) => epochMs < each.end);
    const wall = epochMs + (stretch?.offset ?? 0);
    const day = Math.floor(wall / dayMs);
    return { day, minute: Math.floor((wall - day * dayMs) / minuteMs) };
  }

  return { epochOf, wallOf };
}

/** Is there a zone of this name (IANA)? */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Do two IANA zones show the same time from one day until another? Throws a RangeError for a zone that does not exist.
 */
export function isSameClock(
  [one, other]: readonly [string, string],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): boolean {
  const [left, right] = [stretchesOf(one, from, until), stretchesOf(other, from, until)];
  return (
    left.length === right.length &&
    left.every(({ start, offset }, index) => start === right[index]?.start && offset === right[index].offset)
  );
}

function stretchesOf(timeZone: string, from: Temporal.PlainDate, until: Temporal.PlainDate): readonly Stretch[] {
  const last = until.toZonedDateTime(timeZone).epochMilliseconds;
  const stretches: Stretch[] = [];
  let at = from.toZonedDateTime(timeZone);
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    const offset = at.offsetNanoseconds / 1_000_000;
    const start = stretches.length === 0 ? -Infinity : at.epochMilliseconds;
    if (change === null || change.epochMilliseconds > last) {
      stretches.push({ start, end: Infinity, offset });
      return stretches;
    }
    stretches.push({ start, end: change.epochMilliseconds, offset });
    at = change;
  }
}

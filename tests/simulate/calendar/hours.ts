import { Temporal } from 'temporal-polyfill';

/** When somebody works, as the mailbox says. Days as Graph names them (`monday`), times as minutes of the day. */
export interface Hours {
  readonly timeZone: string;
  readonly days: readonly string[];
  readonly from: number;
  readonly until: number;
}

/** Somebody's hours over time: what held from when on, in order. */
export type HoursOverTime = readonly { readonly since: number; readonly hours: Hours }[];

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The whole stretch lies on one working day inside its hours. */
export function isInside(hours: Hours, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const [from, until] = [wallClock(start, hours.timeZone), wallClock(end, hours.timeZone)];
  return (
    from.toPlainDate().equals(until.toPlainDate()) &&
    hours.days.includes(dayNames[from.dayOfWeek - 1] ?? '') &&
    minuteOf(from) >= hours.from &&
    minuteOf(until) <= hours.until
  );
}

/** What held at any time from `from` to `until`. */
export function hoursBetween(known: HoursOverTime, from: number, until: number): readonly Hours[] {
  return known
    .filter(({ since }, index) => since <= until && (known[index + 1]?.since ?? Number.POSITIVE_INFINITY) > from)
    .map(({ hours }) => hours);
}

export function wallClock(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}

export function minuteOf({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour * 60 + minute;
}

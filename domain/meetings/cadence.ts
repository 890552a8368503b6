import { Temporal } from 'temporal-polyfill';
import type { Cadence } from '../programme/programme.ts';
import type { Weekday } from '../time/working-hours.ts';

/** A stretch of days in which one meeting belongs; both days included. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Which week of its period a meeting stands in; for months: the first to fourth such weekday of the month. */
export type WeekOfPeriod = 1 | 2 | 3 | 4;

/** When a series stands, on a wall clock: "every second Tuesday of the month at 10:00". */
export interface StandingTime {
  readonly weekday: Weekday;
  readonly time: Temporal.PlainTime;
  readonly cadence: Cadence;
  /** 1 for a weekly series, 1 to 2 every two weeks, 1 to 3 every three weeks, 1 to 4 monthly. */
  readonly week: WeekOfPeriod;
}

/** The same as a calendar's recurrence. `endDate` is a hard end: no occurrence after it. */
export type Recurrence = { readonly firstDate: Temporal.PlainDate; readonly endDate: Temporal.PlainDate } & (
  | { readonly kind: 'weekly'; readonly interval: 1 | 2 | 3; readonly weekday: Weekday }
  | { readonly kind: 'monthly'; readonly index: WeekOfPeriod; readonly weekday: Weekday }
);

/** The weeks of a period in which a meeting can stand. The fifth such weekday of a month is never one. */
export const weeksOfPeriod: Readonly<Record<Cadence, readonly WeekOfPeriod[]>> = {
  weekly: [1],
  'every-two-weeks': [1, 2],
  'every-three-weeks': [1, 2, 3],
  monthly: [1, 2, 3, 4],
};

const weeksApart = { weekly: 1, 'every-two-weeks': 2, 'every-three-weeks': 3 } as const;

/**
 * The periods of a cadence from the first day to the last: weeks from Monday to Sunday, pairs or triples of them
 * counted from the week of `startsOn`, or calendar months. The first and the last are clipped to the dates.
 */
export function periods(cadence: Cadence, startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): readonly Period[] {
  const found: Period[] = [];
  for (const whole of wholePeriods(cadence, startsOn, endsOn)) {
    found.push({ from: later(whole.from, startsOn), until: earlier(whole.until, endsOn) });
  }
  return found;
}

/** The days on which a series stands between two dates (both included), one for each period that has the day. */
export function occurrenceDates(
  standing: Omit<StandingTime, 'time'>,
  startsOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  return wholePeriods(standing.cadence, startsOn, endsOn)
    .map(({ from }) => from.add({ days: (standing.weekday - from.dayOfWeek + 7) % 7, weeks: standing.week - 1 }))
    .filter((date) => !isBefore(date, startsOn) && !isBefore(endsOn, date));
}

/**
 * Every occurrence between two dates (both included), at the same time of the wall clock in `timeZone` (IANA)
 * whatever daylight saving does. Agrees with what Outlook makes of `recurrenceOf`.
 */
export function occurrencesOf(
  standing: StandingTime,
  timeZone: string,
  startsOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
): readonly Temporal.ZonedDateTime[] {
  return occurrenceDates(standing, startsOn, endsOn).map((date) =>
    date.toZonedDateTime({ timeZone, plainTime: standing.time }),
  );
}

/** What to write in the calendar. `first` must be the day of the first occurrence: Graph refuses any other. */
export function recurrenceOf(standing: StandingTime, first: Temporal.PlainDate, last: Temporal.PlainDate): Recurrence {
  const { cadence, weekday, week } = standing;
  const dates = { firstDate: first, endDate: last };
  return cadence === 'monthly'
    ? { kind: 'monthly', index: week, weekday, ...dates }
    : { kind: 'weekly', interval: weeksApart[cadence], weekday, ...dates };
}

function wholePeriods(cadence: Cadence, startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): readonly Period[] {
  const first = cadence === 'monthly' ? startsOn.with({ day: 1 }) : startsOn.subtract({ days: startsOn.dayOfWeek - 1 });
  const step = cadence === 'monthly' ? { months: 1 } : { weeks: weeksApart[cadence] };
  const found: Period[] = [];
  for (let from = first; !isBefore(endsOn, from);) {
    const next = from.add(step);
    found.push({ from, until: next.subtract({ days: 1 }) });
    from = next;
  }
  return found;
}

function isBefore(left: Temporal.PlainDate, right: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(left, right) < 0;
}

function later(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(left, right) ? right : left;
}

function earlier(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(left, right) ? left : right;
}

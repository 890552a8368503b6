import { Temporal } from 'temporal-polyfill';
import type { Cadence } from '../programme/programme.ts';
import { weekdays, type Weekday } from '../time/working-hours.ts';
import { dateOf, dayNumberOf, weekdayOf, type DayNumber } from '../time/zone-clock.ts';

/** A stretch of days to which one meeting belongs; both days included. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** The same in day numbers, for searching. */
export interface DayStretch {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** Which week of its period a meeting stands in; for months: the first to fourth such weekday of the month. */
export type WeekOfPeriod = 1 | 2 | 3 | 4;

/** When a series stands, on a wall clock: "every second Tuesday of the month at 10:00". */
export interface StandingTime {
  readonly weekday: Weekday;
  readonly time: Temporal.PlainTime;
  readonly cadence: Cadence;
  /** 1 where the calendar repeats every week, 1 to 2 every two weeks, 1 to 3 every three weeks, 1 to 4 monthly. */
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
  'three-a-month': [1],
  'two-a-month': [1, 2],
  monthly: [1, 2, 3, 4],
};

// A calendar's recurrence cannot say "two a month". It repeats every second week, which is two or three times in a
// month, and the plan leaves out the surplus ones (`enough`); "three a month" repeats every week in the same way.
const weeksApart = {
  weekly: 1,
  'every-two-weeks': 2,
  'every-three-weeks': 3,
  'three-a-month': 1,
  'two-a-month': 2,
} as const;

/** How often a series meets, and its first and last day (both included). */
export interface SeriesDates {
  readonly cadence: Cadence;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
}

/** How many meetings a calendar month may have at most; Infinity where the recurrence alone decides. */
export const mostInMonth: Readonly<Record<Cadence, number>> = {
  weekly: Infinity,
  'every-two-weeks': Infinity,
  'every-three-weeks': Infinity,
  'three-a-month': 3,
  'two-a-month': 2,
  monthly: Infinity,
};

/**
 * The periods of a cadence from the first day to the last: weeks from Monday to Sunday, pairs or triples of them
 * counted from the week of `startsOn`, or calendar months. The first and the last are clipped to the dates.
 */
export function periods(cadence: Cadence, startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): readonly Period[] {
  const [first, last] = [dayNumberOf(startsOn), dayNumberOf(endsOn)];
  return wholePeriods(cadence, startsOn, endsOn).map(({ from, until }) => ({
    from: from < first ? startsOn : dateOf(from),
    until: until > last ? endsOn : dateOf(until),
  }));
}

/**
 * The stretch in which the meeting of a day may be moved about: its period, and where a month may hold only so many
 * meetings no further than its month. Null for a day outside the dates.
 */
export function periodOf(day: Temporal.PlainDate, { cadence, startsOn, endsOn }: SeriesDates): Period | null {
  const found = periods(cadence, startsOn, endsOn).find(({ from, until }) => isWithin(day, from, until));
  if (found === undefined) return null;
  if (mostInMonth[cadence] === Infinity) return found;
  const first = day.with({ day: 1 });
  const last = day.with({ day: day.daysInMonth });
  return {
    from: Temporal.PlainDate.compare(found.from, first) < 0 ? first : found.from,
    until: Temporal.PlainDate.compare(found.until, last) > 0 ? last : found.until,
  };
}

/**
 * The stretch in which another time is offered for the meeting of a day: its period. A week that is nearly over has
 * none left, so a weekly meeting may go as far as the day before the `next` one of its series (null: there is none).
 */
export function searchPeriodOf(
  day: Temporal.PlainDate,
  next: Temporal.PlainDate | null,
  dates: SeriesDates,
): Period | null {
  const period = periodOf(day, dates);
  if (period === null || next === null || dates.cadence !== 'weekly') return period;
  const [dayBefore] = [next.subtract({ days: 1 }), dates.endsOn].toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  const reachesFurther = dayBefore !== undefined && Temporal.PlainDate.compare(dayBefore, period.until) > 0;
  return reachesFurther ? { from: period.from, until: dayBefore } : period;
}

/**
 * The whole periods in which the days lie, in order: the first may begin before the dates and the last may end after
 * them.
 */
export function wholePeriods(
  cadence: Cadence,
  startsOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
): readonly DayStretch[] {
  if (cadence === 'monthly') return calendarMonths(startsOn, endsOn);
  const [first, last] = [dayNumberOf(startsOn), dayNumberOf(endsOn)];
  const length = 7 * weeksApart[cadence];
  const found: DayStretch[] = [];
  for (let from = first - weekdayOf(first) + 1; from <= last; from += length) {
    found.push({ from, until: from + length - 1 });
  }
  return found;
}

/** The calendar months in which the days lie, whole and in order. */
export function calendarMonths(startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): readonly DayStretch[] {
  const found: DayStretch[] = [];
  for (let month = startsOn.with({ day: 1 }); Temporal.PlainDate.compare(month, endsOn) <= 0;) {
    const from = dayNumberOf(month);
    found.push({ from, until: from + month.daysInMonth - 1 });
    month = month.add({ months: 1 });
  }
  return found;
}

/**
 * The days on which a series stands between two dates (both included), one for each period that has the day. They are
 * the days on which Outlook puts `recurrenceOf`.
 */
export function occurrenceDays(
  { weekday, week, cadence }: Omit<StandingTime, 'time'>,
  startsOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
): readonly DayNumber[] {
  const [first, last] = [dayNumberOf(startsOn), dayNumberOf(endsOn)];
  return wholePeriods(cadence, startsOn, endsOn)
    .map(({ from }) => from + ((weekday - weekdayOf(from) + 7) % 7) + 7 * (week - 1))
    .filter((day) => first <= day && day <= last);
}

/**
 * The standing time of a series that has a meeting at `at`, on its wall clock. Null outside the dates, and in a week in
 * which no such series has a meeting: that of the fifth such weekday of a month.
 */
export function standingAt(
  at: Temporal.PlainDateTime,
  { cadence, startsOn, endsOn }: SeriesDates,
): StandingTime | null {
  const day = dayNumberOf(at.toPlainDate());
  const period = wholePeriods(cadence, startsOn, endsOn).find(({ from, until }) => from <= day && day <= until);
  const week = period && weeksOfPeriod[cadence][Math.floor((day - period.from) / 7)];
  const weekday = weekdays.find((each) => each === at.dayOfWeek);
  return week === undefined || weekday === undefined ? null : { weekday, week, cadence, time: at.toPlainTime() };
}

/**
 * The recurrence to write into the calendar. `first` must be the day of the first occurrence: Graph refuses any other.
 */
export function recurrenceOf(standing: StandingTime, first: Temporal.PlainDate, last: Temporal.PlainDate): Recurrence {
  const { cadence, weekday, week } = standing;
  const dates = { firstDate: first, endDate: last };
  return cadence === 'monthly'
    ? { kind: 'monthly', index: week, weekday, ...dates }
    : { kind: 'weekly', interval: weeksApart[cadence], weekday, ...dates };
}

function isWithin(day: Temporal.PlainDate, from: Temporal.PlainDate, until: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0;
}

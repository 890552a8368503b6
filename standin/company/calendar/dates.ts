import { Temporal } from 'temporal-polyfill';

/** The dates that calendars are made for, both days included. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Dates `YYYY-MM-DD`; throws a RangeError for anything else, and for an end before the beginning. */
export function periodOf(from: string, until: string): Period {
  const period = { from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) };
  if (isAfter(period.from, period.until)) throw new RangeError(`${from} is after ${until}`);
  return period;
}

export function isAfter(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, other) > 0;
}

export function isWithin(period: Period, date: Temporal.PlainDate): boolean {
  return !isAfter(period.from, date) && !isAfter(date, period.until);
}

/** Calendar years that the period touches. */
export function yearsOf(period: Period): number[] {
  return Array.from({ length: period.until.year - period.from.year + 1 }, (_, index) => period.from.year + index);
}

/** The given weekday (1 Monday) of an ISO week; week 1 is the one with 4 January. */
export function dayOfIsoWeek(year: number, week: number, weekday: number): Temporal.PlainDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.add({ days: (week - 1) * 7 + weekday - fourth.dayOfWeek });
}

/** The first such weekday (1 Monday) on or after a date. */
export function firstWeekdayFrom(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
export function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const lunar = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const weekly = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - lunar - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * lunar + 22 * weekly) / 451);
  const days = lunar + weekly - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

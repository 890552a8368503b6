import { firstOfMonth, lastOfMonth, monthOf, weekdayOf, type Day, type Weekday } from './days.ts';

export type WhichOfMonth = 'first' | 'second' | 'third' | 'fourth' | 'last';

export type Pattern =
  | { readonly type: 'daily'; readonly interval: number }
  | {
      readonly type: 'weekly';
      readonly interval: number;
      readonly weekdays: readonly Weekday[];
      readonly firstDayOfWeek: Weekday;
    }
  | { readonly type: 'absoluteMonthly'; readonly interval: number; readonly dayOfMonth: number }
  | {
      readonly type: 'relativeMonthly';
      readonly interval: number;
      readonly weekdays: readonly Weekday[];
      readonly index: WhichOfMonth;
    }
  | { readonly type: 'absoluteYearly'; readonly interval: number; readonly dayOfMonth: number; readonly month: number }
  | {
      readonly type: 'relativeYearly';
      readonly interval: number;
      readonly weekdays: readonly Weekday[];
      readonly index: WhichOfMonth;
      readonly month: number;
    };

export type Range =
  | { readonly type: 'endDate'; readonly start: Day; readonly end: Day }
  | { readonly type: 'numbered'; readonly start: Day; readonly count: number }
  | { readonly type: 'noEnd'; readonly start: Day };

export interface Recurrence {
  readonly pattern: Pattern;
  readonly range: Range;
  /** The zone's name as the client wrote it. */
  readonly zoneName: string;
}

/** A repetition seen as a row of periods (days, weeks, months), of which every `interval`-th one has occurrences. */
interface Row {
  periodHolding(day: Day): number;
  periodStart(period: number): Day;
  daysIn(period: number): readonly Day[];
}

/** Dates of all occurrences from `from` to `to`, both included, ascending; the cost does not depend on the age of the series. */
export function occurrenceDays(recurrence: Recurrence, from: Day, to: Day): Day[] {
  const first = Math.max(from, recurrence.range.start);
  const last = Math.min(to, lastDay(recurrence));
  if (first > last) return [];
  const row = rowOf(recurrence);
  const days: Day[] = [];
  for (let period = Math.max(0, row.periodHolding(first)); row.periodStart(period) <= last; period += 1) {
    for (const day of row.daysIn(period)) if (day >= first && day <= last) days.push(day);
  }
  return days;
}

const lastDays = new WeakMap<Recurrence, Day>();

/** No occurrence lies after this date; infinity when the series never ends. */
function lastDay(recurrence: Recurrence): Day {
  const { range } = recurrence;
  if (range.type === 'noEnd') return Number.POSITIVE_INFINITY;
  if (range.type === 'endDate') return range.end;
  const known = lastDays.get(recurrence);
  if (known !== undefined) return known;
  const last = dayOfNth(rowOf(recurrence), range.start, range.count);
  lastDays.set(recurrence, last);
  return last;
}

/** The first date that fits the pattern, on or after the start of the range; null when the range ends before it. */
export function firstDay(recurrence: Recurrence): Day | null {
  const day = dayOfNth(rowOf(recurrence), recurrence.range.start, 1);
  return day <= lastDay(recurrence) ? day : null;
}

/** The nearest occurrences before and after `day` that `isGone` does not exclude. */
export function neighbours(
  recurrence: Recurrence,
  day: Day,
  isGone: (day: Day) => boolean,
): { readonly before: Day | null; readonly after: Day | null } {
  const step = 400 * recurrence.pattern.interval;
  return { before: nearestBefore(recurrence, day, isGone, step), after: nearestAfter(recurrence, day, isGone, step) };
}

function nearestBefore(recurrence: Recurrence, day: Day, isGone: (day: Day) => boolean, step: number): Day | null {
  for (let to = day - 1; to >= recurrence.range.start; to -= step) {
    const found = occurrenceDays(recurrence, to - step + 1, to).findLast((candidate) => !isGone(candidate));
    if (found !== undefined) return found;
  }
  return null;
}

function nearestAfter(recurrence: Recurrence, day: Day, isGone: (day: Day) => boolean, step: number): Day | null {
  for (let from = day + 1; from <= lastDay(recurrence); from += step) {
    const found = occurrenceDays(recurrence, from, from + step - 1).find((candidate) => !isGone(candidate));
    if (found !== undefined) return found;
  }
  return null;
}

function dayOfNth(row: Row, start: Day, nth: number): Day {
  let left = nth;
  for (let period = 0; ; period += 1) {
    for (const day of row.daysIn(period)) {
      if (day < start) continue;
      left -= 1;
      if (left === 0) return day;
    }
  }
}

function rowOf({ pattern, range: { start } }: Recurrence): Row {
  switch (pattern.type) {
    case 'daily':
      return {
        periodHolding: (day) => Math.floor((day - start) / pattern.interval),
        periodStart: (period) => start + period * pattern.interval,
        daysIn: (period) => [start + period * pattern.interval],
      };
    case 'weekly':
      return weeks(pattern, start);
    case 'absoluteMonthly':
      return months(start, monthOf(start), pattern.interval, (month) => onDayOfMonth(month, pattern.dayOfMonth));
    case 'relativeMonthly':
      return months(start, monthOf(start), pattern.interval, (month) => nthOfMonth(month, pattern));
    case 'absoluteYearly':
      return months(start, namedMonth(start, pattern.month), 12 * pattern.interval, (month) =>
        onDayOfMonth(month, pattern.dayOfMonth),
      );
    case 'relativeYearly':
      return months(start, namedMonth(start, pattern.month), 12 * pattern.interval, (month) =>
        nthOfMonth(month, pattern),
      );
  }
}

function weeks(pattern: Extract<Pattern, { type: 'weekly' }>, start: Day): Row {
  const intoWeek = (weekday: Weekday): number => (weekday - pattern.firstDayOfWeek + 7) % 7;
  const firstWeek = start - intoWeek(weekdayOf(start));
  const offsets = [...new Set(pattern.weekdays.map(intoWeek))].toSorted((a, b) => a - b);
  const length = 7 * pattern.interval;
  return {
    periodHolding: (day) => Math.floor((day - firstWeek) / length),
    periodStart: (period) => firstWeek + period * length,
    daysIn: (period) => offsets.map((offset) => firstWeek + period * length + offset),
  };
}

function months(start: Day, firstMonth: number, interval: number, dayIn: (month: number) => Day): Row {
  return {
    periodHolding: (day) => Math.floor((monthOf(Math.max(day, start)) - firstMonth) / interval),
    periodStart: (period) => firstOfMonth(firstMonth + period * interval),
    daysIn: (period) => [dayIn(firstMonth + period * interval)],
  };
}

function namedMonth(start: Day, month: number): number {
  return Math.floor(monthOf(start) / 12) * 12 + month - 1;
}

/** NOTE: Microsoft does not say what the 31st means in a short month; Outlook takes the last day, and so do we. */
function onDayOfMonth(month: number, dayOfMonth: number): Day {
  return Math.min(firstOfMonth(month) + dayOfMonth - 1, lastOfMonth(month));
}

/** With several weekdays it is the nth (or last) day of the month that is any one of them. */
function nthOfMonth(
  month: number,
  { weekdays, index }: { readonly weekdays: readonly Weekday[]; readonly index: WhichOfMonth },
): Day {
  const fits = (day: Day): boolean => weekdays.includes(weekdayOf(day));
  let day = index === 'last' ? lastOfMonth(month) : firstOfMonth(month);
  if (index === 'last') {
    while (!fits(day)) day -= 1;
    return day;
  }
  let toSkip = { first: 0, second: 1, third: 2, fourth: 3 }[index];
  while (!fits(day) || toSkip > 0) {
    if (fits(day)) toSkip -= 1;
    day += 1;
  }
  return day;
}

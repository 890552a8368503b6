import type {
  DayOfWeek,
  PatternedRecurrence,
  RecurrencePattern,
  RecurrenceRange,
} from '@microsoft/microsoft-graph-types';
import { dateOf, dayOf, type Day, type Weekday } from './days.ts';
import type { Pattern, Range, Recurrence, WhichOfMonth } from './recurrence.ts';
import { invalidProperty } from './refusals.ts';
import { ianaZone } from './zones.ts';

const sundayFirst: readonly DayOfWeek[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
const indexes: readonly WhichOfMonth[] = ['first', 'second', 'third', 'fourth', 'last'];
/** Outlook allows no more; Graph's own limit is not documented. */
const mostOccurrences = 999;
const mostInterval = 999;
/** What Exchange writes where a range has no end date. */
const noDate = '0001-01-01';

/**
 * Reads a recurrence as a client sends it. Fields that the type ignores are checked all the same, as Exchange does;
 * the zeros and empty dates it writes itself into unused fields are taken back.
 */
export function readRecurrence(sent: PatternedRecurrence, start: Day, startZoneName: string): Recurrence {
  if (!sent.pattern) throw invalidProperty('recurrence.pattern', 'is required');
  if (!sent.range) throw invalidProperty('recurrence.range', 'is required');
  const zoneName = sent.range.recurrenceTimeZone || startZoneName;
  ianaZone(zoneName);
  const range = readRange(sent.range);
  if (range.start !== start) {
    throw invalidProperty('recurrence.range.startDate', `must be the date of start, ${dateOf(start)}`);
  }
  return { pattern: readPattern(sent.pattern), range, zoneName };
}

function readPattern(sent: RecurrencePattern): Pattern {
  const { type } = sent;
  const { interval, weekdays, firstDayOfWeek, index, dayOfMonth, month } = patternFields(sent);
  const needed = <T>(field: string, value: T, isThere: boolean): T => {
    if (!isThere) throw invalidProperty(`recurrence.pattern.${field}`, `is required for ${type}`);
    return value;
  };
  const days = (): readonly Weekday[] => needed('daysOfWeek', weekdays, weekdays.length > 0);
  const date = (): number => needed('dayOfMonth', dayOfMonth, dayOfMonth > 0);
  const inMonth = (): number => needed('month', month, month > 0);
  if (!type) throw invalidProperty('recurrence.pattern.type', 'is required');
  switch (type) {
    case 'daily':
      return { type, interval };
    case 'weekly':
      return { type, interval, weekdays: days(), firstDayOfWeek };
    case 'absoluteMonthly':
      return { type, interval, dayOfMonth: date() };
    case 'relativeMonthly':
      return { type, interval, weekdays: days(), index };
    case 'absoluteYearly':
      return { type, interval, dayOfMonth: date(), month: inMonth() };
    case 'relativeYearly':
      return { type, interval, weekdays: days(), index, month: inMonth() };
  }
}

/** All fields with Exchange's defaults, checked whatever the type needs of them. */
function patternFields(sent: RecurrencePattern) {
  const index = indexes.find((name) => name === (sent.index ?? 'first'));
  if (index === undefined) throw invalidProperty('recurrence.pattern.index', 'is not supported');
  return {
    interval: whole('pattern.interval', sent.interval, 1, mostInterval),
    weekdays: (sent.daysOfWeek ?? []).map((name) => weekday('pattern.daysOfWeek', name)),
    firstDayOfWeek: weekday('pattern.firstDayOfWeek', sent.firstDayOfWeek ?? 'sunday'),
    index,
    dayOfMonth: whole('pattern.dayOfMonth', sent.dayOfMonth ?? 0, 0, 31),
    month: whole('pattern.month', sent.month ?? 0, 0, 12),
  };
}

function readRange(sent: RecurrenceRange): Range {
  const { type } = sent;
  const { start, end, count } = rangeFields(sent);
  if (!type) throw invalidProperty('recurrence.range.type', 'is required');
  switch (type) {
    case 'endDate':
      if (end === null) throw invalidProperty('recurrence.range.endDate', 'is required for endDate');
      if (end < start) throw invalidProperty('recurrence.range.endDate', 'is before startDate');
      return { type, start, end };
    case 'numbered':
      if (count === 0) throw invalidProperty('recurrence.range.numberOfOccurrences', 'is required for numbered');
      return { type, start, count };
    case 'noEnd':
      return { type, start };
  }
}

function rangeFields(sent: RecurrenceRange) {
  return {
    start: dateIn('range.startDate', sent.startDate),
    end: sent.endDate && sent.endDate !== noDate ? dateIn('range.endDate', sent.endDate) : null,
    count: whole('range.numberOfOccurrences', sent.numberOfOccurrences ?? 0, 0, mostOccurrences),
  };
}

/** The recurrence as Exchange writes it: every field is there, unused ones with zeros. */
export function graphRecurrence({ pattern, range, zoneName }: Recurrence): PatternedRecurrence {
  return {
    pattern: {
      type: pattern.type,
      interval: pattern.interval,
      month: 'month' in pattern ? pattern.month : 0,
      dayOfMonth: 'dayOfMonth' in pattern ? pattern.dayOfMonth : 0,
      ...('weekdays' in pattern ? { daysOfWeek: pattern.weekdays.map(nameOf) } : {}),
      firstDayOfWeek: nameOf('firstDayOfWeek' in pattern ? pattern.firstDayOfWeek : 0),
      index: 'index' in pattern ? pattern.index : 'first',
    },
    range: {
      type: range.type,
      startDate: dateOf(range.start),
      endDate: range.type === 'endDate' ? dateOf(range.end) : noDate,
      recurrenceTimeZone: zoneName,
      numberOfOccurrences: range.type === 'numbered' ? range.count : 0,
    },
  };
}

function nameOf(day: Weekday): DayOfWeek {
  return sundayFirst[day] ?? 'sunday';
}

function weekday(path: string, name: string): Weekday {
  const day = sundayFirst.findIndex((known) => known === name);
  if (day < 0) throw invalidProperty(`recurrence.${path}`, `does not know '${name}'`);
  return day;
}

function whole(path: string, value: number | undefined, least: number, most: number): number {
  if (value === undefined) throw invalidProperty(`recurrence.${path}`, 'is required');
  if (!Number.isInteger(value) || value < least || value > most) {
    throw invalidProperty(`recurrence.${path}`, `must be a whole number from ${least} to ${most}`);
  }
  return value;
}

function dateIn(path: string, value: string | null | undefined): Day {
  const day = dayOf(value ?? '');
  if (day === null) throw invalidProperty(`recurrence.${path}`, 'must be a date YYYY-MM-DD');
  return day;
}

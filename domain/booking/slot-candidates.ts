import type { Temporal } from 'temporal-polyfill';
import type { Cadence } from '../programme/programme.ts';
import { sweepOf, type Span } from '../time/span.ts';
import { weekdays, type Weekday } from '../time/working-hours.ts';
import { dayNumberOf, minuteOfDay, weekdayOf, type DayNumber } from '../time/zone-clock.ts';
import {
  calendarMonths,
  mostInMonth,
  weeksOfPeriod,
  wholePeriods,
  type StandingTime,
  type WeekOfPeriod,
} from '../meetings/cadence.ts';
import type { Ground } from './slot-ground.ts';

/** Starts lie on this grid; every zone in use today is a whole number of quarters away from UTC. */
export const gridMinutes = 15;

/** A time at which the whole series could stand: inside both people's working hours on each of its days. */
export interface Candidate {
  readonly weekday: Weekday;
  readonly week: WeekOfPeriod;
  /** Minutes after midnight on the organiser's wall clock. */
  readonly minute: number;
  readonly days: readonly DayNumber[];
  /** How many of the days can be meetings: fewer than all where a month may hold only so many. */
  readonly meetings: number;
  /** How many of those meet no obstacle. */
  readonly free: number;
}

export interface CandidateSearch {
  readonly cadence: Cadence;
  readonly minutes: number;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  /** Milliseconds since 1970; an occurrence before it does not belong to the series. */
  readonly notBefore: number;
  /** Tried as well, though it may lie beside the grid. */
  readonly keep?: StandingTime;
}

export interface Candidates {
  /** Does any weekday have a day between the dates that is not over? Without one there is nothing to book. */
  readonly hasDates: boolean;
  readonly candidates: readonly Candidate[];
}

/**
 * Every candidate of the grid, in order of weekday, week and time. One walk over the days and the calendars side by
 * side, so that the cost grows with the days plus the entries, not with their product.
 */
export function candidatesFor(ground: Ground, search: CandidateSearch): Candidates {
  const minutes = minutesTried(search.keep);
  const weeks = weeksOfPeriod[search.cadence];
  const columns = weekdays.flatMap((weekday) => weeks.map((week) => columnOf(weekday, week, minutes.length)));
  const count = dayCounter(ground, search, minutes);
  for (const { day, week, isFirstOfMonth } of daysOf(search)) {
    if (isFirstOfMonth) columns.forEach(beginMonth);
    const column = week < weeks.length ? columns[(weekdayOf(day) - 1) * weeks.length + week] : undefined;
    if (column === undefined || ground.clock.epochOf(day + 1, 0) <= search.notBefore) continue;
    column.days.push(day);
    count(column, day);
  }
  return {
    hasDates: columns.some(({ days }) => days.length > 0),
    candidates: columns.flatMap((column) => minutes.flatMap((minute, at) => candidateAt(column, minute, at))),
  };
}

/** Every occurrence of a candidate that is not too early. */
export function spansOf(
  ground: Ground,
  { days, minute }: Candidate,
  { notBefore, minutes }: CandidateSearch,
): readonly Span[] {
  return days
    .map((day) => ground.clock.epochOf(day, minute))
    .filter((start) => start >= notBefore)
    .map((start) => ({ start, end: start + minutes * 60_000 }));
}

/** The counts for one weekday and week of the period: one number for each minute that is tried. */
interface Column {
  readonly weekday: Weekday;
  readonly week: WeekOfPeriod;
  readonly days: DayNumber[];
  /** 0 as soon as one day is outside somebody's hours, lacks the time because the clock leaps over it, or ends too late. */
  readonly isOpen: Uint8Array;
  readonly meetings: Uint16Array;
  readonly free: Uint16Array;
  /** The same for the month that is being counted. */
  readonly meetingsInMonth: Uint16Array;
  readonly freeInMonth: Uint16Array;
}

function columnOf(weekday: Weekday, week: WeekOfPeriod, length: number): Column {
  return {
    weekday,
    week,
    days: [],
    isOpen: new Uint8Array(length).fill(1),
    meetings: new Uint16Array(length),
    free: new Uint16Array(length),
    meetingsInMonth: new Uint16Array(length),
    freeInMonth: new Uint16Array(length),
  };
}

function beginMonth({ meetingsInMonth, freeInMonth }: Column): void {
  meetingsInMonth.fill(0);
  freeInMonth.fill(0);
}

function candidateAt(column: Column, minute: number, at: number): readonly Candidate[] {
  const { weekday, week, days } = column;
  const [meetings, free] = [column.meetings[at] ?? 0, column.free[at] ?? 0];
  return column.isOpen[at] === 1 && meetings > 0 ? [{ weekday, week, minute, days, meetings, free }] : [];
}

function minutesTried(keep: StandingTime | undefined): readonly number[] {
  const grid = Array.from({ length: (24 * 60) / gridMinutes }, (_, index) => index * gridMinutes);
  if (keep === undefined || minuteOfDay(keep.time) % gridMinutes === 0) return grid;
  return [...grid, minuteOfDay(keep.time)].toSorted((a, b) => a - b);
}

/** A day between the dates; `week` counts from 0 in its period. */
interface SearchDay {
  readonly day: DayNumber;
  readonly week: number;
  readonly isFirstOfMonth: boolean;
}

function daysOf({ cadence, startsOn, endsOn }: CandidateSearch): readonly SearchDay[] {
  const [first, last] = [dayNumberOf(startsOn), dayNumberOf(endsOn)];
  const monthStarts = new Set(calendarMonths(startsOn, endsOn).map(({ from }) => from));
  const days: SearchDay[] = [];
  for (const { from, until } of wholePeriods(cadence, startsOn, endsOn)) {
    for (let day = Math.max(from, first); day <= Math.min(until, last); day += 1) {
      days.push({ day, week: Math.floor((day - from) / 7), isFirstOfMonth: monthStarts.has(day) });
    }
  }
  return days;
}

/** Counts one day into its column. The days must come in order. */
function dayCounter(
  ground: Ground,
  search: CandidateSearch,
  minutes: readonly number[],
): (column: Column, day: DayNumber) => void {
  const { clock } = ground;
  const [commonAt, freeAt] = [sweepOf(ground.common), sweepOf(ground.free)];
  const most = mostInMonth[search.cadence];
  const endOfDates = clock.epochOf(dayNumberOf(search.endsOn) + 1, 0);
  return (column, day) => {
    const midnight = clock.epochOf(day, 0);
    const isPlain = clock.epochOf(day + 1, 0) - midnight === 24 * 60 * 60_000;
    for (let at = 0; at < minutes.length; at += 1) {
      if (column.isOpen[at] === 0) continue;
      const minute = minutes[at] ?? 0;
      const start = isPlain ? midnight + minute * 60_000 : clock.epochOf(day, minute);
      if (start < search.notBefore) continue;
      const end = start + search.minutes * 60_000;
      const fitsClock = end <= endOfDates && (isPlain || clock.wallOf(start).minute === minute);
      if (!fitsClock || !isInside(commonAt(start), start, end)) column.isOpen[at] = 0;
      else countMeeting(column, at, { isFree: isInside(freeAt(start), start, end), most });
    }
  };
}

function isInside(span: Span | undefined, start: number, end: number): boolean {
  return span !== undefined && span.start <= start && span.end >= end;
}

function countMeeting(
  { meetings, meetingsInMonth, free, freeInMonth }: Column,
  at: number,
  { isFree, most }: { readonly isFree: boolean; readonly most: number },
): void {
  if ((meetingsInMonth[at] ?? 0) < most) {
    meetingsInMonth[at] = (meetingsInMonth[at] ?? 0) + 1;
    meetings[at] = (meetings[at] ?? 0) + 1;
  }
  if (isFree && (freeInMonth[at] ?? 0) < most) {
    freeInMonth[at] = (freeInMonth[at] ?? 0) + 1;
    free[at] = (free[at] ?? 0) + 1;
  }
}

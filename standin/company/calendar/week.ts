import type { Employee, WeekWindow } from '../employee.ts';
import { workingDayOf } from '../account.ts';

const halfHour = 30;
const minutesOfDay = 24 * 60;
const weekdayNumber = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 } as const;

/**
 * One person's ordinary working week while it is being filled with recurring entries, in that person's own clock.
 * A minute of the week counts from Monday 00:00.
 */
export interface Week {
  isFree(minuteOfWeek: number, minutes: number): boolean;
  take(minuteOfWeek: number, minutes: number): void;
}

export function minuteOfWeek(weekday: number, minuteOfDay: number): number {
  return (weekday - 1) * minutesOfDay + minuteOfDay;
}

/** `HH:MM` as minutes from midnight. */
export function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** The week of an employee before anything is booked: working hours less free days, free afternoons and lunch. */
export function emptyWeek(employee: Employee): Week {
  const free = new Set<number>();
  for (const window of workingWindows(employee)) {
    for (let at = window.from; at < window.until; at += halfHour) free.add(minuteOfWeek(window.weekday, at));
  }
  for (const kept of employee.keptFree ?? []) {
    for (let at = kept.from; at < kept.until; at += halfHour) free.delete(minuteOfWeek(kept.weekday, at));
  }
  return {
    isFree: (from, minutes) => halfHours(from, minutes).every((at) => free.has(at)),
    take(from, minutes) {
      for (const at of halfHours(from, minutes)) free.delete(at);
    },
  };
}

function workingWindows(employee: Employee): WeekWindow[] {
  const [from, until] = workingDayOf(employee);
  const off = new Set<number>((employee.daysOff ?? []).map((day) => weekdayNumber[day]));
  const noon = 12 * 60;
  return [1, 2, 3, 4, 5]
    .filter((weekday) => !off.has(weekday))
    .flatMap((weekday) => {
      const morning = { weekday, from: minuteOfDay(from), until: noon };
      const afternoon = { weekday, from: noon + 60, until: minuteOfDay(until) };
      return employee.afternoonsOff?.includes(weekday) ? [morning] : [morning, afternoon];
    });
}

function halfHours(from: number, minutes: number): number[] {
  const first = Math.floor(from / halfHour) * halfHour;
  return Array.from({ length: Math.ceil((from + minutes - first) / halfHour) }, (_, index) => first + index * halfHour);
}

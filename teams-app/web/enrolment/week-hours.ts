/** The week grid's hours and the stretches of the profile, as one another. */
import type { Weekday } from '#domain/time/working-hours.ts';
import type { ProfileBody } from '../../contract/enrolment.ts';

type Times = ProfileBody['preferredTimes'];

export const gridDays = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[];
/** Each stands for the hour that begins then. */
export const gridHours = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
/** As many stretches as the server takes. */
export const mostStretches = 20;

export type Cell = `${Weekday}-${number}`;

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export function hourText(hour: number): string {
  return clock(hour);
}

/** The hours that lie at least half within a wished stretch. */
export function cellsOf(times: Times): ReadonlySet<Cell> {
  const cells = new Set<Cell>();
  for (const { weekday, from, until } of times) {
    for (const hour of gridHours) {
      const shared = Math.min(minutes(until), (hour + 1) * 60) - Math.max(minutes(from), hour * 60);
      if (shared >= 30) cells.add(`${weekday}-${hour}`);
    }
  }
  return cells;
}

/** Neighbouring hours of a day become one stretch. */
export function timesOf(cells: ReadonlySet<Cell>): Times {
  const times: Times = [];
  for (const weekday of gridDays) {
    let from: number | null = null;
    for (const hour of [...gridHours, 18]) {
      const on = cells.has(`${weekday}-${hour}`);
      if (on && from === null) from = hour;
      if (!on && from !== null) {
        times.push({ weekday, from: clock(from), until: clock(hour) });
        from = null;
      }
    }
  }
  return times;
}

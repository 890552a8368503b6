import type { Event } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { inZone } from '../time.ts';

/** An event of the calendar with its times read: epoch milliseconds, and the local dates it touches (end included). */
export interface Entry {
  readonly id: string;
  readonly event: Event;
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  readonly firstDate: Temporal.PlainDate;
  readonly lastDate: Temporal.PlainDate;
}

const epochOf = (dateTime: string): number => Date.parse(`${dateTime.slice(0, 19)}Z`);

/** Reads Graph events (times in UTC) for a zone, earliest and longest first. All-day events keep their written dates. */
export function entriesOf(events: readonly Event[], zone: string): Entry[] {
  const entries: Entry[] = [];
  for (const event of events) {
    const from = event.start?.dateTime;
    const until = event.end?.dateTime;
    if (typeof event.id !== 'string' || typeof from !== 'string' || typeof until !== 'string') continue;
    const allDay = event.isAllDay === true;
    const [start, end] = [epochOf(from), epochOf(until)];
    // The end is exclusive: a meeting until midnight does not touch the next day.
    const last = Math.max(start, end - 1);
    entries.push({
      id: event.id,
      event,
      start,
      end,
      allDay,
      firstDate: allDay ? Temporal.PlainDate.from(from.slice(0, 10)) : inZone(start, zone).toPlainDate(),
      lastDate: inZone(last, allDay ? 'UTC' : zone).toPlainDate(),
    });
  }
  return entries.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

export const touches = (entry: Entry, date: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(entry.firstDate, date) <= 0 && Temporal.PlainDate.compare(date, entry.lastDate) <= 0;

export interface Placed {
  readonly entry: Entry;
  /** Minutes from midnight on the wall clock of the day's column. */
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
  readonly columns: number;
}

const dayMinutes = 24 * 60;
const shortestShown = 25;

function minuteOf(epochMs: number, date: Temporal.PlainDate, zone: string): number {
  const at = inZone(epochMs, zone);
  const order = Temporal.PlainDate.compare(at.toPlainDate(), date);
  if (order !== 0) return order < 0 ? 0 : dayMinutes;
  return at.hour * 60 + at.minute;
}

/** Places a day's timed entries: those that overlap stand side by side in as few columns as they need. */
export function placeDay(entries: readonly Entry[], date: Temporal.PlainDate, zone: string): Placed[] {
  const timed = entries.filter((entry) => !entry.allDay && touches(entry, date));
  const placed: Placed[] = [];
  let group: { entry: Entry; top: number; bottom: number; column: number }[] = [];
  let groupEnd = -1;
  const closeGroup = (): void => {
    const columns = Math.max(0, ...group.map(({ column }) => column)) + 1;
    placed.push(...group.map((item) => ({ ...item, columns })));
    group = [];
  };
  for (const entry of timed) {
    const top = Math.min(minuteOf(entry.start, date, zone), dayMinutes - shortestShown);
    const bottom = Math.max(minuteOf(entry.end, date, zone), top + shortestShown);
    if (top >= groupEnd) closeGroup();
    const column = firstFree(group, top);
    group.push({ entry, top, bottom, column });
    groupEnd = Math.max(groupEnd, bottom);
  }
  closeGroup();
  return placed;
}

function firstFree(group: readonly { readonly column: number; readonly bottom: number }[], top: number): number {
  let column = 0;
  while (group.some((item) => item.column === column && item.bottom > top)) column += 1;
  return column;
}

import { Temporal } from 'temporal-polyfill';
import type { Texts } from './texts.ts';

/** The zone of people who have no mailbox that names one. */
export const fallbackZone = 'Europe/Stockholm';

/** An instant (epoch milliseconds) as seen on the clock of a zone. */
export const inZone = (epochMs: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);

// Swedes and ISO 8601 agree: weeks start on Monday, and week 1 holds the year's first Thursday.
export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate => date.subtract({ days: date.dayOfWeek - 1 });

export const weekOf = (date: Temporal.PlainDate): number => date.weekOfYear ?? 0;

/** ISO instant of a wall time in a zone; in the hour that spring skips, the later reading. */
export const instantOf = (date: Temporal.PlainDate, time: string, timeZone: string): string =>
  date
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();

function format(epochMs: number, texts: Texts, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(texts.locale, { timeZone, ...options }).format(epochMs);
}

/** A typed time of day, such as `9.30` or `13:05`, as `HH:MM`; null when it is none. */
export function readTime(typed: string): string | null {
  const [, hour, minute] = /^\s*([01]?\d|2[0-3])[:.]?([0-5]\d)\s*$/.exec(typed) ?? [];
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** `10:15` */
export const clockTime = (epochMs: number, texts: Texts, timeZone: string): string =>
  format(epochMs, texts, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `tis 8 dec.` / `Tue 8 Dec` */
export const shortDay = (epochMs: number, texts: Texts, timeZone: string): string =>
  format(epochMs, texts, timeZone, { weekday: 'short', day: 'numeric', month: 'short' });

/** `tisdag 8 december` / `Tuesday 8 December` */
export const longDay = (epochMs: number, texts: Texts, timeZone: string): string =>
  format(epochMs, texts, timeZone, { weekday: 'long', day: 'numeric', month: 'long' });

/** `december 2026` */
export const monthName = (date: Temporal.PlainDate, texts: Texts): string =>
  new Intl.DateTimeFormat(texts.locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(utcNoon(date));

/** A calendar date as an instant that every formatter in UTC reads as that date. */
export const utcNoon = (date: Temporal.PlainDate): number =>
  date.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds;

export const weekdayName = (date: Temporal.PlainDate, texts: Texts): string =>
  new Intl.DateTimeFormat(texts.locale, { timeZone: 'UTC', weekday: 'short' }).format(utcNoon(date));

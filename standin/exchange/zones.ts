import { Temporal } from 'temporal-polyfill';
import { GraphFault } from '#standin/graph-fault.ts';
import { dateOf, dayOf, type Day } from './days.ts';
import type { EpochMs } from './port.ts';
import { ianaOfWindows } from '../zone-table.ts';

const dayMs = 86_400_000;

/** What a clock on the wall shows: date, second of the day, and the IANA zone of the wall. */
export interface Wall {
  readonly day: Day;
  readonly second: number;
  readonly zone: string;
}

const ianaNames = new Map<string, string>();

/** IANA name of a Windows or IANA zone name; anything else is refused as Graph refuses it. */
export function ianaZone(name: string): string {
  const known = ianaNames.get(name);
  if (known !== undefined) return known;
  const iana = name === 'UTC' ? 'UTC' : (ianaOfWindows(name) ?? name);
  if (!isIana(iana)) {
    throw new GraphFault(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
  ianaNames.set(name, iana);
  return iana;
}

/** What legacy clients leave in mailboxes instead of a zone's name; the rules behind it are nowhere to be had. */
const customZones: readonly string[] = ['tzone://Microsoft/Custom', 'tzone://Microsoft/Utc', 'Customized Time Zone'];

export function isCustomZone(name: string): boolean {
  return customZones.includes(name);
}

/** A mailbox may be set to a zone that no event can be sent in. */
export function checkMailboxZone(name: string): void {
  if (!isCustomZone(name)) ianaZone(name);
}

function isIana(name: string): boolean {
  // An offset such as +01:00 is a zone for Temporal, but not for Exchange.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

/** Reads Graph's `dateTime` (no offset; fractions of a second are dropped, as Exchange does); null when it is none. */
export function readWall(dateTime: string, zone: string): Wall | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,7})?)?$/.exec(dateTime);
  if (parts === null) return null;
  const [, date = '', ...clock] = parts;
  const day = dayOf(date);
  const [hour = 0, minute = 0, second = 0] = clock.map((part: string | undefined) => Number(part ?? 0));
  if (day === null || hour > 23 || minute > 59 || second > 59) return null;
  return { day, second: hour * 3600 + minute * 60 + second, zone };
}

/** The moment the wall shows this; a skipped hour is taken an hour later, a repeated one the first time. */
export function momentOf(wall: Wall): EpochMs {
  const local = wall.day * dayMs + wall.second * 1000;
  return local - (steadyOffset(wall.zone, wall.day) ?? offsetAtWall(wall));
}

export function wallAt(moment: EpochMs, zone: string): Wall {
  const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const local = moment + at.offsetNanoseconds / 1e6;
  const day = Math.floor(local / dayMs);
  return { day, second: Math.floor((local - day * dayMs) / 1000), zone };
}

/** `2026-12-07T09:00:00.0000000`, the form of every `dateTimeTimeZone` in UTC. */
export function graphUtc(moment: EpochMs): { dateTime: string; timeZone: string } {
  const day = Math.floor(moment / dayMs);
  return { dateTime: `${dateOf(day)}T${clockText(moment - day * dayMs)}`, timeZone: 'UTC' };
}

const clockTexts = new Map<number, string>();

/** Cached for whole minutes: calendars show few times of the day, and each of them often. */
function clockText(intoDay: number): string {
  const known = clockTexts.get(intoDay);
  if (known !== undefined) return known;
  const text = `${new Date(intoDay).toISOString().slice(11, 23)}0000`;
  if (intoDay % 60_000 === 0) clockTexts.set(intoDay, text);
  return text;
}

const offsets = new Map<string, Map<Day, number | null>>();

/**
 * The zone's offset on that local date in milliseconds; null on the few days on which it changes. Cached, because views
 * ask for it constantly.
 */
function steadyOffset(zone: string, day: Day): number | null {
  let ofZone = offsets.get(zone);
  if (ofZone === undefined) offsets.set(zone, (ofZone = new Map()));
  const known = ofZone.get(day);
  if (known !== undefined) return known;
  const atStart = offsetAtWall({ day, second: 0, zone });
  const steady = atStart === offsetAtWall({ day: day + 1, second: 0, zone }) ? atStart : null;
  ofZone.set(day, steady);
  return steady;
}

function offsetAtWall({ day, second, zone }: Wall): number {
  const local = day * dayMs + second * 1000;
  const plain = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime();
  return local - plain.toZonedDateTime(zone).epochMilliseconds;
}

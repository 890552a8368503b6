import type { Temporal } from 'temporal-polyfill';

/** One entry of a calendar that other programs read. */
export interface CalendarEntry {
  /** Stays the same for as long as it is the same meeting. */
  readonly uid: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly summary: string;
  /** A room or a place; null: none. */
  readonly location: string | null;
  /** The link to join; null: none. */
  readonly url: string | null;
  readonly isCancelled: boolean;
  /** How often it has changed (RFC 5545, 3.8.7.4): programs keep the entry with the higher number. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
}

/** The longest line in octets, without its line break (RFC 5545, 3.1). */
const longestLine = 75;

/** A calendar as RFC 5545 writes it, with times in UTC. `name` is what calendar programs call it by default. */
export function iCalendar(name: string, entries: readonly CalendarEntry[], now: Temporal.Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lodestar//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...entries.flatMap((entry) => event(entry, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(entry: CalendarEntry, now: Temporal.Instant): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${utc(entry.start)}`,
    `DTEND:${utc(entry.end)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    ...(entry.location === null ? [] : [`LOCATION:${escaped(entry.location)}`]),
    // A URI is not text: nothing in it is escaped.
    ...(entry.url === null ? [] : [`URL:${entry.url.replaceAll(/[\r\n]/g, '')}`]),
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** `20261208T090000Z` */
function utc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** Text as a value: backslash, semicolon and comma with a backslash, a line break as `\n`, other controls left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '');
}

/** Breaks a long line before its 76th octet; the rest follows after a space. No character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

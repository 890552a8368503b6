import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { iCalendar, type CalendarEntry } from '#teams-app/api/icalendar.ts';

const now = Temporal.Instant.from('2026-12-01T09:00:00.123Z');
const entry: CalendarEntry = {
  uid: '1@lodestar',
  start: Temporal.Instant.from('2026-12-08T09:00:00Z'),
  end: Temporal.Instant.from('2026-12-08T09:45:00Z'),
  summary: 'Mentormöte med Ali',
  location: null,
  url: null,
  isCancelled: false,
  sequence: 3,
  changedAt: Temporal.Instant.from('2026-11-30T07:00:00Z'),
};

/** What a reader of the format does first: joins folded lines. */
function unfolded(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
}

/** The value of one property as the reader understands it. */
function valueOf(text: string, property: string): string | undefined {
  return unfolded(text)
    .find((line) => line.startsWith(`${property}:`))
    ?.slice(property.length + 1)
    .replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

describe('a calendar for other programs', () => {
  test('says when (in UTC), what, and that the meeting stands', () => {
    const lines = unfolded(iCalendar('Lodestar', [entry], now));
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:1@lodestar',
        'DTSTAMP:20261201T090000Z',
        'LAST-MODIFIED:20261130T070000Z',
        'SEQUENCE:3',
        'DTSTART:20261208T090000Z',
        'DTEND:20261208T094500Z',
        'SUMMARY:Mentormöte med Ali',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(lines.at(-1)).toBe('END:VCALENDAR');
  });

  test('marks what is cancelled, and names place and link only where there is one', () => {
    const text = iCalendar(
      'Lodestar',
      [{ ...entry, isCancelled: true, location: 'Rum 4, plan 2; vid fiket', url: 'https://teams.example/l?a=1,2;3' }],
      now,
    );
    expect(unfolded(text)).toEqual(
      expect.arrayContaining([
        'STATUS:CANCELLED',
        String.raw`LOCATION:Rum 4\, plan 2\; vid fiket`,
        'URL:https://teams.example/l?a=1,2;3',
      ]),
    );
    expect(iCalendar('Lodestar', [entry], now)).not.toMatch(/LOCATION|URL/);
  });

  test('without meetings is empty and valid', () => {
    expect(unfolded(iCalendar('Lodestar', [], now))).not.toContain('BEGIN:VEVENT');
  });

  test('a summary cannot smuggle in further lines', () => {
    const lines = unfolded(iCalendar('Lodestar', [{ ...entry, summary: 'Hej\r\nATTENDEE:mailto:x@y.z' }], now));
    expect(lines).toContain(String.raw`SUMMARY:Hej\nATTENDEE:mailto:x@y.z`);
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });

  test('no line is longer than 75 octets, every line ends with CR and LF, and every text is read back as it was', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((each) => each.replaceAll(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(text, text, (summary, location) => {
        const written = iCalendar('Lodestar', [{ ...entry, summary, location }], now);
        expect(written.endsWith('\r\n')).toBe(true);
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(valueOf(written, 'SUMMARY')).toBe(summary);
        expect(valueOf(written, 'LOCATION')).toBe(location);
      }),
    );
  });
});

import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { newestOffset, zoneData } from '#adapters/zone-data.ts';

test.each([
  ['America/Vancouver', '2027-01-15', -7],
  ['America/Vancouver', '2026-01-15', -8],
  ['America/Edmonton', '2027-01-15', -6],
  ['Africa/Casablanca', '2027-07-15', 0],
  ['Europe/Stockholm', '2027-01-15', 1],
  ['Europe/Stockholm', '2027-07-15', 2],
  ['Europe/Dublin', '2027-07-15', 1],
  ['America/New_York', '2027-07-15', -4],
  ['Australia/Lord_Howe', '2027-01-15', 11],
  ['Asia/Kolkata', '2027-01-15', 5.5],
])('the newest data has %s on %s at UTC%f', (zone, day, hours) => {
  expect(newestOffset(zone, Date.parse(`${day}T12:00:00Z`))).toBe(hours * 60);
});

test('zones whose clocks have changed since this Node was made are named, and no others', () => {
  const { node, newest, unknown, windowsNames, differing } = zoneData(Temporal.Instant.from('2026-12-01T09:00:00Z'));
  expect(node).toBe(process.versions['tz']);
  expect({ unknown, windowsNames }).toEqual({ unknown: [], windowsNames: 'CLDR 48' });
  expect(newest >= '2026d').toBe(true);
  // What is known to have changed after 2025c; a Node with newer data differs in fewer.
  const changed = ['Africa/Casablanca', 'Africa/El_Aaiun', 'America/Edmonton', 'America/Inuvik', 'America/Vancouver'];
  expect(differing).toEqual(changed.filter(differsHere));
});

/** Whether this Node's clock in a zone is another than the newest data's, in winter or in summer of next year. */
function differsHere(zone: string): boolean {
  return ['2027-01-15T12:00:00Z', '2027-07-15T12:00:00Z'].some((day) => {
    const here = Temporal.Instant.from(day).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
    return here !== newestOffset(zone, Date.parse(day));
  });
}

import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { createHolidays } from '#adapters/holidays.ts';
import { instantOf } from '#adapters/microsoft365/times.ts';
import { ianaZoneOf, windowsZoneNames, windowsZoneOf } from '#adapters/microsoft365/zones.ts';
import { OutsideFailure } from '#operations/failures.ts';

describe('zones', () => {
  test.each([
    ['Europe/Stockholm', 'W. Europe Standard Time'],
    ['Europe/Kyiv', 'FLE Standard Time'],
    ['America/Chihuahua', 'Central Standard Time (Mexico)'],
    ['America/Ciudad_Juarez', 'Mountain Standard Time'],
    ['Asia/Almaty', 'West Asia Standard Time'],
    ['Asia/Kolkata', 'India Standard Time'],
    ['UTC', 'UTC'],
  ])('%s is %s to Windows', (iana, windows) => {
    expect(windowsZoneOf(iana)).toBe(windows);
  });

  test('almost every zone of this machine has a Windows name', () => {
    const unknown = Intl.supportedValuesOf('timeZone').filter((zone) => windowsZoneOf(zone) === null);
    expect(unknown.length).toBeLessThan(5);
  });

  test.each([
    ['Mountain Standard Time (Mexico)', -7, -7],
    ['Central Asia Standard Time', 6, 6],
    ['Qyzylorda Standard Time', 5, 5],
    ['W. Europe Standard Time', 1, 2],
    ['tzone://Microsoft/Utc', 0, 0],
  ])('%s is UTC%i in winter and UTC%i in summer', (name, winter, summer) => {
    const offsets = ['2027-01-15T12:00:00Z', '2027-07-15T12:00:00Z'].map(
      (moment) =>
        Temporal.Instant.from(moment).toZonedDateTimeISO(ianaZoneOf(name) ?? 'none').offsetNanoseconds / 3600e9,
    );
    expect(offsets).toEqual([winter, summer]);
  });

  test('behind every Windows name exist on this machine', () => {
    const names = [...windowsZoneNames().keys()];
    expect(names.length).toBeGreaterThan(130);
    expect(names.filter((name) => ianaZoneOf(name) === null)).toEqual([]);
    const missing = [...windowsZoneNames().values()].filter((zone) => ianaZoneOf(zone) !== zone);
    expect(missing).toEqual([]);
  });

  test('are read in either spelling, and invented names are not', () => {
    expect(ianaZoneOf('W. Europe Standard Time')).toBe('Europe/Berlin');
    expect(ianaZoneOf('Europe/Stockholm')).toBe('Europe/Stockholm');
    for (const name of ['tzone://Microsoft/Custom', 'Customized Time Zone', '+01:00', '']) {
      expect(ianaZoneOf(name)).toBeNull();
    }
  });
});

describe('times', () => {
  test.each([
    ['2026-12-01T09:00:00.0000000', 'UTC', '2026-12-01T09:00:00Z'],
    ['2026-12-31T23:59:59', 'UTC', '2026-12-31T23:59:59Z'],
    ['2028-02-29T10:00:00.1230000', 'UTC', '2028-02-29T10:00:00.123Z'],
    ['2026-07-01T10:00:00.0000000', 'W. Europe Standard Time', '2026-07-01T08:00:00Z'],
    ['2026-07-01T10:00:00', 'Europe/Stockholm', '2026-07-01T08:00:00Z'],
  ])('%s in %s is %s', (dateTime, timeZone, instant) => {
    expect(instantOf({ dateTime, timeZone }).toString()).toBe(instant);
  });

  test.each([
    ['2026-02-30T10:00:00', 'UTC'],
    ['2026-13-01T10:00:00', 'UTC'],
    ['noon', 'UTC'],
    ['2026-12-01T09:00:00', 'tzone://Microsoft/Custom'],
  ])('%s in %s is nonsense', (dateTime, timeZone) => {
    expect(() => instantOf({ dateTime, timeZone })).toThrow(OutsideFailure);
  });
});

describe('holidays', () => {
  const between = (country: string, from: string, until: string): string[] =>
    createHolidays()
      .between(country, Temporal.PlainDate.from(from), Temporal.PlainDate.from(until))
      .map(({ date, name }) => `${date.toString()} ${name}`);

  test('in Sweden include the three eves on which nobody works, and no half days', () => {
    expect(between('SE', '2026-12-20', '2027-01-06')).toEqual([
      '2026-12-24 julafton',
      '2026-12-25 juldagen',
      '2026-12-26 annandag jul',
      '2026-12-31 nyårsafton',
      '2027-01-01 nyårsdagen',
      '2027-01-06 trettondedag jul',
    ]);
    expect(between('SE', '2027-06-25', '2027-06-25')).toEqual(['2027-06-25 midsommarafton']);
    expect(between('se', '2027-04-30', '2027-04-30')).toEqual([]);
  });

  test('are those of the country asked for; an unknown country has none', () => {
    expect(between('GB', '2027-05-01', '2027-05-31')).toHaveLength(2);
    expect(between('', '2027-01-01', '2027-12-31')).toEqual([]);
    expect(between('ZZ', '2027-01-01', '2027-12-31')).toEqual([]);
  });
});

describe('the country of a zone', () => {
  test.each([
    ['Europe/Stockholm', 'SE'],
    ['Europe/Oslo', 'NO'],
    ['Europe/Kyiv', 'UA'],
    ['America/Vancouver', 'CA'],
    ['Asia/Kolkata', 'IN'],
    ['UTC', ''],
  ])('%s lies in "%s"', (zone, country) => {
    expect(createHolidays().countryOf(zone)).toBe(country);
  });
});

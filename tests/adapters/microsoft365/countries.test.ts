import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import countries from 'world-countries';
import { createHolidays } from '#adapters/holidays.ts';
import { countryCode } from '#adapters/microsoft365/countries.ts';

describe('a country is known by', () => {
  test.each([
    ['United Kingdom', 'GB'],
    ['Storbritannien', 'GB'],
    ['UK', 'GB'],
    ['Scotland', 'GB'],
    ['France', 'FR'],
    ['Frankrike', 'FR'],
    ['Russia', 'RU'],
    ['Russian Federation', 'RU'],
    ['Sverige', 'SE'],
    ['SE', 'SE'],
    ['swe', 'SE'],
    [' sweden ', 'SE'],
    ['Konungariket Sverige', 'SE'],
    ['Osterrike', 'AT'],
    ['The Netherlands', 'NL'],
    ['Holland', 'NL'],
    ['U.S.A.', 'US'],
    ['Deutschland', 'DE'],
    ['Norge', 'NO'],
    ['Suomi', 'FI'],
    ['Korea', ''],
    ['Republiken Korea', 'KR'],
    ['Trinidad & Tobago', 'TT'],
    ['Cote d’Ivoire', 'CI'],
  ])('"%s" (%s)', (written, code) => {
    expect(countryCode(written)).toBe(code);
  });

  test.each([
    null,
    undefined,
    '',
    '-',
    'Atlantis',
    'Europe',
    'EU',
    'ZZ',
    'AA',
    'SU',
    'FX',
    'YU',
    'DD',
    'TP',
    'BU',
    'QQ',
  ])('"%s" in no way: no code that is withdrawn or means no country', (written) => {
    expect(countryCode(written)).toBe('');
  });
});

/** `world-countries` is collected by hand from other sources than the lists that are read in the product. */
describe('all 250 countries of another list', () => {
  const named = countries.flatMap(({ cca2, cca3, name, translations }) => [
    ...[cca2, cca3, name.common, name.official].map((written) => ({ cca2, written })),
    ...[translations['swe']?.common, translations['swe']?.official].flatMap((written) =>
      written ? [{ cca2, written }] : [],
    ),
  ]);

  /** Its three letters for Kosovo say only that the United Nations know none. */
  const noNames = new Set(['UNK']);

  test('are known by codes, usual and full names in both languages', () => {
    expect(countries).toHaveLength(250);
    expect(named.length).toBeGreaterThan(1_400);
    const wrong = named.filter(({ cca2, written }) => countryCode(written) !== cca2 && !noNames.has(written));
    expect(wrong.map(({ cca2, written }) => `${cca2} ${written} → ${countryCode(written)}`)).toEqual([]);
  });
});

describe('public holidays of 2027 by the name of the country', () => {
  const holidaysIn = (written: string): readonly string[] =>
    createHolidays()
      .between(countryCode(written), Temporal.PlainDate.from('2027-01-01'), Temporal.PlainDate.from('2027-12-31'))
      .map(({ date }) => date.toString());

  test.each([
    ['United Kingdom', 9],
    ['France', 11],
    ['Russia', 14],
  ])('%s: %i', (country, count) => {
    expect(holidaysIn(country)).toHaveLength(count);
  });

  test('Easter Monday is kept free in the United Kingdom', () => {
    expect(holidaysIn('United Kingdom')).toContain('2027-03-29');
  });
});

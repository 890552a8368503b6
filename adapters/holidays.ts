import DateHolidays from 'date-holidays';
import iso from 'i18n-iso-countries';
import { Temporal } from 'temporal-polyfill';
import type { Holidays, ZoneData } from '#operations/ports/holidays.ts';
import { zoneData } from './zone-data.ts';

interface Holiday {
  readonly date: Temporal.PlainDate;
  readonly name: string;
}

/** Public holidays of whole countries; those of single regions are left out, because nobody's region is known. */
export function createHolidays(): Holidays {
  const known = new Map<string, readonly Holiday[]>();
  let compared: { readonly day: string; readonly data: ZoneData } | null = null;

  function inYear(country: string, year: number): readonly Holiday[] {
    const key = `${country} ${year}`;
    const found = known.get(key) ?? holidaysOf(country, year);
    known.set(key, found);
    return found;
  }

  return {
    between(country, from, until) {
      const code = country.toUpperCase();
      const years = Array.from({ length: Math.max(0, until.year - from.year + 1) }, (_, index) => from.year + index);
      return years
        .flatMap((year) => inYear(code, year))
        .filter(({ date }) => !isBefore(date, from) && !isBefore(until, date));
    },
    zoneData: (now) => {
      const day = now.toString().slice(0, 10);
      if (compared?.day !== day) compared = { day, data: zoneData(now) };
      return compared.data;
    },
    countryOf: (timeZone) => {
      const zone = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
      return Object.keys(iso.getAlpha2Codes()).find((code) => zonesIn(code).includes(zone)) ?? '';
    },
  };
}

function zonesIn(country: string): readonly string[] {
  const locale: Intl.Locale & {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[] | undefined;
  } = new Intl.Locale('und', { region: country });
  // What was a property when it was proposed is a method in the standard.
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Midsummer's Eve, Christmas Eve and New Year's Eve are not public holidays in Sweden, but nobody works then. */
const customary: Readonly<Record<string, string>> = { SE: 'bank' };

function holidaysOf(country: string, year: number): readonly Holiday[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const custom = customary[country];
  return new DateHolidays(country)
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === custom)
    .flatMap(({ date, name, start, end }) => daysFrom(date, end.getTime() - start.getTime(), name))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
}

/** Some holidays last several days; `date` is the local date of the first (`2027-06-25 00:00:00`). */
function daysFrom(date: string, lengthMs: number, name: string): Holiday[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const days = Math.max(1, Math.round(lengthMs / 86_400_000));
  return Array.from({ length: days }, (_, index) => ({ date: first.add({ days: index }), name }));
}

function isBefore(left: Temporal.PlainDate, right: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(left, right) < 0;
}

import newest from 'tzdata/timezone-data.json' with { type: 'json' };
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ZoneData } from '#operations/ports/holidays.ts';
import { ianaZoneOf, windowsZoneNames, zoneTableVersion } from './microsoft365/zones.ts';

/**
 * IANA's data as the package `tzdata` carries it. A zone is the name of another, or its periods: minutes west of UTC,
 * the rules for summer time (a name, minutes, or `-`), a format, and the end in ms on the wall clock; null for the last.
 */
const data = z.object({
  version: z.string(),
  zones: z.record(
    z.string(),
    z.union([z.string(), z.array(z.tuple([z.string(), z.string(), z.string(), z.string().nullable()]))]),
  ),
  rules: z.record(
    z.string(),
    z.array(
      // From, to, (unused), month, day, time of day, minutes saved, and letters that nobody needs here.
      z
        .tuple([
          z.string(),
          z.string(),
          z.string(),
          z.string(),
          z.string(),
          z.tuple([z.string(), z.string()]).rest(z.unknown()),
          z.string(),
        ])
        .rest(z.unknown()),
    ),
  ),
});
type Data = z.infer<typeof data>;
type Rule = Data['rules'][string][number];

/** Compares two days of each of the coming 24 months, in all zones of this machine. */
export function zoneData(now: Temporal.Instant): ZoneData {
  const first = now.toZonedDateTimeISO('UTC').toPlainDate();
  const days = Array.from({ length: 48 }, (_, half) =>
    Date.UTC(first.year, first.month - 1 + Math.floor(half / 2), half % 2 === 0 ? 7 : 21, 12),
  ).filter((day) => day >= now.epochMilliseconds);
  const saved: Saved = new Map();
  const differing = Intl.supportedValuesOf('timeZone').filter((zone) => {
    const here = offsetsHere(zone);
    return days.some((day) => {
      const there = newestOffset(zone, day, saved);
      return there !== null && there !== here(day);
    });
  });
  return {
    node: process.versions['tz'] ?? 'unknown',
    newest: newestData().version,
    windowsNames: `CLDR ${zoneTableVersion()}`,
    unknown: [...windowsZoneNames()].filter(([, zone]) => ianaZoneOf(zone) === null).map(([name]) => name),
    differing,
  };
}

let parsed: Data | null = null;

function newestData(): Data {
  return (parsed ??= data.parse(newest));
}

/** What rules say of days, which many zones share. */
type Saved = Map<string, number | null>;

/** Minutes east of UTC by the newer data, at noon (ms) of a day; null where it knows no such zone. */
export function newestOffset(zone: string, noon: number, saved: Saved = new Map()): number | null {
  return offsetThere(newestData(), { zone, day: noon, saved });
}

/** Minutes east of UTC by this machine. Temporal would do it more precisely, and take a hundred times as long. */
function offsetsHere(zone: string): (day: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (day) => {
    const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?/u.exec(format.format(day)) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

interface Asked {
  readonly zone: string;
  /** Noon UTC; on the day itself the clock may change at some other hour. */
  readonly day: number;
  readonly saved: Saved;
}

/** Minutes east of UTC by the newer data; null where it knows no such zone. */
function offsetThere(read: Data, asked: Asked): number | null {
  const { zone, day, saved } = asked;
  const periods = read.zones[zone];
  if (periods === undefined) return null;
  if (typeof periods === 'string') return offsetThere(read, { ...asked, zone: periods });
  const period = periods.find(([west, , , until]) => until === null || day < Number(until) + Number(west) * 60_000);
  if (period === undefined) return null;
  const [west, rules] = period;
  const key = `${rules} ${day}`;
  const known = saved.get(key);
  const minutes = known === undefined ? savedBy(rules, read, day) : known;
  saved.set(key, minutes);
  return minutes === null ? null : Math.round(minutes - Number(west));
}

/** Minutes that clocks are ahead of standard time on a day. */
function savedBy(name: string, read: Data, day: number): number | null {
  if (name === '-') return 0;
  const rules = read.rules[name];
  if (rules === undefined) return minutesOf(name);
  const year = new Date(day).getUTCFullYear();
  const begun = rules
    .flatMap((rule) => [year, year - 1].flatMap((most) => lastStart(rule, most)))
    .filter((start) => start.at <= day);
  const latest = begun.toSorted((one, other) => other.at - one.at)[0];
  return latest?.saved ?? 0;
}

function minutesOf(text: string): number | null {
  const [hours = '', minutes] = text.split(':');
  const whole = minutes === undefined ? Number(hours) : Number(hours) * 60 + Number(minutes);
  return Number.isNaN(whole) ? null : whole;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const dayMs = 86_400_000;

/** When a rule last began to hold, in `most` or an earlier year; empty when it had not. */
function lastStart(rule: Rule, most: number): readonly { readonly at: number; readonly saved: number }[] {
  const [from, to, , month, on, , saved] = rule;
  const last = to === 'only' ? Number(from) : to === 'max' ? most : Number(to);
  const year = Math.min(last, most);
  return year < Number(from) ? [] : [{ at: dayIn(year, months.indexOf(month), on), saved: minutesOf(saved) ?? 0 }];
}

/** `lastSun`, `Sun>=8`, `Sun<=25`, or the day of the month. */
function dayIn(year: number, month: number, on: string): number {
  const [, weekday = '', sign, number] = /^(?:last)?([A-Z][a-z]{2})?(?:([<>]=))?(\d+)?$/u.exec(on) ?? [];
  const bound = number === undefined ? Date.UTC(year, month + 1, 0) : Date.UTC(year, month, Number(number));
  const wanted = weekdays.indexOf(weekday);
  if (wanted === -1) return bound;
  const past = (new Date(bound).getUTCDay() - wanted + 7) % 7;
  return bound + (sign === '>=' ? (7 - past) % 7 : -past) * dayMs;
}

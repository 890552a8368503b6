import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** When the clocks change, as far as the mailbox says. */
const change = z.object({
  time: z.string().nullish(),
  dayOccurrence: z.number().nullish(),
  dayOfWeek: z.string().nullish(),
  month: z.number().nullish(),
  year: z.number().nullish(),
});
type Change = z.infer<typeof change>;

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The nth such weekday of a month, 5 being the last. With a year it would be a single day. */
const rule = z.object({
  time: z.iso.time(),
  dayOccurrence: z.number().int().min(1).max(5),
  dayOfWeek: z.enum(days),
  month: z.number().int().min(1).max(12),
  year: z.literal(0).nullish(),
});

/**
 * A zone that a mailbox names, or one with its own rules (`#microsoft.graph.customTimeZone`), as old Outlook clients
 * leave behind under names such as "Customized Time Zone". Offsets are in minutes, and added to local time to get UTC.
 */
export const customZone = z.object({
  '@odata.type': z.string().optional(),
  name: z.string().nullish(),
  bias: z.number().nullish(),
  standardOffset: change.nullish(),
  daylightOffset: change.extend({ daylightBias: z.number().nullish() }).nullish(),
});
export type CustomZone = z.infer<typeof customZone>;

/** Zones where people work; where several keep the same clock, the first stands for all. */
const commonZones = [
  'Europe/Stockholm',
  'Europe/London',
  'Europe/Helsinki',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Atlantic/Azores',
  'Atlantic/Reykjavik',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Halifax',
  'America/St_Johns',
  'America/Mexico_City',
  'America/Bogota',
  'America/Sao_Paulo',
  'America/Santiago',
  'Pacific/Honolulu',
  'Africa/Johannesburg',
  'Africa/Lagos',
  'Africa/Nairobi',
  'Africa/Cairo',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'Asia/Dubai',
  'Asia/Kabul',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Dhaka',
  'Asia/Yangon',
  'Asia/Bangkok',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Brisbane',
  'Australia/Darwin',
  'Australia/Sydney',
  'Pacific/Auckland',
  'UTC',
];

/** A stretch of the coming year with one offset, in ms. */
interface Stretch {
  readonly from: number;
  readonly offset: number;
}

/**
 * The IANA zone whose clock follows the rules for a year from `at`, preferably one of `preferred`; null when there is
 * none, or the rules are incomplete.
 */
export function zoneWithRules(rules: CustomZone, at: Temporal.Instant, preferred: readonly string[]): string | null {
  const until = at.toZonedDateTimeISO('UTC').add({ years: 1 }).epochMilliseconds;
  const wanted = stretchesOf(rules, at, until);
  if (wanted === null) return null;
  const asText = JSON.stringify(wanted);
  const isAlike = (zone: string): boolean => JSON.stringify(stretchesIn(zone, at, until)) === asText;
  return [...preferred, ...commonZones].find(isAlike) ?? null;
}

function stretchesIn(zone: string, at: Temporal.Instant, until: number): readonly Stretch[] {
  let clock = at.toZonedDateTimeISO(zone);
  const stretches = [{ from: at.epochMilliseconds, offset: clock.offsetNanoseconds / 1e6 }];
  for (;;) {
    const next = clock.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= until) return stretches;
    const offset = next.offsetNanoseconds / 1e6;
    // A transition may change only names, not the offset.
    if (offset !== stretches.at(-1)?.offset) stretches.push({ from: next.epochMilliseconds, offset });
    clock = next;
  }
}

function stretchesOf(rules: CustomZone, at: Temporal.Instant, until: number): readonly Stretch[] | null {
  if (typeof rules.bias !== 'number') return null;
  const standard = -rules.bias * 60_000;
  const from = at.epochMilliseconds;
  const changes = changesIn(rules, standard, at.toZonedDateTimeISO('UTC').year);
  if (changes === null) return null;
  const now = changes.findLast((one) => one.from <= from)?.offset ?? standard;
  return [{ from, offset: now }, ...changes.filter((one) => one.from > from && one.from < until)];
}

/** All changes of the year, and of the ones before and after; none where the clocks never change. */
function changesIn(
  { standardOffset, daylightOffset }: CustomZone,
  standard: number,
  year: number,
): readonly Stretch[] | null {
  const bias = daylightOffset?.daylightBias ?? 0;
  if (!standardOffset?.month || !daylightOffset?.month || bias === 0) return [];
  const daylight = standard - bias * 60_000;
  const changes = [year - 1, year, year + 1].flatMap((one) => [
    // Each change is given on the wall clock that ends with it.
    { wall: wallOf(daylightOffset, one), ends: standard, offset: daylight },
    { wall: wallOf(standardOffset, one), ends: daylight, offset: standard },
  ]);
  const known = changes.flatMap(({ wall, ends, offset }) => (wall === null ? [] : { from: wall - ends, offset }));
  return known.length < changes.length ? null : known.toSorted((one, other) => one.from - other.from);
}

/** The moment of a change as if its wall clock were UTC's, ms; null for a rule that cannot be read. */
function wallOf(told: Change, year: number): number | null {
  const read = rule.safeParse({ ...told, dayOfWeek: told.dayOfWeek?.toLowerCase(), time: told.time ?? '00:00:00' });
  if (!read.success) return null;
  const { month, dayOfWeek, dayOccurrence, time } = read.data;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const weekday = days.indexOf(dayOfWeek) + 1;
  const date = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (dayOccurrence - 1) });
  const inMonth = date.month === month ? date : date.subtract({ days: 7 });
  return inMonth.toZonedDateTime({ timeZone: 'UTC', plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

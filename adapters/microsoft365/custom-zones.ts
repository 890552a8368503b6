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

/** A zone behind some rules. `isGuess`: it is near them, but its clock is not quite what they say. */
export interface FoundZone {
  readonly zone: string;
  readonly isGuess: boolean;
}

/**
 * The IANA zone whose clock follows the rules for a year from `at`, preferably one of `preferred`. Rules that no place
 * keeps (any more) are those of a place that has changed its own: then it is the zone with the same clock in winter and
 * in summer, as a guess. So it is where the two changes have been swapped, and where only the distance from UTC can be
 * read. Null when nothing is near.
 */
export function zoneWithRules(rules: CustomZone, at: Temporal.Instant, preferred: readonly string[]): FoundZone | null {
  const key = JSON.stringify([rules, preferred, at.toString().slice(0, 10)]);
  const before = found.get(key);
  if (before !== undefined) return before;
  if (found.size > 500) found.clear();
  const zone = findZone(rules, at, preferred);
  found.set(key, zone);
  return zone;
}

/** Searching every zone takes a while, and a mailbox tells the same rules on each of its answers. */
const found = new Map<string, FoundZone | null>();

function findZone(rules: CustomZone, at: Temporal.Instant, preferred: readonly string[]): FoundZone | null {
  if (typeof rules.bias !== 'number') return null;
  const usual = [...preferred, ...commonZones];
  const wanted = stretchesOf(rules, at);
  const all = [...usual, ...fixedZones(rules.bias), ...Intl.supportedValuesOf('timeZone')];
  const exact = wanted && sameClock(wanted, at, all);
  if (exact) return { zone: exact, isGuess: false };
  const turned = wanted && stretchesOf(swapped(rules), at);
  const near =
    nearest(wanted, at, usual) ??
    nearest(turned, at, usual) ??
    // Only the bias is left: a zone that the mailbox names is better than none with summer time.
    (wanted === null ? sameBias(rules.bias, at, [...preferred, ...fixedZones(rules.bias)]) : null);
  return near ? { zone: near, isGuess: true } : null;
}

function sameClock(wanted: readonly Stretch[], at: Temporal.Instant, zones: readonly string[]): string | null {
  const asText = JSON.stringify(wanted);
  const today = wanted[0]?.offset;
  // Most zones show another time already today, which is quickly seen.
  const alike = zones.filter((zone) => at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6 === today);
  return alike.find((zone) => JSON.stringify(stretchesIn(zone, at)) === asText) ?? null;
}

function nearest(wanted: readonly Stretch[] | null, at: Temporal.Instant, zones: readonly string[]): string | null {
  return (wanted && zones.find((zone) => isNear(wanted, stretchesIn(zone, at)))) ?? null;
}

/** Has the zone the same offsets, most of the year, in the same order of the seasons? */
function isNear(wanted: readonly Stretch[], others: readonly Stretch[]): boolean {
  const from = wanted[0]?.from ?? 0;
  const days = Array.from({ length: 52 }, (_, week) => from + week * 7 * 86_400_000);
  const alike = days.filter((day) => offsetIn(wanted, day) === offsetIn(others, day));
  const offsets = (those: readonly Stretch[]): string =>
    JSON.stringify([...new Set(those.map(({ offset }) => offset))].toSorted((one, other) => one - other));
  return offsets(wanted) === offsets(others) && alike.length >= 40;
}

function offsetIn(stretches: readonly Stretch[], moment: number): number | undefined {
  return stretches.findLast(({ from }) => from <= moment)?.offset;
}

/** Clocks that never change, where the bias is whole hours: `Etc/GMT+8` is eight hours behind UTC. */
function fixedZones(bias: number): readonly string[] {
  const hours = bias / 60;
  if (!Number.isInteger(hours) || hours < -14 || hours > 12) return [];
  return [hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '+' : ''}${hours}`];
}

function sameBias(bias: number, at: Temporal.Instant, zones: readonly string[]): string | null {
  // Outside summer time a clock is at its least offset.
  const standard = (zone: string): number => Math.min(...stretchesIn(zone, at).map(({ offset }) => offset));
  return zones.find((zone) => standard(zone) === -bias * 60_000) ?? null;
}

/** Some clients write the beginning of summer time where its end belongs. */
function swapped({ standardOffset, daylightOffset, ...rest }: CustomZone): CustomZone {
  if (!standardOffset || !daylightOffset) return { ...rest, standardOffset, daylightOffset };
  const { daylightBias, ...end } = daylightOffset;
  return { ...rest, standardOffset: end, daylightOffset: { ...standardOffset, daylightBias } };
}

function yearFrom(at: Temporal.Instant): number {
  return at.toZonedDateTimeISO('UTC').add({ years: 1 }).epochMilliseconds;
}

function stretchesIn(zone: string, at: Temporal.Instant): readonly Stretch[] {
  const until = yearFrom(at);
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

function stretchesOf(rules: CustomZone, at: Temporal.Instant): readonly Stretch[] | null {
  const until = yearFrom(at);
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

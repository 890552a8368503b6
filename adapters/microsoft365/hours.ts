import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Weekday, WorkingHours } from '#domain/time/working-hours.ts';
import { customZone, zoneWithRules, type FoundZone } from './custom-zones.ts';
import { ianaZoneOf } from './zones.ts';

/** In Graph's spelling; the position tells the ISO weekday. */
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export const graphHours = z.object({
  daysOfWeek: z.array(z.enum(dayNames)).nullish(),
  startTime: z.string().nullish(),
  endTime: z.string().nullish(),
  timeZone: customZone.nullish(),
});

type GraphHours = z.infer<typeof graphHours>;

/** What is needed to understand a custom zone. */
interface ZoneHints {
  /** The moment from which a year of rules counts. */
  readonly at: Temporal.Instant;
  /** The mailbox's own name for its zone; null when that was not asked. */
  readonly ownZone: string | null;
}

/** Working hours from a mailbox; null when they are incomplete or in a zone that cannot be understood. */
export function hoursOf(hours: GraphHours | null | undefined, hints: ZoneHints): WorkingHours | null {
  const found = zoneOf(hours?.timeZone, hints);
  const from = timeOf(hours?.startTime);
  const until = timeOf(hours?.endTime);
  if (!hours?.daysOfWeek || found === null || from === null || until === null) return null;
  return {
    timeZone: found.zone,
    hours: hours.daysOfWeek.map((day) => ({ weekday: weekdayNumber(day), from, until })),
    ...(found.isGuess ? { isGuess: true } : {}),
  };
}

/** A custom zone has its own rules, whatever its name. Where it has none, the zone of the mailbox itself is near. */
function zoneOf(zone: GraphHours['timeZone'], { at, ownZone }: ZoneHints): FoundZone | null {
  if (!zone) return null;
  const isCustom = zone['@odata.type']?.endsWith('customTimeZone') === true || typeof zone.bias === 'number';
  const [own, named] = [ownZone, zone.name].map((name) => (name ? ianaZoneOf(name) : null));
  const otherwise = own ? { zone: own, isGuess: true } : null;
  if (!isCustom) return named ? { zone: named, isGuess: false } : otherwise;
  const preferred = [own, named].flatMap((each) => each ?? []);
  return zoneWithRules(zone, at, preferred) ?? otherwise;
}

export function dayName(weekday: Weekday): (typeof dayNames)[number] {
  return dayNames[weekday - 1] ?? 'monday';
}

const numbers = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 } as const;

function weekdayNumber(day: (typeof dayNames)[number]): Weekday {
  return numbers[day];
}

function timeOf(text: string | null | undefined): Temporal.PlainTime | null {
  if (!text) return null;
  try {
    return Temporal.PlainTime.from(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

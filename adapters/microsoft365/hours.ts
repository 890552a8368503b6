import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Weekday, WorkingHours } from '#domain/time/working-hours.ts';
import { ianaZoneOf } from './zones.ts';

/** In Graph's spelling; the position tells the ISO weekday. */
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export const graphHours = z.object({
  daysOfWeek: z.array(z.enum(dayNames)).nullish(),
  startTime: z.string().nullish(),
  endTime: z.string().nullish(),
  timeZone: z.object({ '@odata.type': z.string().optional(), name: z.string().nullish() }).nullish(),
});

type GraphHours = z.infer<typeof graphHours>;

/** Working hours as a mailbox tells them; null when they are incomplete or in a zone that was made up by hand. */
export function hoursOf(hours: GraphHours | null | undefined): WorkingHours | null {
  const timeZone = zoneOf(hours?.timeZone);
  const from = timeOf(hours?.startTime);
  const until = timeOf(hours?.endTime);
  if (!hours?.daysOfWeek || timeZone === null || from === null || until === null) return null;
  return { timeZone, hours: hours.daysOfWeek.map((day) => ({ weekday: weekdayNumber(day), from, until })) };
}

/** A custom zone carries rules of its own, whatever it is called. */
function zoneOf(zone: GraphHours['timeZone']): string | null {
  const isCustom = zone?.['@odata.type']?.endsWith('customTimeZone') === true;
  return isCustom || !zone?.name ? null : ianaZoneOf(zone.name);
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

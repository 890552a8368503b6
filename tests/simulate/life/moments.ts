import type { Temporal } from 'temporal-polyfill';
import type { Chance } from '../chance.ts';

const HOUR_MS = 3_600_000;

/** More than a day, so that what is looked at daily is due again. */
const NIGHT_MS = 24 * HOUR_MS + 10 * 60_000;

/**
 * When the clock stands still, epoch ms: twice a week from the first Monday on, on a working day in office hours and a
 * little more than a day later. What people do at the one is seen by the daily checks at the other.
 */
export function momentsOf(weeks: number, firstMonday: Temporal.PlainDate, chance: Chance): readonly number[] {
  return Array.from({ length: weeks }, (_, week) => {
    const day = firstMonday.add({ weeks: week, days: chance.between(0, 3) });
    const midnight = day.toZonedDateTime('UTC').epochMilliseconds;
    const at = midnight + chance.between(8 * 60, 14 * 60) * 60_000;
    return [at, at + NIGHT_MS];
  }).flat();
}

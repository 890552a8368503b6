import type { Temporal } from 'temporal-polyfill';
import type { Chance } from '../chance.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Days from one moment to the next: a night now and then, else most of a week. Never so long that nobody is asked any more. */
const gaps = [1, 4, 5, 6, 7, 7] as const;
/** What is looked at daily is due again when the clock has passed the same time of the next day. */
const LATER_MS = 10 * MINUTE_MS;

/**
 * When the clock stands still, epoch ms: in office hours of working days, about every fifth day until the programme's
 * last week is over. People act at each of them but the last.
 */
export function momentsOf(weeks: number, firstMonday: Temporal.PlainDate, chance: Chance): readonly number[] {
  const begin = firstMonday.toZonedDateTime('UTC').epochMilliseconds;
  const end = begin + weeks * 7 * DAY_MS;
  const moments: number[] = [];
  let at = begin + chance.between(8 * 60, 14 * 60) * MINUTE_MS;
  while (at < end) {
    moments.push(at);
    at = onWeekday(at + (chance.pick(gaps) ?? 5) * DAY_MS) + LATER_MS;
    if (new Date(at).getUTCHours() >= 15) at -= 6 * 60 * MINUTE_MS;
  }
  return [...moments, end + chance.between(8 * 60, 14 * 60) * MINUTE_MS];
}

function onWeekday(at: number): number {
  const weekday = new Date(at).getUTCDay();
  if (weekday === 0) return at + DAY_MS;
  return weekday === 6 ? at + 2 * DAY_MS : at;
}

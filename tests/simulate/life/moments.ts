import type { Temporal } from 'temporal-polyfill';
import type { Chance } from '../chance.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Days from one moment to the next: a night now and then, else most of a week. Never so long that nobody is asked any more. */
const gaps = [1, 4, 5, 6, 7, 7] as const;
/** What is looked at daily is due again when the clock has passed the same time of the next day. */
const NIGHT_MS = DAY_MS + 10 * MINUTE_MS;

/**
 * When the clock stands still, epoch ms: on working days, about every fifth, until the programme's last week is over.
 * Always at another hour, so that each part of the world is awake at some of them. People act at each but the last.
 */
export function momentsOf(weeks: number, firstMonday: Temporal.PlainDate, chance: Chance): readonly number[] {
  const begin = firstMonday.toZonedDateTime('UTC').epochMilliseconds;
  const end = begin + weeks * 7 * DAY_MS;
  const someHour = (): number => chance.between(6 * 60, 13 * 60) * MINUTE_MS;
  const moments: number[] = [];
  for (let day = begin; day < end; day = onWeekday(day + (chance.pick(gaps) ?? 5) * DAY_MS)) {
    const before = moments.at(-1) ?? begin;
    moments.push(moments.length === 0 ? day + someHour() : Math.max(day + someHour(), before + NIGHT_MS));
  }
  return [...moments, end + someHour()];
}

function onWeekday(at: number): number {
  const weekday = new Date(at).getUTCDay();
  if (weekday === 0) return at + DAY_MS;
  return weekday === 6 ? at + 2 * DAY_MS : at;
}

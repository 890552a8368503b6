import type { Temporal } from 'temporal-polyfill';
import type { Chance } from '../chance.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Days from one moment to the next: a night now and then, else most of a week. Never so long that nobody is asked any more. */
const gaps = [1, 4, 5, 6, 7, 7] as const;
/** What is looked at daily is due again when the clock has passed the same time of the next day. */
const nightMs = dayMs + 10 * minuteMs;

/**
 * When the clock stands still, epoch ms: on working days, about every fifth, until the programme's last week is over.
 * Always at another hour, so that each part of the world is awake at some of them. People act at each but the last.
 */
export function momentsOf(weeks: number, firstMonday: Temporal.PlainDate, chance: Chance): readonly number[] {
  const begin = firstMonday.toZonedDateTime('UTC').epochMilliseconds;
  const end = begin + weeks * 7 * dayMs;
  const someHour = (): number => chance.between(6 * 60, 13 * 60) * minuteMs;
  const moments: number[] = [];
  for (let day = begin; day < end; day = onWeekday(day + (chance.pick(gaps) ?? 5) * dayMs)) {
    const before = moments.at(-1) ?? begin;
    moments.push(moments.length === 0 ? day + someHour() : Math.max(day + someHour(), before + nightMs));
  }
  return [...moments, end + someHour()];
}

function onWeekday(at: number): number {
  const weekday = new Date(at).getUTCDay();
  if (weekday === 0) return at + dayMs;
  return weekday === 6 ? at + 2 * dayMs : at;
}

const dayMs = 86_400_000;

/** A calendar date as whole days since 1970-01-01; no zone is meant. */
export type Day = number;

/** Day of the week as JavaScript counts it: 0 is Sunday. */
export type Weekday = number;

/** Reads `YYYY-MM-DD`; null when it is no such date (`2027-02-30` is none). */
export function dayOf(date: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const day = ms / dayMs;
  return dateOf(day) === date ? day : null;
}

const dates = new Map<Day, string>();

/** Cached, because a view asks for the same few hundred dates again and again. */
export function dateOf(day: Day): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

export function weekdayOf(day: Day): Weekday {
  return (((day + 4) % 7) + 7) % 7;
}

/** Months since year 0, so that month arithmetic is plain addition. */
export function monthOf(day: Day): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function firstOfMonth(month: number): Day {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs;
}

export function lastOfMonth(month: number): Day {
  return firstOfMonth(month + 1) - 1;
}

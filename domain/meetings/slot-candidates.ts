import type { Temporal } from 'temporal-polyfill';
import type { Cadence } from '../programme/programme.ts';
import { covers, type Span } from '../time/span.ts';
import { weekdays, type Weekday } from '../time/working-hours.ts';
import { dayNumberOf, type DayNumber } from '../time/zone-clock.ts';
import { occurrenceDates, weeksOfPeriod, type WeekOfPeriod } from './cadence.ts';
import type { Ground } from './slot-ground.ts';

/** Starts lie on this grid; every zone in use today is a whole number of quarters away from UTC. */
export const gridMinutes = 15;

/** A time at which the whole series could stand: inside both people's working hours on each of its days. */
export interface Candidate {
  readonly weekday: Weekday;
  readonly week: WeekOfPeriod;
  /** Minutes after midnight on the organiser's wall clock. */
  readonly minute: number;
  readonly occurrences: readonly Span[];
}

export interface CandidateSearch {
  readonly cadence: Cadence;
  readonly minutes: number;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  /** Milliseconds since 1970; an occurrence before it does not belong to the series. */
  readonly notBefore: number;
}

export interface Candidates {
  /** Does any weekday have a day between the dates that is not over? Without one there is nothing to book. */
  readonly hasDates: boolean;
  readonly candidates: readonly Candidate[];
}

/** Every candidate of the grid, in order of weekday, week and time. */
export function candidatesFor(ground: Ground, search: CandidateSearch): Candidates {
  const candidates: Candidate[] = [];
  let hasDates = false;
  for (const weekday of weekdays) {
    for (const week of weeksOfPeriod[search.cadence]) {
      const standing = { weekday, week, cadence: search.cadence };
      const days = occurrenceDates(standing, search.startsOn, search.endsOn)
        .map(dayNumberOf)
        .filter((day) => ground.clock.epochOf(day + 1, 0) > search.notBefore);
      if (days.length > 0) hasDates = true;
      for (let minute = 0; minute < 24 * 60; minute += gridMinutes) {
        const occurrences = occurrencesAt(ground, search, days, minute);
        if (occurrences.length > 0) candidates.push({ weekday, week, minute, occurrences });
      }
    }
  }
  return { hasDates, candidates };
}

/** Empty as soon as one day is outside somebody's hours, or has no such time because the clock leaps over it. */
function occurrencesAt(
  ground: Ground,
  search: CandidateSearch,
  days: readonly DayNumber[],
  minute: number,
): readonly Span[] {
  const occurrences: Span[] = [];
  for (const day of days) {
    const start = ground.clock.epochOf(day, minute);
    const end = start + search.minutes * 60_000;
    if (start < search.notBefore) continue;
    if (!covers(ground.common, start, end) || ground.clock.wallOf(start).minute !== minute) return [];
    occurrences.push({ start, end });
  }
  return occurrences;
}

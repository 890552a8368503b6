import type { Temporal } from 'temporal-polyfill';
import type { Candidate } from './candidate.ts';
import { goalTerms } from './goal-terms.ts';
import { utcOffsetMinutes, weekOf, type WeekSpan } from './week.ts';

/** A candidate with what is worked out once for each person and not once for each possible pair. */
export interface PreparedCandidate {
  readonly candidate: Candidate;
  /** Null when the working hours are not known. */
  readonly week: PreparedWeek | null;
  /** Term to the word as the person wrote it; see `goalTerms`. */
  readonly goalTerms: ReadonlyMap<string, string>;
}

export interface PreparedWeek {
  readonly working: readonly WeekSpan[];
  /** Null when the person has no wish. */
  readonly preferred: readonly WeekSpan[] | null;
  readonly utcOffsetMinutes: number;
}

/** `referenceWeek` is a Monday; see `weekOf`. */
export function prepare(candidate: Candidate, referenceWeek: Temporal.PlainDate): PreparedCandidate {
  return { candidate, week: preparedWeek(candidate, referenceWeek), goalTerms: goalTerms(candidate.profile.goals) };
}

function preparedWeek({ workingHours, profile }: Candidate, referenceWeek: Temporal.PlainDate): PreparedWeek | null {
  if (workingHours === null) return null;
  const { hours, timeZone } = workingHours;
  const { preferredTimes } = profile;
  return {
    working: weekOf(hours, timeZone, referenceWeek),
    preferred: preferredTimes.length === 0 ? null : weekOf(preferredTimes, timeZone, referenceWeek),
    utcOffsetMinutes: utcOffsetMinutes(timeZone, referenceWeek),
  };
}

import { commonHours } from '../common-hours.ts';
import type { PreparedCandidate } from '../prepared.ts';
import { sharedMinutes, type PreparedWeek } from '../prepared-week.ts';
import type { WeekSpan } from '../week.ts';
import { neutral } from './neutral.ts';

/** So many minutes a week give 0.63; full weeks side by side give almost 1. */
const halfwayMinutes = 600;

/** How easily the two find time, 0 to 1, from their common minutes a week; those that suit both count double. */
export function commonHoursFactor(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  const { week } = mentor;
  const other = mentee.week;
  if (week === null || other === null) return neutral;
  return 1 - Math.exp(-sharedMinutes(week, other) / halfwayMinutes);
}

/** The common minutes within the wishes of those who have any; null when neither has. */
export function suitingBoth(mentor: PreparedWeek, mentee: PreparedWeek): readonly WeekSpan[] | null {
  if (mentor.wished === null && mentee.wished === null) return null;
  return commonHours(mentor.wished ?? mentor.working, mentee.wished ?? mentee.working);
}

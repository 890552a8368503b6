import { commonHours, minutesIn } from '../common-hours.ts';
import type { PreparedCandidate, PreparedWeek } from '../prepared.ts';
import type { WeekSpan } from '../week.ts';
import { neutral } from './neutral.ts';

/** So many minutes a week give 0.63; full weeks side by side give almost 1. */
const halfwayMinutes = 600;

/** How easily the two find time, 0 to 1, from their common minutes a week; those that suit both count double. */
export function commonHoursFactor(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  if (mentor.week === null || mentee.week === null) return neutral;
  const common = commonHours(mentor.week.working, mentee.week.working);
  const minutes = minutesIn(common) + minutesIn(suitingBoth(mentor.week, mentee.week, common) ?? []);
  return 1 - Math.exp(-minutes / halfwayMinutes);
}

/** The common minutes within the wishes of those who have any; null when neither has. */
export function suitingBoth(
  mentor: PreparedWeek,
  mentee: PreparedWeek,
  common: readonly WeekSpan[],
): readonly WeekSpan[] | null {
  const wishes = [mentor.preferred, mentee.preferred].filter((each) => each !== null);
  if (wishes.length === 0) return null;
  return wishes.reduce(commonHours, common);
}

import type { PreparedCandidate } from '../prepared.ts';
import { neutral } from './neutral.ts';

/** What two places with the same clock are worth, and the hours between two clocks at which nothing of it is left. */
const otherPlace = { sameClock: 0.4, nothingAt: 8 } as const;

/**
 * 1 at the same place. At different ones what they still share: the clock, from 0.4 at the same one to 0 at eight
 * hours apart. Unknown places count half, as far as the clocks do not tell otherwise.
 */
export function placeFactor(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  const same = isSamePlace(mentor, mentee);
  if (same === true) return 1;
  const nearness = Math.max(0, 1 - hoursApart(mentor, mentee) / otherPlace.nothingAt);
  return (same === null ? neutral : otherPlace.sameClock) * nearness;
}

/** Do the two work at one place? Null when either place is unknown. Case and spaces do not count. */
export function isSamePlace(mentor: PreparedCandidate, mentee: PreparedCandidate): boolean | null {
  if (mentor.placeHash === 0 || mentee.placeHash === 0) return null;
  return mentor.placeHash === mentee.placeHash && mentor.place === mentee.place;
}

/** Hours between the two wall clocks; 0 when either is unknown. */
export function hoursApart(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  if (mentor.week === null || mentee.week === null) return 0;
  return Math.abs(mentor.week.utcOffsetMinutes - mentee.week.utcOffsetMinutes) / 60;
}

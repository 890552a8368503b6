import type { PreparedCandidate } from '../prepared.ts';
import type { MentoringForm } from '../../programme/match-settings.ts';
import { neutral } from './neutral.ts';

/** Has the mentor gone the way the mentee wishes to go? 1 yes, 0 no, half when either has told nothing. */
export function careerWishFactor(mentor: PreparedCandidate, mentee: PreparedCandidate, form: MentoringForm): number {
  if (form === 'peer') return mentor.careerWish === 0 || mentee.careerWish === 0 ? neutral : isSameWish(mentor, mentee);
  if (mentee.careerWish === 0 || mentor.careerWays === 0) return neutral;
  return (mentor.careerWays & mentee.careerWish) === 0 ? 0 : 1;
}

/** Peers go the same way together. */
function isSameWish(one: PreparedCandidate, other: PreparedCandidate): number {
  return one.careerWish === other.careerWish ? 1 : 0;
}

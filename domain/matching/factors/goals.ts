import type { PreparedCandidate } from '../prepared.ts';
import type { MentoringForm } from '../../programme/match-settings.ts';
import { sharedTerms } from '../term-set.ts';
import { neutral } from './neutral.ts';

/**
 * How much the mentee's goals have in common with the mentor's goals and offers, 0 to 1. The first shared term counts
 * most: none 0, one 0.5, two 0.75, and so on. Between peers both ways count alike.
 */
export function goalsFactor(mentor: PreparedCandidate, mentee: PreparedCandidate, form: MentoringForm): number {
  const there = answered(mentor, mentee);
  return form === 'peer' ? (there + answered(mentee, mentor)) / 2 : there;
}

function answered(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  if (mentee.goals.hashes.length === 0 || mentor.answers.hashes.length === 0) return neutral;
  return 1 - 0.5 ** sharedTerms(mentee.goals, mentor.answers);
}

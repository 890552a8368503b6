import { competenceTerm } from '../goal-terms.ts';
import type { PreparedCandidate } from '../prepared.ts';
import { neutral } from './neutral.ts';

/**
 * How much the mentee's goals have in common with the mentor's goals and offers, 0 to 1. The first shared term counts
 * most: none 0, one 0.5, two 0.75, and so on.
 */
export function goalsFactor(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  if (mentee.goalTerms.size === 0) return neutral;
  return 1 - 0.5 ** sharedGoalWords(mentor, mentee).length;
}

/** The words of the mentee's goals that the mentor's goals or offers answer, as the mentee wrote them. */
export function sharedGoalWords(mentor: PreparedCandidate, mentee: PreparedCandidate): readonly string[] {
  const offered = new Set(mentor.candidate.profile.offered.map((each) => competenceTerm(each.competence)));
  return [...mentee.goalTerms]
    .filter(([term]) => mentor.goalTerms.has(term) || offered.has(term))
    .map(([, word]) => word);
}

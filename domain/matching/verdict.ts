import type { Ineligibility } from './candidate.ts';
import { ineligibilityOf, type MatchContext } from './eligibility.ts';
import { scoreOf } from './fit.ts';
import type { PreparedCandidate } from './prepared.ts';

/** What a round knows of one possible pair: the score, or the hard rule that forbids it. */
export type Verdict = { readonly score: number } | { readonly ineligible: Ineligibility };

export function verdictOn(mentor: PreparedCandidate, mentee: PreparedCandidate, context: MatchContext): Verdict {
  const ineligible = ineligibilityOf(mentor, mentee, context);
  return ineligible === null ? { score: scoreOf(mentor, mentee, context.weights, context.form) } : { ineligible };
}

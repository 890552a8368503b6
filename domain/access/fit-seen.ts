import type { Fit, Reason } from '../matching/candidate.ts';
import { seenScore } from '../matching/fit.ts';
import type { SeenFactor, Weights } from '../programme/match-factors.ts';

/** Of two people, what HR sees: nothing of what either wrote in their own words, or where a mentee would like to go. */
export interface FitSeen extends Omit<Fit, 'factors' | 'reasonsFor'> {
  readonly factors: Readonly<Record<SeenFactor, number>>;
  readonly reasonsFor: readonly Exclude<Reason, { readonly kind: 'shared-goals' | 'career-way' }>[];
}

/**
 * A fit as HR sees it. People's own words are quoted to nobody but the two of a published pairing, and that they go
 * together is not told either: HR could write words for somebody and read whether they were guessed right.
 */
export function fitSeen({ factors, reasonsFor, ...fit }: Fit, weights: Weights): FitSeen {
  const { 'earlier-ratings': _ratings, goals: _goals, 'career-wish': _wish, ...seen } = factors;
  return { ...fit, score: seenScore(seen, weights), factors: seen, reasonsFor: reasonsFor.filter(isSeen) };
}

function isSeen(reason: Reason): reason is FitSeen['reasonsFor'][number] {
  return reason.kind !== 'shared-goals' && reason.kind !== 'career-way';
}

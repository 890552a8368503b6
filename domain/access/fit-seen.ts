import type { Fit, Reason } from '../matching/candidate.ts';
import { factors as allFactors, type Factor, type Weights } from '../programme/match-factors.ts';

/** Factors whose value for a single pair HR does not see: earlier mentees' ratings, and what people said in private. */
export const hiddenFactors = ['earlier-ratings', 'goals', 'career-wish'] as const satisfies readonly Factor[];

type SeenFactor = Exclude<Factor, (typeof hiddenFactors)[number]>;

const isHidden = (factor: Factor): boolean => hiddenFactors.some((hidden) => hidden === factor);
const seenFactors = allFactors.filter((factor): factor is SeenFactor => !isHidden(factor));

/**
 * How well two fit by what HR sees, 0 to 1: the mean of the visible factors by their weights, or of all alike where these
 * are 0. The score that pairs are made by has the hidden ones in it, and with the weights at hand they could be worked
 * out of it.
 */
export function scoreSeen(values: Readonly<Record<SeenFactor, number>>, weights: Weights): number {
  const total = seenFactors.reduce((sum, factor) => sum + weights[factor], 0);
  const weightOf = (factor: SeenFactor): number => (total === 0 ? 1 : weights[factor]);
  const sum = seenFactors.reduce((part, factor) => part + weightOf(factor) * values[factor], 0);
  return Math.min(1, sum / (total === 0 ? seenFactors.length : total));
}

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
  return { ...fit, score: scoreSeen(seen, weights), factors: seen, reasonsFor: reasonsFor.filter(isSeen) };
}

function isSeen(reason: Reason): reason is FitSeen['reasonsFor'][number] {
  return reason.kind !== 'shared-goals' && reason.kind !== 'career-way';
}

import type { Fit, Reason } from '../matching/candidate.ts';
import type { Factor } from '../programme/match-factors.ts';

/** Factors whose value for a single pair HR does not see: earlier mentees' ratings, and what people wrote in their own words. */
export const hiddenFactors = ['earlier-ratings', 'goals'] as const satisfies readonly Factor[];

/** Of two people, what HR sees: nothing of what either wrote in their own words. */
export interface FitSeen extends Omit<Fit, 'factors' | 'reasonsFor'> {
  readonly factors: Readonly<Record<Exclude<Factor, (typeof hiddenFactors)[number]>, number>>;
  readonly reasonsFor: readonly Exclude<Reason, { readonly kind: 'shared-goals' }>[];
}

/**
 * A fit as HR sees it. People's own words are quoted to nobody but the two of a published pairing, and that they go
 * together is not told either: HR could write words for somebody and read whether they were guessed right.
 */
export function fitSeen({ factors, reasonsFor, ...fit }: Fit): FitSeen {
  const { 'earlier-ratings': _ratings, goals: _goals, ...seen } = factors;
  return { ...fit, factors: seen, reasonsFor: reasonsFor.filter((reason) => reason.kind !== 'shared-goals') };
}

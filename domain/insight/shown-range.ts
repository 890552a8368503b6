// Never exported, so that nothing outside this file can make a range that may be shown. It does not travel in JSON.
const proof: unique symbol = Symbol('shown');

/**
 * A figure made of batches, between two bounds (the same number twice where it is exact), or the word that it may not be
 * shown. `answers` is how many it is made of.
 */
export type ShownRange = { readonly [proof]: true } & (
  | { readonly shown: true; readonly from: number; readonly to: number; readonly answers: number }
  | { readonly shown: false; readonly why: 'too-few-answers' }
);

/** What somebody may know at most of a figure: it lies between these. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** For the rules on batches beside this file; nobody else may make one. */
export function shownRange({ from, to }: Bounds, answers: number): ShownRange {
  return { [proof]: true, shown: true, from, to, answers };
}

export function withheldRange(): ShownRange {
  return { [proof]: true, shown: false, why: 'too-few-answers' };
}

import { endReasons, type EndReason } from '../pairing/end-reason.ts';
import { fitAnswers, type FitAnswer } from '../surveys/response.ts';
import type { Batch } from './batches.ts';
import { shownCounts, type ShownCounts } from './shown-counts.ts';

/** How pairs land, in figures that reveal nobody; each table has every answer, in the order of its list. */
export interface Landing {
  /** Whether it works for the two, mentors and mentees together. */
  readonly fits: ShownCounts<FitAnswer>;
  /** Why pairings ended; which of the two said so is kept nowhere. */
  readonly reasons: ShownCounts<EndReason>;
}

/** How pairs land, as far as closed batches tell it. */
export function landing(batches: { readonly fits: readonly Batch[]; readonly reasons: readonly Batch[] }): Landing {
  return { fits: shownCounts(fitAnswers, batches.fits), reasons: shownCounts(endReasons, batches.reasons) };
}

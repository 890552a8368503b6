import { useMemo } from 'react';
import { clearOnes, nextToReview, reviewOrder, type NextReview, type ToReview } from '#domain/matching/review-order.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useMayDecide } from './use-row-acts.ts';
import { isWithheld, type Rows } from './use-rows.ts';

/** A proposal on the way through the draft. */
export type ReviewRow = ProposalLine & ToReview;

/** The draft in the order in which it is gone through. */
export interface Review {
  readonly ordered: readonly ReviewRow[];
  /** What one press is enough for. */
  readonly clear: readonly ReviewRow[];
  readonly next: (after: string | null) => NextReview;
}

/** Where nothing is left to review, those that have begun are gone through. */
export function useReview({ open, proposals }: Rows): Review {
  const mayDecide = useMayDecide();
  return useMemo(() => {
    // What is not told of a pair cannot be clear.
    const shown = open.length > 0 ? open : proposals.filter(({ status }) => status === 'approved');
    const toReview = shown.map((row) => ({
      ...row,
      isMine: mayDecide(row),
      isToThinkOf: row.isToThinkOf || isWithheld(row),
    }));
    const ordered = reviewOrder(toReview);
    return { ordered, clear: clearOnes(ordered), next: (after) => nextToReview(ordered, after) };
  }, [open, proposals, mayDecide]);
}

/** How it stands in the address. */
export function stopOf(next: NextReview): string {
  return next.kind === 'one' ? next.id : next.kind;
}

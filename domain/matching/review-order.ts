import type { Review } from './proposal.ts';

/** A proposal of a draft, as far as going through them needs it. */
export interface ToReview {
  readonly id: string;
  readonly review: Review['verdict'] | null;
  readonly isToThinkOf: boolean;
  /** Not a pair of whoever goes through them, or theirs to decide all the same. */
  readonly isMine: boolean;
}

/** Where going through a draft leads next. `clear`: only such are left of which there is nothing to think. */
export type NextReview = { readonly kind: 'one'; readonly id: string } | { readonly kind: 'clear' | 'done' };

/**
 * In which order a draft is gone through: first what is to be thought of, then what is clear, and last what others decide
 * about. It stays the same while decisions are made, so that everything keeps its place.
 */
export function reviewOrder<Row extends ToReview>(rows: readonly Row[]): readonly Row[] {
  return [
    ...rows.filter(({ isMine, isToThinkOf }) => isMine && isToThinkOf),
    ...rows.filter(({ isMine, isToThinkOf }) => isMine && !isToThinkOf),
    ...rows.filter(({ isMine }) => !isMine),
  ];
}

/** What nobody has looked at and there is nothing to think of: one press is enough for all of it. */
export function clearOnes<Row extends ToReview>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => isOpenToReview(row) && !row.isToThinkOf);
}

/**
 * What comes after one of them, or at the beginning (null): the next that nobody has looked at, from there on and then from
 * the start. Before several clear ones are gone through one by one, all of them are offered at once.
 */
export function nextToReview(ordered: readonly ToReview[], after: string | null): NextReview {
  const at = ordered.findIndex(({ id }) => id === after);
  const left = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))].filter(isOpenToReview);
  const [first] = left;
  const [toThinkOf] = left.filter((row) => row.isToThinkOf);
  if (toThinkOf !== undefined) return { kind: 'one', id: toThinkOf.id };
  if (first === undefined) return { kind: 'done' };
  const isAmongClear = at >= 0 && ordered[at]?.isToThinkOf === false;
  return left.length > 1 && !isAmongClear ? { kind: 'clear' } : { kind: 'one', id: first.id };
}

function isOpenToReview({ review, isMine }: ToReview): boolean {
  return review === null && isMine;
}

import { useMemo } from 'react';
import type { Matching } from '../../contract/matching.ts';
import { peopleIn, proposalsIn, type ProposalLine, type RowPerson } from '../../contract/matching-rows.ts';

/** The answer's columns read as rows, once for each answer. */
export interface Rows {
  readonly people: readonly RowPerson[];
  readonly proposals: readonly ProposalLine[];
  readonly open: readonly ProposalLine[];
}

export function useRows(matching: Matching): Rows {
  return useMemo(() => {
    const people = peopleIn(matching);
    const proposals = proposalsIn(matching, people);
    return { people, proposals, open: proposals.filter(isOpen) };
  }, [matching]);
}

export function isOpen({ status }: Pick<ProposalLine, 'status'>): boolean {
  return status === 'proposed' || status === 'locked';
}

/** Of the reader's own pair it is not told how well the two fit. */
export function isOwnRow({ fitPercent }: Pick<ProposalLine, 'fitPercent'>): boolean {
  return fitPercent === null;
}

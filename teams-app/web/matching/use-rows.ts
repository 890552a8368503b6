import { useMemo } from 'react';
import type { Matching } from '../../contract/matching.ts';
import { peopleIn, proposalsIn, type MatchPerson, type ProposalLine } from '../../contract/matching-rows.ts';

/** The answer's columns read as rows, once for each answer. */
export interface Rows {
  readonly people: readonly MatchPerson[];
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

/** It is not told how well the two fit: it is the reader's own pair, or of somebody they meet. */
export function isWithheld({ fitPercent }: Pick<ProposalLine, 'fitPercent'>): boolean {
  return fitPercent === null;
}

/** It stays where it is when the draft is run again. */
export function isKept({ status, review }: Pick<ProposalLine, 'status' | 'review'>): boolean {
  return status === 'locked' || review === 'agreed';
}

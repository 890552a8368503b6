import type { DecisionInput } from '../../contract/matching.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';

/** What somebody makes of a proposal. */
export type Verdict = 'agree' | 'later' | 'reconsider';

/** What can be done with a row. */
export interface RowActs {
  /** Opens the two beside each other, to review them. */
  readonly open: (row: ProposalLine) => void;
  readonly judge: (row: ProposalLine, verdict: Verdict) => void;
  readonly toggleLock: (row: ProposalLine) => void;
  readonly swap: (row: ProposalLine) => void;
  /** The mentor of `from` was dropped on the mentee of `to`. */
  readonly drop: (fromId: string, to: ProposalLine) => void;
  readonly exclude: (row: ProposalLine) => void;
  readonly bringBack: (row: ProposalLine) => void;
  readonly approve: (row: ProposalLine) => void;
  readonly never: (row: ProposalLine) => void;
  readonly keepOut: (personId: string, name: string) => void;
  readonly mayChange: boolean;
  /** The row's own pair of the reader is for somebody else who leads. */
  readonly mayDecide: (row: ProposalLine) => boolean;
}

export type DraftDecision = DecisionInput['act'];

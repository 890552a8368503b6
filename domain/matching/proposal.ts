import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, MatchProposalId, MatchRoundId, PersonId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { Fit } from './candidate.ts';

export const proposalStatuses = ['proposed', 'locked', 'excluded', 'approved', 'declined'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** A suggested pairing with the reasons for it. */
export interface MatchProposal {
  readonly id: MatchProposalId;
  readonly roundId: MatchRoundId;
  readonly mentorEnrolmentId: EnrolmentId;
  readonly menteeEnrolmentId: EnrolmentId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly status: ProposalStatus;
  readonly fit: Fit;
  readonly proposedAt: Temporal.Instant;
  readonly version: number;
}

/** What HR can do with a proposal, and in which of its states. */
export type ProposalAct = 'approve' | 'exclude' | 'lock';

export const proposalActs = {
  approve: ['proposed', 'locked'],
  exclude: ['proposed', 'locked'],
  lock: ['proposed'],
} as const satisfies Record<ProposalAct, readonly ProposalStatus[]>;

/** The two become a pairing. */
export function approve(proposal: MatchProposal): MatchProposal | Refused<'not-proposed'> {
  return decide(proposal, 'approve', 'approved');
}

/** These two are not to be proposed for each other again. */
export function exclude(proposal: MatchProposal): MatchProposal | Refused<'not-proposed'> {
  return decide(proposal, 'exclude', 'excluded');
}

/** The proposal is kept as it is when a round is run again. */
export function lock(proposal: MatchProposal): MatchProposal | Refused<'not-proposed'> {
  return decide(proposal, 'lock', 'locked');
}

function decide(
  proposal: MatchProposal,
  act: ProposalAct,
  status: ProposalStatus,
): MatchProposal | Refused<'not-proposed'> {
  const allowed: readonly ProposalStatus[] = proposalActs[act];
  if (!allowed.includes(proposal.status)) return refused('not-proposed');
  return { ...proposal, status, version: proposal.version + 1 };
}

import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, MatchProposalId, MatchRoundId, PersonId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { Fit } from './candidate.ts';

/**
 * `excluded` and `dropped` are out of the draft: the first not to come back when the round is run again, the second as
 * what another choice of HR's left over. `refused` is what could not become a pairing when the round was published.
 */
export const proposalStatuses = [
  'proposed',
  'locked',
  'excluded',
  'dropped',
  'approved',
  'refused',
  'declined',
] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** Why a proposal cannot become a pairing. */
export const approveObstacles = [
  'mentor-at-capacity',
  'mentee-has-a-mentor',
  /** The two are a pair, whichever of them is the mentor. */
  'paired-already',
  'no-longer-enrolled',
  /** A break, a closed account, a quiet no, or a rule of HR's: it is not told which, nor whose it is. */
  'not-available',
  'programme-not-open',
  'programme-over',
] as const;
export type ApproveObstacle = (typeof approveObstacles)[number];

/** What a lead has made of a proposal in the draft: it goes out when the draft is published, or is to be thought about. */
export const reviewVerdicts = ['agreed', 'later'] as const;
export interface Review {
  readonly verdict: (typeof reviewVerdicts)[number];
  /** Null: the draft was published by itself, and nobody had put the pair aside. */
  readonly by: PersonId | null;
}

/** A suggested pairing with the reasons for it. */
export interface MatchProposal {
  readonly id: MatchProposalId;
  /** Null: the two chose each other, outside any round. */
  readonly roundId: MatchRoundId | null;
  readonly mentorEnrolmentId: EnrolmentId;
  readonly menteeEnrolmentId: EnrolmentId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly status: ProposalStatus;
  /** Null while nobody has looked at it. */
  readonly review: Review | null;
  readonly fit: Fit;
  /** Set while `refused`. */
  readonly refusal: ApproveObstacle | null;
  readonly proposedAt: Temporal.Instant;
  readonly version: number;
}

/** What HR can do with a proposal, and in which of its states. */
export type ProposalAct =
  | 'approve'
  | 'exclude'
  | 'lock'
  | 'unlock'
  | 'drop'
  | 'bring-back'
  | 'agree'
  | 'later'
  | 'reconsider';

export const proposalActs = {
  approve: ['proposed', 'locked'],
  exclude: ['proposed', 'locked'],
  lock: ['proposed'],
  unlock: ['locked'],
  drop: ['proposed', 'locked'],
  'bring-back': ['excluded', 'dropped'],
  agree: ['proposed', 'locked'],
  later: ['proposed', 'locked'],
  reconsider: ['proposed', 'locked'],
} as const satisfies Record<ProposalAct, readonly ProposalStatus[]>;

/** Asks the table: may this be done with a proposal in this state? */
export function mayActOnProposal(status: ProposalStatus, act: ProposalAct): boolean {
  const allowed: readonly ProposalStatus[] = proposalActs[act];
  return allowed.includes(status);
}

/** Is it still in the draft: neither taken out nor decided? */
export function isOpen({ status }: Pick<MatchProposal, 'status'>): boolean {
  return mayActOnProposal(status, 'approve');
}

type Reviewed = Pick<MatchProposal, 'status' | 'review'>;

/** Does it go out when the draft is published? */
export function isAgreed(proposal: Reviewed): boolean {
  return isOpen(proposal) && proposal.review?.verdict === 'agreed';
}

/** Has somebody put it aside, to think about it? It goes out with nothing until somebody agrees to it. */
export function isPutAside(proposal: Reviewed): boolean {
  return isOpen(proposal) && proposal.review?.verdict === 'later';
}

/** Is it kept when the draft is run again? */
export function isKept(proposal: Reviewed): boolean {
  return proposal.status === 'locked' || isAgreed(proposal);
}

/** The two become a pairing. */
export function approve(proposal: MatchProposal): MatchProposal | Refused<'not-proposed'> {
  if (!mayActOnProposal(proposal.status, 'approve')) return refused('not-proposed');
  return { ...proposal, status: 'approved', version: proposal.version + 1 };
}

/** The two could not become a pairing when the round was published; they wait for the next one. */
export function refuse(proposal: MatchProposal, refusal: ApproveObstacle): MatchProposal | Refused<'not-proposed'> {
  if (!mayActOnProposal(proposal.status, 'approve')) return refused('not-proposed');
  return { ...proposal, status: 'refused', refusal, version: proposal.version + 1 };
}

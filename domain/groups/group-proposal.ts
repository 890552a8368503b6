import type { Temporal } from 'temporal-polyfill';
import type { Competence } from '../enrolment/profile.ts';
import type { GroupProposalId, ProgrammeId } from '../ids.ts';
import type { PairingKind, PairingMember } from './pairing-kind.ts';
import type { Language } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';

/**
 * `approved`: HR has published it and it is about to begin; `begun`: it is a pairing; `refused`: it could not become
 * one, because something had changed since.
 */
export const groupStatuses = ['proposed', 'locked', 'approved', 'begun', 'refused'] as const;
export type GroupStatus = (typeof groupStatuses)[number];

/** Why a proposed group cannot begin. */
export const groupObstacles = [
  'mentor-at-capacity',
  'has-a-mentor',
  'in-a-circle',
  'no-longer-enrolled',
  /** See `approveObstacles`. */
  'not-available',
  'programme-not-open',
  'programme-over',
] as const;
export type GroupObstacle = (typeof groupObstacles)[number];

/** The fewest and the most people, a mentor included. A circle of two, or three where the number is odd, is a pair of peers. */
export const groupSizes = { group: { least: 3, most: 8 }, circle: { least: 2, most: 8 } } as const;

/** A fact about what a group has in common, in a form that both languages can say. */
export type GroupReason =
  | { readonly kind: 'mentor-offers'; readonly competence: Competence; readonly wantedBy: number }
  | { readonly kind: 'all-want'; readonly competence: Competence; readonly wantedBy: number }
  | { readonly kind: 'same-place'; readonly place: string }
  | { readonly kind: 'common-language'; readonly languages: readonly Language[] };

/** How well people suit each other. */
export interface GroupFit {
  /** Mean of the fits in the group, 0 to 1. */
  readonly score: number;
  readonly reasons: readonly GroupReason[];
}

/** A group with one mentor, or a circle of peers, that is proposed to HR. */
export interface GroupProposal {
  readonly id: GroupProposalId;
  readonly programmeId: ProgrammeId;
  readonly kind: Exclude<PairingKind, 'pair'>;
  /** As many as `groupSizes` allows, the mentor of a group first. */
  readonly members: readonly PairingMember[];
  readonly status: GroupStatus;
  readonly fit: GroupFit;
  /** Set while `refused`. */
  readonly refusal: GroupObstacle | null;
  readonly proposedAt: Temporal.Instant;
  readonly version: number;
}

export type GroupAct = 'lock' | 'unlock' | 'change' | 'approve' | 'begin' | 'refuse';

/** What may be done with a proposed group, and in which status. */
export const groupActs = {
  lock: ['proposed'],
  unlock: ['locked'],
  change: ['proposed', 'locked'],
  approve: ['proposed', 'locked'],
  begin: ['approved'],
  refuse: ['approved'],
} as const satisfies Record<GroupAct, readonly GroupStatus[]>;

/** Asks the table: may this be done with a proposed group in this status? */
export function mayActOnGroup(status: GroupStatus, act: GroupAct): boolean {
  const allowed: readonly GroupStatus[] = groupActs[act];
  return allowed.includes(status);
}

const outcomes = { lock: 'locked', unlock: 'proposed', approve: 'approved', begin: 'begun' } as const;

/** Locks, unlocks, approves or begins it. */
export function moveGroup(
  proposal: GroupProposal,
  act: keyof typeof outcomes,
): GroupProposal | Refused<'not-proposed'> {
  if (!mayActOnGroup(proposal.status, act)) return refused('not-proposed');
  return { ...proposal, status: outcomes[act], version: proposal.version + 1 };
}

/** It could not begin; its people wait for the next round. */
export function refuseGroup(proposal: GroupProposal, refusal: GroupObstacle): GroupProposal | Refused<'not-proposed'> {
  if (!mayActOnGroup(proposal.status, 'refuse')) return refused('not-proposed');
  return { ...proposal, status: 'refused', refusal, version: proposal.version + 1 };
}

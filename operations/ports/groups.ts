import type { Temporal } from 'temporal-polyfill';
import type { GroupProposalId, PairingId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { GroupProposal } from '#domain/groups/group-proposal.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';

export interface GroupReader {
  groupProposal(id: GroupProposalId): Promise<GroupProposal | null>;
  /** Proposed groups of a programme that have not begun, best fit first. */
  groupProposals(programmeId: ProgrammeId): Promise<readonly GroupProposal[]>;
  /** The proposal a group came from. */
  groupProposalOf(id: PairingId): Promise<GroupProposal | null>;
}

export interface GroupWriter {
  /** A group or circle at version 1, with the proposal it came from. */
  addGroup(pairing: Pairing, proposalId: GroupProposalId): Promise<void>;
  /** Somebody has left a group: they are asked and told nothing more about it. What they did in it stays. */
  saveLeft(pairingId: PairingId, personId: PersonId, at: Temporal.Instant): Promise<void>;
  /** With its members as they are now. */
  saveGroupProposal(proposal: GroupProposal): Promise<void>;
  removeGroupProposals(ids: readonly GroupProposalId[]): Promise<void>;
}

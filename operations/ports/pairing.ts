import type { Temporal } from 'temporal-polyfill';
import type { Goal } from '#domain/goals/goal.ts';
import type { GoalId, MatchProposalId, PairingId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';

export interface PairingReader {
  pairing(id: PairingId): Promise<Pairing | null>;
  pairings(programmeId: ProgrammeId): Promise<readonly Pairing[]>;
  /** Pairings of any programme that ended after `since`. */
  pairingsEndedSince(since: Temporal.Instant): Promise<readonly Pairing[]>;
  pairingsOf(personId: PersonId): Promise<readonly Pairing[]>;
  /** The proposal a pairing came from. */
  proposalOfPairing(id: PairingId): Promise<MatchProposal | null>;
}

export interface PairingWriter {
  /** New when at version 1, with the proposal it came from. */
  addPairing(pairing: Pairing, proposalId: MatchProposalId): Promise<void>;
  savePairing(pairing: Pairing): Promise<void>;
}

export interface GoalReader {
  goal(id: GoalId): Promise<Goal | null>;
  goalsOf(pairingIds: readonly PairingId[]): Promise<readonly Goal[]>;
  /** People of a programme's pairings who have a goal that is not dropped. */
  peopleWithGoals(programmeId: ProgrammeId): Promise<readonly PersonId[]>;
}

export interface GoalWriter {
  saveGoal(goal: Goal, at: Temporal.Instant): Promise<void>;
}

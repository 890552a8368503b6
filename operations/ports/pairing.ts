import type { Temporal } from 'temporal-polyfill';
import type { JointDecisionId, MatchProposalId, PairingId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import type { JointDecision } from '#domain/pairing/joint-decision.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';

export interface PairingReader {
  pairing(id: PairingId): Promise<Pairing | null>;
  pairings(programmeId: ProgrammeId): Promise<readonly Pairing[]>;
  /** Pairings of any programme that ended after `since`. */
  pairingsEndedSince(since: Temporal.Instant): Promise<readonly Pairing[]>;
  /** Of any programme, with at least one of these people in it now. */
  pairingsWith(personIds: readonly PersonId[]): Promise<readonly Pairing[]>;
  pairingsOf(personId: PersonId): Promise<readonly Pairing[]>;
  /** The proposal a pairing came from. */
  proposalOfPairing(id: PairingId): Promise<MatchProposal | null>;
}

export interface PairingWriter {
  /** New when at version 1, with the proposal it came from. */
  addPairing(pairing: Pairing, proposalId: MatchProposalId): Promise<void>;
  savePairing(pairing: Pairing): Promise<void>;
}

export interface DecisionReader {
  decision(id: JointDecisionId): Promise<JointDecision | null>;
  /** What is proposed in some pairings and waits for answers, in the order in which it was. */
  openDecisionsOf(pairingIds: readonly PairingId[]): Promise<readonly JointDecision[]>;
}

export interface DecisionWriter {
  /** Throws `Conflict` when another one about the same is open. */
  addDecision(decision: JointDecision): Promise<void>;
  saveDecision(decision: JointDecision): Promise<void>;
}

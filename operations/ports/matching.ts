import type { Temporal } from 'temporal-polyfill';
import type {
  DraftActId,
  EnrolmentId,
  MatchProposalId,
  MatchRoundId,
  MatchRuleId,
  PersonId,
  ProgrammeId,
} from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { DraftAct, DraftPair, LeftWaiting } from '#domain/matching/draft.ts';
import type { LeftAlone } from '#domain/matching/left-alone.ts';
import type { ApproveObstacle, MatchProposal, ProposalStatus, Review } from '#domain/matching/proposal.ts';
import type { MatchRound } from '#domain/matching/round.ts';
import type { MatchRule } from '#domain/matching/rule.ts';

/** A proposal without its reasons, as a screen of thousands needs it. */
export interface ProposalLine extends DraftPair {
  readonly mentorEnrolmentId: EnrolmentId;
  readonly menteeEnrolmentId: EnrolmentId;
  /** The number of doubts, without `mildDoubts`. */
  readonly cautions: number;
  readonly refusal: ApproveObstacle | null;
}

/** What makes the sentence of a row: what speaks for the two, strongest first, and the strongest doubt. */
export interface LineReasons {
  readonly speakFor: readonly Reason[];
  /** None of `mildDoubts`. */
  readonly against: Reason | null;
}

/** When the next round of a programme runs by itself. */
export interface RoundPlan {
  /** Null: none does. */
  readonly nextAt: Temporal.Instant | null;
  /** For which version of the programme that was worked out. */
  readonly programmeVersion: number;
}

export interface RoundReader {
  /**
   * How many rounds of which HR approved pairs went by since an enrolled person was last in an approved pair (as a
   * mentee, for those who are both), or enrolled. People who waited in none are left out.
   */
  waitedRounds(programmeId: ProgrammeId): Promise<ReadonlyMap<EnrolmentId, number>>;
  /** The one round that is neither discarded nor replaced and is the latest of these. */
  latestRound(programmeId: ProgrammeId): Promise<MatchRound | null>;
  /** The latest round, whatever has become of it. */
  lastRound(programmeId: ProgrammeId): Promise<MatchRound | null>;
  /** The latest that ran by itself, whatever has become of it. */
  lastOwnRound(programmeId: ProgrammeId): Promise<MatchRound | null>;
  /** Null while none has been worked out. */
  roundPlan(programmeId: ProgrammeId): Promise<RoundPlan | null>;
  round(id: MatchRoundId): Promise<MatchRound | null>;
  /** The people whom the run left without a pair; leaves out what HR has changed since. */
  waiting(roundId: MatchRoundId): Promise<readonly LeftWaiting[]>;
  /** The same of some people alone. */
  waitingAmong(roundId: MatchRoundId, personIds: readonly PersonId[]): Promise<readonly LeftWaiting[]>;
  /** Has the round an open proposal for somebody's part in the programme? */
  isProposed(roundId: MatchRoundId, enrolmentId: EnrolmentId): Promise<boolean>;
  /** Every proposal of a round, best fit first, in whatever state. */
  proposalLines(roundId: MatchRoundId): Promise<readonly ProposalLine[]>;
  /** What is said of each of them in its row. */
  lineReasons(roundId: MatchRoundId): Promise<ReadonlyMap<MatchProposalId, LineReasons>>;
  /** Has anybody been proposed in it, whatever became of that? */
  hasProposals(roundId: MatchRoundId): Promise<boolean>;
  proposals(roundId: MatchRoundId): Promise<readonly MatchProposal[]>;
  proposal(id: MatchProposalId): Promise<MatchProposal | null>;
}

export interface RoundWriter {
  /** Also throws `Conflict` when a new round would be the second living one of its programme. */
  saveRound(round: MatchRound): Promise<void>;
  /** Adds proposals and says whom the run left without a pair. */
  fillRound(id: MatchRoundId, proposals: readonly MatchProposal[], waiting: readonly LeftWaiting[]): Promise<void>;
  saveRoundPlan(programmeId: ProgrammeId, plan: RoundPlan): Promise<void>;
  saveProposal(proposal: MatchProposal): Promise<void>;
  /**
   * Saves only the status of proposals, whatever their version; for drafts, where the round's own version guards them.
   */
  saveProposalStatuses(
    statuses: readonly { readonly proposalId: MatchProposalId; readonly status: ProposalStatus }[],
  ): Promise<void>;
  /** The same of what somebody has made of them. */
  saveProposalReviews(
    reviews: readonly { readonly proposalId: MatchProposalId; readonly review: Review | null }[],
  ): Promise<void>;
  removeProposals(ids: readonly MatchProposalId[]): Promise<void>;
}

export interface LeftAloneReader {
  /** What this person was told by the latest published round of each programme, the newest first. */
  leftAloneOf(personId: PersonId): Promise<readonly LeftAlone[]>;
}

export interface LeftAloneWriter {
  /** Whom a published round left alone, with what they are told; whoever is there already stays. */
  addLeftAlone(left: readonly LeftAlone[]): Promise<void>;
}

export interface DraftReader {
  /** The step that undo takes back next; null when nothing was changed. */
  lastDraftAct(roundId: MatchRoundId): Promise<DraftAct | null>;
  /** The rules by which HR has ruled people out, newest first. */
  matchRules(programmeId: ProgrammeId): Promise<readonly MatchRule[]>;
}

export interface DraftWriter {
  addDraftAct(act: DraftAct): Promise<void>;
  removeDraftAct(id: DraftActId): Promise<void>;
  /** From now on nothing in the draft can be taken back. */
  forgetDraftActs(roundId: MatchRoundId): Promise<void>;
  /** Throws `Conflict` when the same is ruled out already. */
  addMatchRules(rules: readonly MatchRule[]): Promise<void>;
  removeMatchRules(ids: readonly MatchRuleId[]): Promise<void>;
}

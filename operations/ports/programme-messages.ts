/** What the bot says when a programme has ended, and is held again. */
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { AgainState, NextTimeWish } from '#domain/enrolment/next-time.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import type { PartingWish } from '#domain/pairing/parting.ts';
import type { Wording } from '#domain/programme/programme.ts';

/** What came of a pairing for one of its people. */
export interface PairingEnd {
  readonly partnerGivenName: string;
  readonly outcome: PartingWish;
  /** Their series stands in Outlook as their own. */
  readonly seriesStays: boolean;
}

/** A programme has ended: a kind word, what came of the reader's own pairings, and whether they want to be in again. */
export interface FarewellMessage {
  readonly kind: 'farewell';
  readonly programmeId: ProgrammeId;
  readonly programmeName: Wording;
  /** What HR writes to all; empty: nothing. */
  readonly words: Wording;
  readonly pairings: readonly PairingEnd[];
  /** Nobody was found for them. */
  readonly waited: boolean;
  /** What they have said; null before that. */
  readonly wish: NextTimeWish | null;
  /** The name of the programme that comes next, if it has been named. */
  readonly nextName: Wording | null;
}

/** Whether to join again, or that the reader is in again as they asked to be. */
export interface JoinAgainMessage {
  readonly kind: 'join-again';
  readonly programmeId: ProgrammeId;
  readonly programmeName: Wording;
  /** The earlier programme. */
  readonly fromName: Wording;
  /** The reader's, then as now. */
  readonly roles: readonly Role[];
  readonly state: AgainState;
}

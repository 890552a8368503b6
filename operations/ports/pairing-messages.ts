/** What the bot says of a pairing: how it begins, goes on and ends. */
import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { NoticeId, ProgrammeId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { JointDecision } from '#domain/pairing/joint-decision.ts';
import type { PartingWish } from '#domain/pairing/parting.ts';
import type { SilenceSign } from '#domain/pairing/silence-signs.ts';
import type { Wording } from '#domain/programme/programme.ts';
import type { Rhythm } from '#domain/programme/rhythm.ts';
import type { AboutPeople, PartnerElsewhere, Span, ToMember } from './message-parts.ts';

/** The reader and the other one are introduced. */
export interface IntroductionMessage extends AboutPeople {
  readonly kind: 'introduction';
  readonly noticeId: NoticeId;
  readonly role: Role;
  readonly partner: Introduced;
  /** The other one's address, for a chat. */
  readonly address: string;
  readonly reasons: readonly Reason[];
  readonly programmeName: Wording;
  /** The recipient's own pairing, for the link into the tab. */
  readonly pairingId: string;
}

/** What one of a pairing proposes to the others, as it stands. */
export interface DecisionMessage extends ToMember {
  readonly kind: 'joint-decision';
  readonly decision: JointDecision;
  readonly isAsker: boolean;
  readonly waitsForReader: boolean;
  readonly partner: PartnerElsewhere;
  /** Given name of whoever proposed it. */
  readonly asker: string;
  /** Where the meeting stands that it is about; null where it is about the rhythm. */
  readonly meeting: Span | null;
  /** How they meet at present. */
  readonly present: Rhythm;
}

/** What is seen of the other side's silence, told to whoever waits, or how that stretch stands now. */
export interface SilenceMessage extends ToMember {
  readonly kind: 'silence';
  readonly partnerGivenName: string;
  /** The others' addresses, for a chat with them. */
  readonly addresses: readonly string[];
  /** Empty where they said so themselves and nothing is seen. */
  readonly signs: readonly SilenceSign[];
  /** `heard`: there was a sign; `over`: there is nothing to wait for, or a later card asks. */
  readonly state: 'asking' | 'waits' | 'left' | 'heard' | 'over';
  readonly asksAgainAt: Temporal.Instant | null;
}

/** Asks the silent one kindly; says only what both see, and never that anybody waits or has chosen something. */
export interface StillThereMessage extends ToMember {
  readonly kind: 'still-there';
  readonly partnerGivenName: string;
  readonly signs: readonly SilenceSign[];
  readonly isOver: boolean;
}

/** The two do not meet until a day. */
export interface PausedMessage extends ToMember {
  readonly kind: 'paused';
  readonly partnerGivenName: string;
  readonly until: Temporal.PlainDate;
}

/** How it goes on when their time is over; the reader's own answer alone. */
export interface PartingMessage extends ToMember {
  readonly kind: 'parting';
  readonly partnerGivenName: string;
  /** The reader's; null before they have said anything. */
  readonly wish: PartingWish | null;
  readonly lastDay: Temporal.PlainDate;
  /** To carry on is another term of the same programme. */
  readonly isRolling: boolean;
  readonly isOver: boolean;
}

/** The pairing is over. Never says who wished it, and for a group not why either, except for the programme's end. */
export interface EndedMessage extends ToMember {
  readonly kind: 'ended';
  readonly programmeId: ProgrammeId;
  readonly partnerGivenName: string;
  /** `completed`: their time together is up. */
  readonly why: 'over' | 'completed' | 'partner-left' | 'programme-over';
  /** What all of them wanted; left out where it is over. */
  readonly goesOn?: { readonly outcome: 'outside' | 'next'; readonly seriesStays: boolean };
  /** The reader's own prospect of another pairing; null where there is none for them. */
  readonly nextRound: 'first-in-line' | 'chooses' | 'is-asked' | 'soon' | 'aside' | null;
}

import type { CompetenceNames } from '#domain/enrolment/catalogue.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Competence } from '#domain/enrolment/profile.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { MeetingId, MentorRequestId, NoticeId, PairingId, PersonId, ProgrammeId, SurveyId } from '#domain/ids.ts';
import type { LeftWhy, Way } from '#domain/matching/left-alone.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { GroupProposal, GroupReason } from '#domain/groups/group-proposal.ts';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import type { MeetingOffer } from '#domain/meetings/offer.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { JointDecision } from '#domain/pairing/joint-decision.ts';
import type { AgainState, NextTimeWish } from '#domain/enrolment/next-time.ts';
import type { PartingWish } from '#domain/pairing/parting.ts';
import type { Rhythm } from '#domain/programme/rhythm.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { SilenceSign } from '#domain/pairing/silence-signs.ts';
import type { Language, Wording } from '#domain/programme/programme.ts';
import type { ApplicationMessage, InvitationMessage, MentorYesMessage } from './inviting-messages.ts';
import type {
  AlertMessage,
  LeadMessageCard,
  RoundInTheWayMessage,
  RoundMessage,
  ProgrammeReportMessage,
  RoundReportMessage,
} from './lead-messages.ts';

/** Where the bot can write to a person; remembered from the last activity. */
export interface BotConversation {
  readonly conversationId: string;
  readonly serviceUrl: string;
}

export interface Recipient {
  readonly personId: PersonId;
  readonly language: Language;
  /** How a card calls competences. */
  readonly competence: CompetenceNames;
  /** IANA zone for times in the card. */
  readonly timeZone: string;
  /** Null: the conversation is opened first. */
  readonly conversation: BotConversation | null;
}

/** The other one of the two (in a group all the others), for a message about times. */
export interface PartnerElsewhere {
  readonly givenName: string;
  /**
   * IANA; where this zone shows another time than the reader's own, the message says both. Null: the others are in
   * several zones.
   */
  readonly timeZone: string | null;
}

/** A message to one of a pairing. */
interface ToMember {
  readonly pairingId: PairingId;
  /** The pairing is a group or circle: the reader is one of several. */
  readonly inGroup?: boolean;
}

interface Span {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
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

/** An offer as it stands, told to one of the two. */
export interface OfferMessage extends ToMember {
  readonly kind: 'offer';
  readonly offer: MeetingOffer;
  readonly readerId: PersonId;
  readonly organiserId: PersonId;
  readonly partner: PartnerElsewhere;
  /** The time at which the meeting stood, or stands; null when it is about the standing time. */
  readonly meeting: Span | null;
}

/** Asks whether another series in Outlook is the rest of the meetings, or tells what was answered. */
export interface ContinuationMessage extends ToMember {
  readonly kind: 'continuation';
  readonly asked: SeriesContinuation;
  readonly readerId: PersonId;
  readonly organiserId: PersonId;
  readonly partner: PartnerElsewhere;
}

/** Lodestar has put a meeting elsewhere, or left it out (`to` null). */
export interface MovedMessage extends ToMember {
  readonly kind: 'moved';
  readonly meetingId: MeetingId;
  readonly partner: PartnerElsewhere;
  readonly from: Temporal.Instant;
  readonly to: Span | null;
  readonly why: PlanReason | null;
}

/** Two meetings in a row did not take place. */
export interface NudgeMessage extends ToMember {
  readonly kind: 'nudge';
  readonly partner: PartnerElsewhere;
  /** Null when there is none ahead. */
  readonly next: Meeting | null;
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

/** The round left the reader without anybody: why, and what of their own would help. Never about one other person. */
export interface LeftWaitingMessage {
  readonly kind: 'left-waiting';
  readonly programmeId: ProgrammeId;
  /** The reader's own. */
  readonly role: Role;
  readonly why: LeftWhy;
  readonly ways: readonly Way[];
  /** The day of the next round; null while none is decided on. */
  readonly nextTry: Temporal.PlainDate | null;
}

/** Tells the mentee which mentors they can choose from, or how far the choice has come. Never says who said no. */
export interface SuggestionsMessage {
  readonly kind: 'suggestions';
  /** `asked`: one of them has been asked; `wished`: HR's next round knows of the wishes. */
  readonly state: 'open' | 'asked' | 'wished' | 'over';
  readonly mentors: readonly (Introduced & { readonly reasons: readonly Reason[] })[];
  /** The name of the mentor who is being asked at present. */
  readonly asked: string | null;
  /** The earlier suggestions came to nothing. */
  readonly isRenewed: boolean;
}

/** A mentee asks the reader to be their mentor, or what has become of the request. */
export interface RequestMessage {
  readonly kind: 'request';
  readonly requestId: MentorRequestId;
  readonly isReminder: boolean;
  readonly state: 'asked' | 'accepted' | 'declined' | 'over';
  readonly mentee: Introduced;
  /** What the mentee wants to learn, most important first. */
  readonly wanted: readonly Competence[];
  readonly greeting: string;
  readonly expiresAt: Temporal.Instant;
}

/** The reader begins in a group or circle. */
export interface GroupIntroductionMessage {
  readonly kind: 'group-introduction';
  readonly noticeId: NoticeId;
  readonly groupKind: GroupProposal['kind'];
  /** The reader's own. */
  readonly role: Role;
  /** The others, a mentor first. */
  readonly people: readonly (Introduced & { readonly role: Role })[];
  readonly reasons: readonly GroupReason[];
  readonly programmeName: Wording;
  readonly pairingId: PairingId;
}

/** Somebody has left a group that goes on. Never says why. */
export interface MemberLeftMessage {
  readonly kind: 'member-left';
  readonly pairingId: PairingId;
  readonly givenName: string;
  /** Who is left besides the reader. */
  readonly othersGivenNames: readonly string[];
}

/** Everything the bot says of its own accord; one purpose each. */
export type BotMessage =
  | SuggestionsMessage
  | RequestMessage
  | {
      readonly kind: 'introduction';
      readonly noticeId: NoticeId;
      readonly role: Role;
      readonly partner: Introduced;
      readonly reasons: readonly Reason[];
      readonly programmeName: Wording;
      /** The recipient's own pairing, for the link into the tab. */
      readonly pairingId: string;
    }
  | {
      readonly kind: 'booked';
      readonly partner: PartnerElsewhere;
      readonly first: { readonly start: Temporal.Instant; readonly end: Temporal.Instant };
      readonly counts: { readonly planned: number; readonly moved: number; readonly skipped: number };
      readonly pairingId: string;
      readonly inGroup?: boolean;
    }
  | {
      readonly kind: 'survey' | 'survey-reminder';
      readonly surveyId: SurveyId;
      readonly role: Role;
      readonly partner: PartnerElsewhere;
      readonly meetingStart: Temporal.Instant;
      /** The mentee's first open goal; null when there is none or the recipient is the mentor. */
      readonly goalTitle: string | null;
      /** The two are asked whether it works for them. */
      readonly asksFit: boolean;
      /** They have said themselves that they met. */
      readonly saidMet: boolean;
      /** Given name of the other one who said that they met outside the series; null where nobody had to tell. */
      readonly toldBy: string | null;
    }
  | {
      /** Replaces a card that asked; does not show what was answered. */
      readonly kind: 'survey-over';
      readonly surveyId: SurveyId;
      readonly isAnswered: boolean;
      /** The next meeting, and with whom; null when there is none. */
      readonly next: (Span & { readonly partner: PartnerElsewhere }) | null;
    }
  | OfferMessage
  | ContinuationMessage
  | DecisionMessage
  | MovedMessage
  | NudgeMessage
  | SilenceMessage
  | StillThereMessage
  | PausedMessage
  | EndedMessage
  | RoundMessage
  | RoundReportMessage
  | ProgrammeReportMessage
  | RoundInTheWayMessage
  | PartingMessage
  | FarewellMessage
  | JoinAgainMessage
  | GroupIntroductionMessage
  | MemberLeftMessage
  | LeftWaitingMessage
  | InvitationMessage
  | ApplicationMessage
  | MentorYesMessage
  | AlertMessage
  | LeadMessageCard;

export interface Messenger {
  /**
   * Sends one card and answers where it stands. Throws `OutsideFailure`: 'blocked' and 'not-installed' are final for
   * now, 'throttled' and 'unavailable' may be tried again.
   */
  send(
    to: Recipient,
    message: BotMessage,
  ): Promise<{ readonly activityId: string; readonly conversation: BotConversation }>;
  /**
   * Writes a card that was sent anew, in its place and without a banner. Throws as `send`, and `OutsideFailure` 'gone'
   * when the card or the conversation is not there any more.
   */
  update(to: Recipient, activityId: string, message: BotMessage): Promise<void>;
}

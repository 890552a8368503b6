import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { MeetingId, NoticeId, PairingId, PersonId, SurveyId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { MeetingOffer } from '#domain/meetings/offer.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { Language, Wording } from '#domain/programme/programme.ts';

/** Where the bot can write to a person; remembered from the last activity. */
export interface BotConversation {
  readonly conversationId: string;
  readonly serviceUrl: string;
}

export interface Recipient {
  readonly personId: PersonId;
  readonly language: Language;
  /** IANA zone for times in the card. */
  readonly timeZone: string;
  /** Null: the conversation is opened first. */
  readonly conversation: BotConversation | null;
}

export interface IntroducedPartner {
  readonly name: string;
  readonly givenName: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly place: string;
}

/** The other one of the two, for a message about times. */
export interface PartnerElsewhere {
  readonly givenName: string;
  /** IANA; where it shows another time than the reader's own, both are said. */
  readonly timeZone: string;
}

interface Span {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** An offer as it stands, told to one of the two. */
export interface OfferMessage {
  readonly kind: 'offer';
  readonly offer: MeetingOffer;
  readonly readerId: PersonId;
  readonly organiserId: PersonId;
  readonly partner: PartnerElsewhere;
  /** Where the meeting stood, or stands; null when it is about the standing time. */
  readonly meeting: Span | null;
  readonly pairingId: PairingId;
}

/** Lodestar has put a meeting elsewhere, or left it out (`to` null). */
export interface MovedMessage {
  readonly kind: 'moved';
  readonly meetingId: MeetingId;
  readonly pairingId: PairingId;
  readonly partner: PartnerElsewhere;
  readonly from: Temporal.Instant;
  readonly to: Span | null;
  readonly why: PlanReason | null;
}

/** Two meetings in a row did not take place. */
export interface NudgeMessage {
  readonly kind: 'nudge';
  readonly pairingId: PairingId;
  readonly partner: PartnerElsewhere;
  /** Null when there is none ahead. */
  readonly next: (Span & { readonly id: MeetingId }) | null;
}

/** The two do not meet until a day. */
export interface PausedMessage {
  readonly kind: 'paused';
  readonly pairingId: PairingId;
  readonly partnerGivenName: string;
  readonly until: Temporal.PlainDate;
}

/** The pairing is over. Never says who wished it. */
export interface EndedMessage {
  readonly kind: 'ended';
  readonly pairingId: PairingId;
  readonly partnerGivenName: string;
  readonly why: 'over' | 'partner-left' | 'programme-over';
  /** Takes part in the next matching. */
  readonly isFree: boolean;
}

/** Everything the bot says on its own accord; one purpose each. */
export type BotMessage =
  | {
      readonly kind: 'introduction';
      readonly noticeId: NoticeId;
      readonly role: Role;
      readonly partner: IntroducedPartner;
      readonly reasons: readonly Reason[];
      readonly programmeName: Wording;
      /** The recipient's own pairing, for the link into the tab. */
      readonly pairingId: string;
    }
  | {
      readonly kind: 'booked';
      readonly partner: IntroducedPartner;
      readonly first: { readonly start: Temporal.Instant; readonly end: Temporal.Instant };
      readonly counts: { readonly planned: number; readonly moved: number; readonly skipped: number };
      readonly pairingId: string;
    }
  | {
      readonly kind: 'survey' | 'survey-reminder';
      readonly surveyId: SurveyId;
      readonly role: Role;
      readonly partnerGivenName: string;
      readonly meetingStart: Temporal.Instant;
      /** The mentee's first open goal; null when there is none or the recipient is the mentor. */
      readonly goalTitle: string | null;
    }
  | OfferMessage
  | MovedMessage
  | NudgeMessage
  | PausedMessage
  | EndedMessage;

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

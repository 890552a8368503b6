import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { NoticeId, PersonId, SurveyId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
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
    };

export interface Messenger {
  /**
   * Sends one card and answers where it stands. Throws `OutsideFailure`: 'blocked' and 'not-installed' are final for
   * now, 'throttled' and 'unavailable' may be tried again.
   */
  send(
    to: Recipient,
    message: BotMessage,
  ): Promise<{ readonly activityId: string; readonly conversation: BotConversation }>;
}

/** What the bot asks after a meeting. */
import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { PairingId, SurveyId } from '#domain/ids.ts';
import type { LaterQuestion, Response } from '#domain/surveys/response.ts';
import type { AboutPeople, PartnerElsewhere, Span } from './message-parts.ts';

/** Asks how a meeting was. */
export interface SurveyMessage extends AboutPeople {
  readonly kind: 'survey' | 'survey-reminder';
  readonly surveyId: SurveyId;
  readonly role: Role;
  readonly partner: PartnerElsewhere;
  readonly meetingStart: Temporal.Instant;
  /** The two are asked whether it works for them. */
  readonly asksFit: boolean;
  /** They have said themselves that they met. */
  readonly saidMet: boolean;
  /** Given name of the other one who said that they met outside the series; null where nobody had to tell. */
  readonly toldBy: string | null;
}

/** Replaces a card that asked; does not show what was answered. */
export interface SurveyOverMessage {
  readonly kind: 'survey-over';
  readonly surveyId: SurveyId;
  readonly isAnswered: boolean;
  /** The next meeting, and with whom; null when there is none. */
  readonly next: (Span & { readonly partner: PartnerElsewhere }) | null;
}

/** Somebody's own answer as it stands, and what is said and asked after it. */
export interface SurveyAnswered {
  readonly surveyId: SurveyId;
  readonly pairingId: PairingId;
  readonly partner: PartnerElsewhere;
  readonly response: Response;
  /** What is asked next; null where nothing is left. */
  readonly question: LaterQuestion | null;
  /** What comes right after how useful it was, answered or not. */
  readonly questionOfRole: LaterQuestion;
  readonly goalTitle: string | null;
  readonly nextMeeting: { readonly start: Temporal.Instant; readonly end: Temporal.Instant } | null;
  /** The answerer's own zone (IANA). */
  readonly timeZone: string;
}

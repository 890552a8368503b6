/** What the bot asks after a meeting. */
import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { SurveyId } from '#domain/ids.ts';
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

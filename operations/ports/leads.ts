import type { Temporal } from 'temporal-polyfill';
import type { LeadMessageId, NoticeId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { AlertChoice, AlertKind } from '#domain/leads/alerts.ts';
import type { LeadMessage } from '#domain/leads/lead-message.ts';

/** What somebody has chosen to be told of in a programme. */
export interface KeptAlertChoice extends AlertChoice {
  readonly programmeId: ProgrammeId;
  readonly personId: PersonId;
  /** Follows it as HR; leads who were appointed need no choice to be told. */
  readonly asHr: boolean;
  /** When they last came with HR's role, or chose. */
  readonly seenAt: Temporal.Instant;
  readonly version: number;
}

/** When somebody's programmes are looked at next; `bundleAt`: for everything but wishes for help. */
export interface AlertLook {
  readonly lookAt: Temporal.Instant;
  readonly bundleAt: Temporal.Instant;
}

/** One thing that a lead was told; `key` tells it from others of its kind in the programme. */
export interface AlertSaid {
  readonly programmeId: ProgrammeId;
  readonly kind: AlertKind;
  readonly key: string;
  readonly noticeId: NoticeId;
  readonly saidAt: Temporal.Instant;
}

export interface AlertReader {
  alertChoice(programmeId: ProgrammeId, personId: PersonId): Promise<KeptAlertChoice | null>;
  alertChoicesOf(personId: PersonId): Promise<readonly KeptAlertChoice[]>;
  /** All who follow the programme as HR. */
  followers(programmeId: ProgrammeId): Promise<readonly KeptAlertChoice[]>;
  alertLook(personId: PersonId): Promise<AlertLook | null>;
  /** What this person was told last, in all their programmes. */
  alertsSaidTo(personId: PersonId): Promise<readonly AlertSaid[]>;
}

export interface AlertWriter {
  saveAlertChoice(choice: KeptAlertChoice): Promise<void>;
  removeAlertChoice(programmeId: ProgrammeId, personId: PersonId): Promise<void>;
  /** They came with HR's role; written at most once a day. */
  noteFollowerSeen(programmeId: ProgrammeId, personId: PersonId, at: Temporal.Instant): Promise<void>;
  /** They came without HR's role: they follow nothing as HR any more. */
  stopFollowing(personId: PersonId): Promise<void>;
  /** Sets the next look if it still is as `before` says. Returns whether it was. */
  claimAlertLook(personId: PersonId, before: AlertLook | null, next: AlertLook): Promise<boolean>;
  /** Has everybody who leads the programme, or follows any as HR, be told at once. Returns who they are. */
  hastenAlerts(programmeId: ProgrammeId, at: Temporal.Instant): Promise<readonly PersonId[]>;
  /** The last time counts. */
  noteAlertsSaid(personId: PersonId, said: readonly AlertSaid[]): Promise<void>;
}

export interface LeadMessageReader {
  leadMessage(id: LeadMessageId): Promise<LeadMessage | null>;
  /** The latest first. */
  leadMessages(programmeId: ProgrammeId): Promise<readonly LeadMessage[]>;
}

export interface LeadMessageWriter {
  /** Also throws `Conflict` for an id that there is already. */
  saveLeadMessage(message: LeadMessage): Promise<void>;
}

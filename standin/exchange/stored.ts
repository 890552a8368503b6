import type {
  AttendeeType,
  FreeBusyStatus,
  Importance,
  Location,
  OnlineMeetingProviderType,
  ResponseType,
  Sensitivity,
} from '@microsoft/microsoft-graph-types';
import type { Day } from './days.ts';
import type { EpochMs, MailboxSetup } from './port.ts';
import type { Recurrence } from './recurrence.ts';
import type { Wall } from './zones.ts';

/** What the organiser decides and every copy carries. Plain JSON, as everything here: a snapshot stores it as it is. */
export interface Content {
  readonly subject: string;
  /** HTML, with the meeting blob when there is an online meeting. */
  readonly body: string;
  readonly start: Wall;
  readonly end: Wall;
  /** Zone names as the client wrote them. */
  readonly startZoneName: string;
  readonly endZoneName: string;
  readonly isAllDay: boolean;
  readonly showAs: FreeBusyStatus;
  readonly importance: Importance;
  readonly sensitivity: Sensitivity;
  readonly locations: readonly Location[];
  readonly attendees: readonly Invitee[];
  readonly hideAttendees: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly responseRequested: boolean;
  readonly isOnlineMeeting: boolean;
  readonly onlineMeetingProvider: OnlineMeetingProviderType;
  /** Null also when the blob was lost from the body: the link is then dead. */
  readonly joinUrl: string | null;
}

export interface Invitee {
  /** As the organiser wrote it; compare it in lower case. */
  readonly address: string;
  readonly name: string;
  readonly type: AttendeeType;
}

/** What belongs to one calendar only and never travels. */
export interface Own {
  readonly categories: readonly string[];
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  /** An attendee's own choice over what the organiser's value and the answer give; null when none was made. */
  readonly showAs: FreeBusyStatus | null;
  readonly response: ResponseType;
  readonly respondedAt: EpochMs | null;
  readonly isCancelled: boolean;
}

export interface Answer {
  readonly response: ResponseType;
  readonly time: EpochMs | null;
  readonly proposal: { readonly start: EpochMs; readonly end: EpochMs } | null;
}

/** Answers by address in lower case. */
export type Answers = Readonly<Record<string, Answer>>;

export interface ExtendedProperty {
  readonly id: string;
  readonly value: string;
}

/** What makes one occurrence differ from its series. */
export interface Departure {
  readonly content: Partial<Content>;
  readonly own: Partial<Own>;
  readonly answers: Answers;
  readonly extended: readonly ExtendedProperty[];
  readonly modified: EpochMs;
}

/** One stored item of one calendar: an appointment, a meeting, or a series with its departures. Never changed in place. */
export interface Item {
  readonly id: string;
  /** The same in all calendars. */
  readonly uid: string;
  /** Set when only this occurrence of the series `uid` was sent to this calendar. */
  readonly only: Day | null;
  readonly isOrganizer: boolean;
  readonly organiser: { readonly address: string; readonly name: string };
  readonly created: EpochMs;
  readonly modified: EpochMs;
  readonly version: number;
  readonly transactionId: string | null;
  readonly content: Content;
  readonly own: Own;
  readonly answers: Answers;
  readonly extended: readonly ExtendedProperty[];
  readonly recurrence: Recurrence | null;
  /** By original date `YYYY-MM-DD`. */
  readonly departures: Readonly<Record<string, Departure>>;
  /** Original dates that are gone from this calendar. */
  readonly removed: readonly Day[];
}

export interface Transaction {
  readonly eventId: string;
  /** Hash of the request that made the event. */
  readonly request: string;
}

export interface Mailbox {
  setup: MailboxSetup;
  readonly items: Map<string, Item>;
  readonly transactions: Map<string, Transaction>;
  /** Ids of the items of one meeting, by its uid. */
  readonly byUid: Map<string, readonly string[]>;
  /** Ids of the items that carry a tag, by the tag's key. */
  readonly byTag: Map<string, readonly string[]>;
  /** Grows with every change, so that a reader who saw this number has missed nothing; it is not kept over a restart. */
  changes: number;
}

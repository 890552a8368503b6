import type { Event, MailboxSettings, ScheduleInformation, WorkingHours } from '@microsoft/microsoft-graph-types';

/** A point in time as epoch milliseconds, UTC. */
export type EpochMs = number;

/** Tells the stand-in's present moment; it moves only when somebody moves it, or with the wall clock. */
export type Clock = () => EpochMs;

export interface MailboxSetup {
  /** Entra object id of the owner; the key of the mailbox. */
  readonly oid: string;
  /** Primary SMTP address, lower case. */
  readonly address: string;
  /** Addresses from before, lower case: they still deliver here. */
  readonly formerAddresses?: readonly string[];
  readonly displayName: string;
  /** Windows zone name, as most tenants store it; `tzone://Microsoft/Custom` and `Customized Time Zone` occur. */
  readonly timeZone: string;
  readonly workingHours: WorkingHours;
  /** BCP 47 tag such as `sv-SE`. */
  readonly language: string;
  /** False for mailboxes that are not licensed for Teams: events then get no online meeting. */
  readonly teamsEnabled: boolean;
  /** True where Outlook takes cancelled meetings out of the calendar by itself; otherwise they stay, marked and free. */
  readonly removesCancelled?: boolean;
}

/** What the second half of a split series keeps of the first; Microsoft documents neither. */
export interface SplitOptions {
  /** The link of its Teams meeting; else it gets a new one. */
  readonly sameLink: boolean;
  /** Extended properties and transaction id. */
  readonly carriesTags: boolean;
}

/** What changed in one mailbox; feeds change notifications and delta. */
export interface MailboxChange {
  readonly oid: string;
  readonly changeType: 'created' | 'updated' | 'deleted';
  /** Id of the stored item (a single instance, a series master, or an exception's master). */
  readonly eventId: string;
}

/** How a stored item lies in a window. */
export interface Membership {
  /** Differs after each change of the item. */
  readonly version: number;
  /** Numbers of the occurrences in the window, which `occurrenceId` turns into ids; null for a single instance. */
  readonly occurrences: readonly number[] | null;
}

/**
 * The calendars of the invented tenant: what Exchange does behind Graph's calendar resources.
 * Bodies are Graph's own `Event` shape; times come back in UTC with seven decimals, and the HTTP layer re-zones them
 * (all-day events too: they come back as the moments of midnight in their own zone).
 * Every refusal is a thrown `GraphFault`.
 */
export interface Exchange {
  addMailbox(setup: MailboxSetup): void;
  /** The mailbox goes as when an account is deleted: its organised series stay in the attendees' calendars as orphans. */
  removeMailbox(oid: string): void;
  hasMailbox(oid: string): boolean;
  /** Object id of the mailbox to which an address delivers, former addresses included; null: none. */
  mailboxAt(address: string): string | null;
  settings(oid: string): MailboxSettings;
  changeSettings(oid: string, change: Partial<Omit<MailboxSetup, 'oid'>>): void;

  /** The exact repeat of a request with a `transactionId` answers with the event that the first one made. */
  createEvent(oid: string, body: Event): Event;
  /** An entry that people made and answered before anybody watched; answers by address. */
  seedEvent(
    oid: string,
    body: Event,
    answers: readonly (readonly [address: string, answer: 'accept' | 'tentativelyAccept'])[],
  ): void;
  /** Master, single instance, occurrence or exception. */
  getEvent(oid: string, eventId: string): Event;
  /** Single instances and series masters only, as `GET /events` does. */
  listEvents(oid: string): Event[];
  /** Everything expanded that overlaps [start, end), ordered by start. */
  calendarView(oid: string, start: EpochMs, end: EpochMs): Event[];
  /** Occurrences of a master in a window, without the cancelled ones; 400 when the event is no series. */
  instances(oid: string, masterId: string, start: EpochMs, end: EpochMs): Event[];
  /** Changed and cancelled occurrences of a master, as `$select`/`$expand` reveal them. */
  exceptionsOf(oid: string, masterId: string): { exceptionOccurrences: Event[]; cancelledOccurrences: string[] };
  extendedProperties(oid: string, eventId: string): { id: string; value: string }[];
  findByExtendedProperty(oid: string, id: string, value: string): Event[];
  /** Masters and single instances with this `iCalUId`, in any case. */
  findByICalUId(oid: string, iCalUId: string): Event[];
  /** What lies in [start, end) without rendering it: feeds delta. */
  membership(oid: string, start: EpochMs, end: EpochMs): ReadonlyMap<string, Membership>;
  occurrenceId(masterId: string, number: number): string;
  /** Grows with every change in this mailbox; two equal values mean that nothing happened between them. */
  changesIn(oid: string): number;
  /** An organiser's change reaches all copies; an attendee may change only categories, reminder, showAs and tags of their copy. */
  updateEvent(oid: string, eventId: string, change: Event): Event;
  /** Ends the organiser's series before an occurrence and begins another one with what was sent; returns its master. */
  splitSeries(oid: string, occurrenceId: string, order: { sent: Event; options: SplitOptions }): Event;
  /** By the organiser: cancels without a word. By an attendee: their copy goes, and nobody is told. */
  deleteEvent(oid: string, eventId: string): void;
  /** Organiser only. The attendees keep it as `isCancelled`, with its time free. */
  cancelEvent(oid: string, eventId: string, comment: string): void;
  /** Attendee only. `sendResponse` counts as true when absent; a declined item leaves the attendee's calendar. */
  respond(
    oid: string,
    eventId: string,
    answer: 'accept' | 'decline' | 'tentativelyAccept',
    options: { comment?: string; sendResponse?: boolean; proposedNewTime?: { start: EpochMs; end: EpochMs } },
  ): void;
  /** By anybody who has it: `to` is invited as well, and stands on the organiser's list. */
  forwardEvent(oid: string, eventId: string, to: string): void;
  /** Free/busy of any mailbox by address; failures stand inside the single answer, as in Graph. */
  schedule(address: string, start: EpochMs, end: EpochMs, intervalMinutes: number): ScheduleInformation;

  /** Called for every stored change, after it. */
  onChange(listener: (change: MailboxChange) => void): void;

  /** Everything stored, as plain JSON, so that a demonstration survives a restart. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

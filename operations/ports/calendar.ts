import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { FoundSeries } from '#domain/booking/continuation.ts';
import type { MeetingEvidence } from '#domain/meetings/held.ts';
import type { Recurrence } from '#domain/meetings/cadence.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Span } from '#domain/time/span.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';

export interface MailboxOwner {
  readonly personId: PersonId;
  readonly mail: string;
  /** Under which other address they may stand on a list of guests. */
  readonly invitedAs?: string;
}

/** One person's time as the calendar service tells it. What could not be read is unknown, never free. */
export type Availability =
  | {
      readonly known: true;
      /** Tentative counts as busy; free and working elsewhere do not. One item for each entry, not merged. */
      readonly busy: readonly Span[];
      /** Out of office. */
      readonly leave: readonly Span[];
      /** Null when the mailbox did not say, or when its zone could not be understood. */
      readonly hours: WorkingHours | null;
    }
  | { readonly known: false; readonly why: 'no-mailbox' | 'out-of-scope' | 'unreadable' };

export type Availabilities = ReadonlyMap<PersonId, Availability>;

interface Invitation {
  readonly organiser: MailboxOwner & { readonly name: string };
  readonly guest: MailboxOwner & { readonly name: string };
  /** The further guests of a group. */
  readonly others?: readonly (MailboxOwner & { readonly name: string })[];
  /** Transaction id and id property of the event (a UUID). */
  readonly bookingKey: string;
  readonly subject: string;
  /** HTML, without the meeting link; the service adds it. */
  readonly bodyHtml: string;
  /** Where the two meet in person; null: in Teams, with a link. */
  readonly place: string | null;
  /** First (or only) meeting, on the organiser's wall clock; its zone is the series' zone. */
  readonly first: Temporal.ZonedDateTime;
  readonly minutes: number;
}

/** A recurring event, or with `recurrence` null a single meeting. */
export interface SeriesRequest extends Invitation {
  readonly recurrence: Recurrence | null;
}

export interface BookedSeries {
  /** Immutable id of the series master (or single event) in the organiser's mailbox. */
  readonly eventId: string;
  /** The same in all calendars, and used to find the guest's copy. */
  readonly iCalUId: string;
  /** Null when it was booked without a Teams link. */
  readonly joinUrl: string | null;
}

/** A series as it stands in Outlook, with single meetings that replace occurrences which are gone. */
export interface StandingSeries {
  readonly organiser: MailboxOwner;
  readonly guest: MailboxOwner;
  /** The further guests of a group. */
  readonly others?: readonly MailboxOwner[];
  readonly eventId: string;
  /** IANA; the wall clock on which it was booked. Outlook may lose its name, so it is never asked for it. */
  readonly timeZone: string;
  readonly replacements: readonly { readonly eventId: string; readonly originalStart: Temporal.Instant }[];
  /** Masters that people have cut short, with meetings that still count: only those with an original start before that. */
  readonly earlier?: readonly { readonly eventId: string; readonly before: Temporal.Instant }[];
}

/** Where another series of the same people is looked for. */
export interface SeriesSearch {
  readonly organiser: MailboxOwner;
  /** All whom we invite. */
  readonly guests: readonly MailboxOwner[];
  /** The key under which we booked (see `book`). */
  readonly bookingKey: string;
  /** It begins then or later. */
  readonly from: Temporal.Instant;
}

/** One occurrence as the organiser's calendar has it. */
export interface SeenOccurrence {
  readonly originalStart: Temporal.Instant;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly evidence: MeetingEvidence;
  /** Its present id in the calendar, used to change it; null when it is cancelled. Never stored. */
  readonly ref: string | null;
  /** The same in every calendar: whoever was invited to this occurrence alone has it under this. */
  readonly iCalUId?: string;
}

export type SeriesReading =
  /** Single meetings in place of occurrences are events of their own, and may still stand. */
  | { readonly kind: 'gone'; readonly occurrences: readonly SeenOccurrence[] }
  | {
      readonly kind: 'present';
      readonly joinUrl: string | null;
      /** As it reads now; null where it is not told. */
      readonly subject?: string | null;
      readonly occurrences: readonly SeenOccurrence[];
    };

/** What is to become of one occurrence. */
export type OccurrenceChange = { readonly ref: string } & (
  | { readonly kind: 'move'; readonly start: Temporal.ZonedDateTime; readonly minutes: number }
  | { readonly kind: 'cancel'; readonly comment: string }
);

/** What a mailbox says about changes since a token. */
export type MailboxChanges =
  | {
      readonly kind: 'changes';
      /** Ids of events and series masters that were made, changed or removed, each once. */
      readonly touched: readonly string[];
      readonly token: string;
    }
  /** The token is no longer known: everything has to be compared, and the next look starts without one. */
  | { readonly kind: 'expired' }
  /** The list of changes does not come to an end. */
  | { readonly kind: 'endless' };

/** Outlook calendars, app-only. Every call throws `OutsideFailure` when the service does not carry it out. */
export interface Calendar {
  /**
   * Free/busy of everybody in `people`, asked through `asking`'s mailbox, in one round trip for up to twenty windows.
   * Windows of any length; the adapter splits them. A person whose calendar fails is `known: false`; the others are
   * still answered.
   */
  availability(asking: MailboxOwner, people: readonly MailboxOwner[], window: Interval): Promise<Availabilities>;
  /** Finds a booking by its key; null when it has not been booked. */
  findBooked(organiser: PersonId, bookingKey: string): Promise<BookedSeries | null>;
  /** Books the event and invites the guest. Safe to repeat with the same key only after `findBooked`. */
  book(request: SeriesRequest): Promise<BookedSeries>;
  /** Asks once more for the Teams link that was missing from a booking; null when there is still none. */
  addLink(organiser: PersonId, eventId: string): Promise<string | null>;
  /** Reads the whole series in the window: what stands, what was moved, cancelled or declined. One round trip. */
  readSeries(series: StandingSeries, window: Interval): Promise<SeriesReading>;
  /** `readSeries` and everybody's free/busy in `ahead`, in one round trip. */
  inspect(
    series: StandingSeries,
    window: Interval,
    ahead: Interval,
  ): Promise<{ readonly reading: SeriesReading; readonly availability: Availabilities }>;
  /**
   * Moves and cancels occurrences, in order, in one round trip for up to twenty. Cancelling what is gone counts as
   * done. Throws the first failure; the changes before it are done, and doing them again changes nothing.
   */
  change(organiser: PersonId, changes: readonly OccurrenceChange[]): Promise<void>;
  /** Lets the series end on a day (on its wall clock, included): later meetings vanish from both calendars. */
  shorten(organiser: PersonId, eventId: string, lastDate: Temporal.PlainDate): Promise<void>;
  /**
   * Lets the series go on until a day (on its wall clock, included); one that ends later, or is gone, stays as it is.
   */
  lengthen(organiser: PersonId, eventId: string, lastDate: Temporal.PlainDate): Promise<void>;
  /** Cancels a whole series or a single event with a word to the guest. What is gone counts as done. */
  cancel(organiser: PersonId, eventId: string, comment: string): Promise<void>;
  /**
   * Writes the subject, the guests' present names and addresses, and the place. `before` lists the addresses under
   * which we invited people: whoever is no longer among the guests is uninvited. Anybody whom people have invited
   * themselves stays. Meetings of a series that have a list of their own keep it; from those that begin after a moment
   * are taken who has `left`.
   */
  rewrite(
    organiser: PersonId,
    eventId: string,
    to: {
      readonly subject: string;
      readonly guest: { readonly mail: string; readonly name: string };
      readonly others?: readonly { readonly mail: string; readonly name: string }[];
      readonly before?: readonly string[];
      readonly left?: { readonly mails: readonly string[]; readonly after: Temporal.Instant };
      readonly place: string | null;
    },
  ): Promise<void>;
  /**
   * Series that the organiser has made and that stand, beginning at a moment or later, the earliest first; at most two
   * hundred are looked at.
   */
  seriesFrom(search: SeriesSearch): Promise<readonly FoundSeries[]>;
  /**
   * The original starts of the meetings of a series, or of a single meeting, that stand in a guest's own calendar in a
   * window; none where there is no copy.
   */
  copiesIn(guest: PersonId, iCalUId: string, window: Interval): Promise<readonly Temporal.Instant[]>;
  /** Removes the copies that a vanished organiser's events have left in somebody's calendar. Returns how many. */
  removeCopies(owner: PersonId, iCalUId: string): Promise<number>;
  /**
   * What changed in a mailbox since `token`; with null a first look, which returns a token and what it has seen. The
   * window belongs to the token.
   */
  changes(owner: PersonId, token: string | null, window: Interval): Promise<MailboxChanges>;
}

import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { MeetingEvidence } from '#domain/meetings/held.ts';
import type { Recurrence } from '#domain/meetings/cadence.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';

export interface MailboxOwner {
  readonly personId: PersonId;
  readonly mail: string;
}

/** One person's time as the calendar service tells it. What could not be read is unknown, never free. */
export type Availability =
  | {
      readonly known: true;
      /** Tentative counts as busy; free and working elsewhere do not. */
      readonly busy: readonly Interval[];
      /** Out of office. */
      readonly leave: readonly Interval[];
      /** Null when the mailbox did not say, or in a zone that could not be understood. */
      readonly hours: WorkingHours | null;
    }
  | { readonly known: false; readonly why: 'no-mailbox' | 'out-of-scope' | 'unreadable' };

export interface SeriesRequest {
  readonly organiser: MailboxOwner & { readonly name: string };
  readonly guest: MailboxOwner & { readonly name: string };
  /** Transaction id and id property of the event (a UUID). */
  readonly bookingKey: string;
  readonly subject: string;
  /** HTML, without the meeting link; the service adds it. */
  readonly bodyHtml: string;
  /** First meeting, on the organiser's wall clock; its zone is the series' zone. */
  readonly first: Temporal.ZonedDateTime;
  readonly minutes: number;
  readonly recurrence: Recurrence;
}

export interface BookedSeries {
  /** Immutable id of the series master in the organiser's mailbox. */
  readonly eventId: string;
  /** Null when the service booked it without a Teams link. */
  readonly joinUrl: string | null;
}

/** One occurrence as the organiser's calendar has it. */
export interface SeenOccurrence {
  readonly originalStart: Temporal.Instant;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly evidence: MeetingEvidence;
}

export type SeriesReading =
  | { readonly kind: 'gone' }
  | { readonly kind: 'present'; readonly joinUrl: string | null; readonly occurrences: readonly SeenOccurrence[] };

/** Outlook calendars, app-only. Every call throws `OutsideFailure` when the service does not do it. */
export interface Calendar {
  /**
   * Free/busy of everybody in `people`, asked through `asking`'s mailbox. Windows of any length; the adapter splits
   * them. A person whose calendar fails is `known: false`; the others are still answered.
   */
  availability(
    asking: MailboxOwner,
    people: readonly MailboxOwner[],
    window: Interval,
  ): Promise<ReadonlyMap<PersonId, Availability>>;
  /** Finds a series by its booking key; null when it has not been booked. */
  findBooked(organiser: PersonId, bookingKey: string): Promise<BookedSeries | null>;
  /** Books the recurring event and invites the guest. Safe to repeat with the same key only after `findBooked`. */
  book(request: SeriesRequest): Promise<BookedSeries>;
  /** Reads the whole series in the window: what stands, what was moved, cancelled or declined. */
  readSeries(organiser: PersonId, eventId: string, window: Interval): Promise<SeriesReading>;
  /** Moves one occurrence. Doing it again changes nothing. */
  moveOccurrence(
    organiser: PersonId,
    eventId: string,
    originalStart: Temporal.ZonedDateTime,
    to: { readonly start: Temporal.ZonedDateTime; readonly minutes: number },
  ): Promise<void>;
  /** Cancels one occurrence with a word to the guest. One that is already gone counts as done. */
  cancelOccurrence(
    organiser: PersonId,
    eventId: string,
    originalStart: Temporal.ZonedDateTime,
    comment: string,
  ): Promise<void>;
}

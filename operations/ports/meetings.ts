import type { Temporal } from 'temporal-polyfill';
import type { MeetingId, MeetingOfferId, MeetingSeriesId, PairingId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { MeetingOffer } from '#domain/meetings/offer.ts';

/** An offer with the parts that only its job needs. */
export interface OfferRecord extends MeetingOffer {
  readonly dueAt: Temporal.Instant | null;
  readonly attempts: number;
}

export interface MeetingReader {
  meeting(id: MeetingId): Promise<Meeting | null>;
  /** All occurrences of some series, by original start. Meetings outside the series are not among them. */
  meetingsOf(seriesIds: readonly MeetingSeriesId[]): Promise<readonly Meeting[]>;
  /** What people of some pairings had outside their series, by start; without what was taken back. */
  extraMeetingsOf(pairingIds: readonly PairingId[]): Promise<readonly Meeting[]>;
}

export interface MeetingWriter {
  /** Saves only what guests have answered, in one statement; settled meetings stay as they are. */
  saveGuestAnswers(meetings: readonly Pick<Meeting, 'id' | 'guestAnswer'>[]): Promise<void>;
  addMeetings(meetings: readonly Meeting[]): Promise<void>;
  /**
   * A meeting as it is at this moment becomes what `change` makes of it; nobody else changes it meanwhile. Returns the
   * changed meeting; null when `change` leaves it, or there is none.
   */
  changeMeeting(
    id: MeetingId,
    change: (present: Meeting) => Meeting | null | Promise<Meeting | null>,
  ): Promise<Meeting | null>;
  /**
   * Saves only the intents of many meetings, in one statement; meetings that have been settled meanwhile stay as they
   * are.
   */
  saveIntents(meetings: readonly Pick<Meeting, 'id' | 'intent'>[]): Promise<void>;
}

export interface OfferReader {
  /**
   * Times of some series that one chose and that lack another's yes: offers that are open, or that ended without that yes
   * after `since`.
   */
  halfAgreedOffersOf(seriesIds: readonly MeetingSeriesId[], since: Temporal.Instant): Promise<readonly OfferRecord[]>;
  offer(id: MeetingOfferId): Promise<OfferRecord | null>;
  /** Has this time, which a guest proposes, been offered for the meeting, whatever became of it? */
  wasProposed(meetingId: MeetingId, start: Temporal.Instant): Promise<boolean>;
  /** Offers of some series that are not over (`searching`, `open`, `chosen`) or failed since, newest first. */
  liveOffersOf(seriesIds: readonly MeetingSeriesId[]): Promise<readonly OfferRecord[]>;
}

export interface OfferWriter {
  /** Throws `Conflict` when the meeting (or the series, for its standing time) already has a living offer. */
  addOffer(offer: OfferRecord): Promise<void>;
  saveOffer(offer: OfferRecord): Promise<void>;
}

import type { Temporal } from 'temporal-polyfill';
import type { MeetingSeriesId, PairingId, PersonId } from '../ids.ts';

export const seriesStatuses = ['wanted', 'booked', 'broken', 'ended'] as const;
export type SeriesStatus = (typeof seriesStatuses)[number];

/** Why a series could not be booked or has come apart; each has a text that says what to do. */
export const seriesTroubles = [
  'no-mailbox',
  'mailbox-out-of-scope',
  'calendar-unreadable',
  'no-common-time',
  'refused-by-outlook',
  'no-teams-link',
  'series-gone',
  'outlook-unavailable',
] as const;
export type SeriesTrouble = (typeof seriesTroubles)[number];

/** The recurring booking of a pairing: what should be true, and what is known to be true in Outlook. */
export interface MeetingSeries {
  readonly id: MeetingSeriesId;
  readonly pairingId: PairingId;
  /** The pairing's version for which this series was wanted; one series for each. */
  readonly pairingVersion: number;
  readonly status: SeriesStatus;
  readonly organiserId: PersonId;
  /** Fixed before the first call to Graph: `transactionId` and the id property of the event (a UUID). */
  readonly bookingKey: string;
  /** Immutable id of the series master in the organiser's mailbox; null until booked. */
  readonly eventId: string | null;
  readonly joinUrl: string | null;
  /** Zone (IANA) whose wall clock the series keeps; the organiser's. Null until booked. */
  readonly timeZone: string | null;
  readonly trouble: {
    readonly reason: SeriesTrouble;
    readonly personId: PersonId | null;
    readonly since: Temporal.Instant;
  } | null;
  readonly version: number;
}

import type { Temporal } from 'temporal-polyfill';
import type { MeetingId, MeetingOfferId, MeetingSeriesId, PersonId } from '../ids.ts';
import type { StandingTime } from './cadence.ts';

/**
 * `searching`: three good times are looked for; `open`: the two may choose; `chosen`: one is chosen and Outlook is
 * being brought there; `done`; `skipped`: the meeting is left out, by choice; `expired`: nobody chose in time;
 * `failed`: there is no time, or the calendars could not be read.
 */
export const offerStatuses = ['searching', 'open', 'chosen', 'done', 'skipped', 'expired', 'failed'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** Why other times are offered: what happened to the meeting, or that somebody asked. */
export const offerReasons = [
  'declined',
  'cancelled',
  'gone',
  'clash',
  'leave',
  'holiday',
  'hours',
  'asked',
  'no-common-time',
] as const;
export type OfferReason = (typeof offerReasons)[number];

/** One time to choose. `outside` names whose working hours it leaves, and by how many minutes at most. */
export type OfferOption =
  | { readonly kind: 'meeting'; readonly start: Temporal.Instant; readonly end: Temporal.Instant }
  | {
      readonly kind: 'standing';
      readonly standing: StandingTime;
      /** IANA; the wall clock of `standing`. */
      readonly timeZone: string;
      readonly first: Temporal.Instant;
      readonly counts: { readonly planned: number; readonly moved: number; readonly skipped: number };
      readonly outside: readonly { readonly personId: PersonId; readonly minutes: number }[];
    };

/** Other times for one meeting, or another standing time for the whole series, offered to the two. */
export interface MeetingOffer {
  readonly id: MeetingOfferId;
  readonly seriesId: MeetingSeriesId;
  /** Null: it is about the standing time. */
  readonly meetingId: MeetingId | null;
  readonly why: OfferReason;
  /** Null: Lodestar offers on its own accord. */
  readonly askedBy: PersonId | null;
  readonly status: OfferStatus;
  /** Best first, three at most; empty until they are found. */
  readonly options: readonly OfferOption[];
  /** Times that were offered before and are not offered again ("other times"). */
  readonly refusedStarts: readonly Temporal.Instant[];
  /** Index of the chosen option, as soon as one of the two has chosen. */
  readonly chosen: number | null;
  /** Who has said yes to the chosen one. A time outside somebody's hours needs that person's yes too. */
  readonly agreedBy: readonly PersonId[];
  readonly createdAt: Temporal.Instant;
  /** After this nothing can be chosen: the meeting would begin, or nobody has answered for too long. */
  readonly expiresAt: Temporal.Instant;
  readonly version: number;
}

/** What may be done with an offer in which status. */
export const offerActs = {
  find: ['searching'],
  choose: ['open'],
  'ask-other-times': ['open'],
  skip: ['open', 'searching', 'failed'],
  'carry-out': ['chosen'],
  expire: ['searching', 'open'],
} as const;

import type { Temporal } from 'temporal-polyfill';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import type { ContinuationId, MeetingSeriesId, PairingId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { StandingTime } from '#domain/meetings/cadence.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { MeetingSeries } from '#domain/booking/series.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Person } from './people.ts';

/** The slot that was chosen, written before the booking call so that a repeat books the same. */
export interface StoredPlan {
  readonly standing: StandingTime;
  readonly timeZone: string;
  /** On the wall clock of `timeZone`. */
  readonly occurrences: readonly {
    readonly originalStart: Temporal.ZonedDateTime;
    readonly kind: 'as-planned' | 'moved' | 'skipped';
    /** The time it was moved to; null unless moved. */
    readonly start: Temporal.ZonedDateTime | null;
    readonly why: PlanReason | null;
  }[];
  readonly minutes: number;
}

/** A series master that people have cut short in Outlook; another one goes on in its place. */
export interface EarlierEvent {
  readonly eventId: string;
  readonly iCalUId: string;
  /** Only occurrences with an original start before this are ours. */
  readonly before: Temporal.Instant;
}

/** A series with the parts that only its jobs need. */
export interface SeriesRecord extends MeetingSeries {
  /** What stood in Outlook before the present event, in order; its meetings stay there. */
  readonly earlier: readonly EarlierEvent[];
  readonly plan: StoredPlan | null;
  /** What the event says of the people and the place; null until booked. */
  readonly invited: {
    readonly subject: string;
    readonly guestMail: string;
    readonly guestName: string;
    /** The further guests of a group. */
    readonly others?: readonly { readonly mail: string; readonly name: string }[] | undefined;
    readonly place: string | null;
  } | null;
  /** Written before the booking call; from then on the event may exist. */
  readonly triedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly attempts: number;
  /** When the series was last read from the calendar; null asks for a look at once. */
  readonly followedAt: Temporal.Instant | null;
  /** When both people's coming weeks were last looked at for clashes. */
  readonly checkedAt: Temporal.Instant | null;
}

/** What following an organiser's calendar needs to know of a series. */
export interface FollowedSeries {
  readonly id: MeetingSeriesId;
  readonly eventId: string | null;
  /** Single events in place of its occurrences. */
  readonly replacementIds: readonly string[];
  /** Masters from before, and series of which the two are asked whether they go on in its place. */
  readonly besideIds: readonly string[];
  /** The end of the last meeting that is gone, for which another series may stand; null without any. */
  readonly goneUntil: Temporal.Instant | null;
  /** The end of its last meeting; null without any. */
  readonly lastEnd: Temporal.Instant | null;
}

export interface ContinuationReader {
  continuation(id: ContinuationId): Promise<SeriesContinuation | null>;
  /** Every question about some series, newest first. */
  continuationsOf(seriesIds: readonly MeetingSeriesId[]): Promise<readonly SeriesContinuation[]>;
}

export interface ContinuationWriter {
  /** Throws `Conflict` when the series has an open question already. */
  addContinuation(asked: SeriesContinuation): Promise<void>;
  saveContinuation(asked: SeriesContinuation): Promise<void>;
}

export interface SeriesReader {
  series(id: MeetingSeriesId): Promise<SeriesRecord | null>;
  /** The latest series of each pairing. */
  seriesOf(pairingIds: readonly PairingId[]): Promise<readonly SeriesRecord[]>;
  seriesOfProgramme(programmeId: ProgrammeId): Promise<readonly SeriesRecord[]>;
  /** Every series of some pairings, the latest of each first. */
  allSeriesOf(pairingIds: readonly PairingId[]): Promise<readonly SeriesRecord[]>;
  /** Every series of these people, except one, that has not ended and will not end; each with its people. */
  otherSeriesWith(
    personIds: readonly PersonId[],
    besides: MeetingSeriesId,
  ): Promise<readonly { readonly personId: PersonId; readonly series: SeriesRecord }[]>;
  /** A series with everybody (including people who have left the group) and everything its jobs work on. */
  seriesInContext(id: MeetingSeriesId): Promise<{
    readonly series: SeriesRecord;
    readonly pairing: Pairing;
    readonly programme: Programme;
    readonly people: readonly Person[];
  } | null>;
  /** The series that stand in a person's calendar as organiser and will not end. */
  followedSeriesOf(personId: PersonId): Promise<readonly FollowedSeries[]>;
}

export interface SeriesWriter {
  /** `dueAt` null: it waits until the series that it replaces has ended. */
  addSeries(series: MeetingSeries, dueAt: Temporal.Instant | null): Promise<void>;
  saveSeries(series: SeriesRecord): Promise<void>;
  /** Saves only the time of the last reading, without a new version. */
  markFollowed(id: MeetingSeriesId, at: Temporal.Instant): Promise<void>;
  /** Asks for a reading of series that stand in Outlook, without a new version. Returns which. */
  markForFollowing(ids: readonly MeetingSeriesId[]): Promise<readonly MeetingSeriesId[]>;
}

import type { Temporal } from 'temporal-polyfill';
import type { MeetingSeriesId, PairingId, PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { StandingTime } from '../meetings/cadence.ts';

/**
 * How far a series has come. `wanted`: a slot is to be found; `planned`: it is written down, nothing is booked;
 * `booked`: the event stands in Outlook; `verified`: both calendars have been read again and agree; `drifted`: Outlook
 * has to be changed to what is wanted (somebody's choice, a clash that appeared); `broken`: it cannot go on without
 * somebody, see `trouble`; `ended`: nothing is left to do.
 */
export const seriesStatuses = ['wanted', 'planned', 'booked', 'verified', 'drifted', 'broken', 'ended'] as const;
export type SeriesStatus = (typeof seriesStatuses)[number];

/** Each step is one job, and may run twice. */
export type SeriesAct = 'plan' | 'book' | 'verify' | 'drift' | 'repair' | 'check' | 'follow' | 'end';

/** What may be done to a series, and in which status. */
export const seriesActs = {
  plan: ['wanted', 'broken'],
  book: ['planned', 'broken'],
  verify: ['booked'],
  drift: ['booked', 'verified', 'drifted'],
  repair: ['drifted', 'broken'],
  check: ['verified'],
  follow: ['booked', 'verified', 'drifted'],
  end: ['wanted', 'planned', 'booked', 'verified', 'drifted', 'broken'],
} as const satisfies Record<SeriesAct, readonly SeriesStatus[]>;

/** Asks the table: may this be done with a series in this status? */
export function mayActOnSeries(status: SeriesStatus, act: SeriesAct): boolean {
  const allowed: readonly SeriesStatus[] = seriesActs[act];
  return allowed.includes(status);
}

/** Does the event stand in Outlook, as far as is known? */
export function standsInOutlook(status: SeriesStatus): boolean {
  return mayActOnSeries(status, 'follow');
}

/**
 * What people are told of a series: it is being booked until both calendars have been seen to agree, and while
 * something is being changed it says so.
 */
export const seriesStates = ['wanted', 'booked', 'changing', 'broken', 'ended'] as const;
export type SeriesState = (typeof seriesStates)[number];

const states = {
  wanted: 'wanted',
  planned: 'wanted',
  booked: 'wanted',
  verified: 'booked',
  drifted: 'changing',
  broken: 'broken',
  ended: 'ended',
} as const satisfies Record<SeriesStatus, SeriesState>;

export function stateOf(status: SeriesStatus): SeriesState {
  return states[status];
}

/** Where a series in trouble goes on from once the cause is gone: at the first step that has not been taken. */
export function resumesAt(series: {
  readonly eventId: string | null;
  readonly plan: object | null;
}): 'wanted' | 'planned' | 'drifted' {
  if (series.eventId !== null) return 'drifted';
  return series.plan === null ? 'wanted' : 'planned';
}

/** Why a series could not be booked or has come apart; each reason has a text that says what to do. */
export const seriesTroubles = [
  'no-mailbox',
  'mailbox-out-of-scope',
  'rights-missing',
  'mailbox-full',
  'calendar-unreadable',
  'hours-unknown',
  'no-common-time',
  'refused-by-outlook',
  'no-teams-link',
  'series-gone',
  'guest-without-meetings',
  'split-in-outlook',
  'outlook-unavailable',
] as const;
export type SeriesTrouble = (typeof seriesTroubles)[number];

/** What keeps a series from going on, and whose mailbox it is about; null where it is about no mailbox. */
export interface Hindrance {
  readonly reason: SeriesTrouble;
  readonly personId: PersonId | null;
}

/** Why Lodestar ends a series. `released`: its people keep it, and it stays in Outlook as theirs. */
export const endings = [
  'pairing-ended',
  'person-left',
  'programme-ended',
  'replaced',
  'asked-by-hr',
  'released',
] as const;
export type SeriesEnding = (typeof endings)[number];

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
  /** The same in all calendars; null until booked. */
  readonly iCalUId: string | null;
  readonly joinUrl: string | null;
  /** Zone (IANA) whose wall clock the series keeps; the organiser's. Null until booked. */
  readonly timeZone: string | null;
  /** The standing time that the two have chosen; null: the best is looked for. Outside the hours only if both agreed. */
  readonly wish: (StandingTime & { readonly outsideHours: boolean }) | null;
  /** Set as soon as the series is to end, until then null. Its jobs do the rest. */
  readonly ending: SeriesEnding | null;
  readonly trouble: (Hindrance & { readonly since: Temporal.Instant }) | null;
  readonly version: number;
}

/**
 * A meeting ahead in a series that its people keep: it may well stand in Outlook, but Lodestar no longer knows, and says
 * neither that it takes place nor that it does not.
 */
export function isLetGo(
  { ending }: Pick<MeetingSeries, 'ending'>,
  { status, settledAt }: Pick<Meeting, 'status' | 'settledAt'>,
): boolean {
  return ending === 'released' && status === 'cancelled' && settledAt === null;
}

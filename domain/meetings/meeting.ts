import { Temporal } from 'temporal-polyfill';
import type { MeetingId, MeetingSeriesId, PersonId } from '../ids.ts';
import type { PlanReason } from './plan-reason.ts';

export const meetingStatuses = ['planned', 'moved', 'held', 'missed', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** What is to become of a meeting but is not yet so in Outlook. */
export type MeetingIntent =
  | { readonly kind: 'move'; readonly start: Temporal.Instant; readonly why: PlanReason }
  | { readonly kind: 'skip'; readonly why: PlanReason };

/**
 * How a meeting was lost in Outlook: called off, declined by the guest, or simply not there any more; or it stands for the
 * organiser alone, since the guest is no longer invited, or has removed it from their calendar without a word. `split`: the
 * series ends earlier now, and the two are asked whether another one goes on in its place; until they answer nothing is lost.
 */
export const losses = ['cancelled', 'declined', 'gone', 'uninvited', 'removed', 'split'] as const;
export type MeetingLoss = (typeof losses)[number];

/** What a guest has answered to the invitation in Outlook; `none`: nothing yet. */
export const guestAnswers = ['accepted', 'declined', 'tentative', 'none'] as const;
export type GuestAnswer = (typeof guestAnswers)[number];

/**
 * One occurrence of a series, keyed by the series and its original start (never by Graph's occurrence id); or one that
 * people had outside it (`toldBy`), which no calendar knows.
 */
export interface Meeting {
  readonly id: MeetingId;
  readonly seriesId: MeetingSeriesId;
  readonly originalStart: Temporal.Instant;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly status: MeetingStatus;
  /** Set once the end has passed and it has been decided whether the meeting took place. */
  readonly settledAt: Temporal.Instant | null;
  /** When one of the people said that they met; null while it is only presumed from the calendar. */
  readonly confirmedAt: Temporal.Instant | null;
  /** Why Lodestar put it elsewhere than the series has it, or left it out; null where it did neither. */
  readonly note: PlanReason | null;
  /** Who put it where it stands. Lodestar never moves of its own accord what people have placed themselves. */
  readonly placedBy: 'lodestar' | 'people';
  /** Set while its status is `cancelled` because of something that happened in Outlook. */
  readonly lostWhy: MeetingLoss | null;
  /** With several guests the answer that comes nearest to a yes. Null: not read, which is no answer and no silence. */
  readonly guestAnswer: GuestAnswer | null;
  /** Null when Outlook is as it should be. */
  readonly intent: MeetingIntent | null;
  /** Fixed before a single meeting is booked in place of an occurrence that is gone (a UUID). */
  readonly replacementKey: string | null;
  /** Immutable id of that single meeting in the organiser's mailbox; null: the series' own occurrence. */
  readonly eventId: string | null;
  /** The same in all calendars, by which the guest's copy of that single meeting is found; null without one. */
  readonly iCalUId: string | null;
  /** Who said that they met outside the series, which then is the one they had; null: an occurrence of it. */
  readonly toldBy: PersonId | null;
}

/** A meeting as its series has it: nothing has happened to it yet. Times of any length; `end` lies after `start`. */
export function newMeeting(
  place: Pick<Meeting, 'id' | 'seriesId' | 'originalStart' | 'end'> & { readonly intent?: MeetingIntent | null },
): Meeting {
  return {
    ...place,
    start: place.originalStart,
    status: 'planned',
    settledAt: null,
    confirmedAt: null,
    note: null,
    placedBy: 'lodestar',
    lostWhy: null,
    guestAnswer: null,
    intent: place.intent ?? null,
    replacementKey: null,
    eventId: null,
    iCalUId: null,
    toldBy: null,
  };
}

/** `correct` is what the two answer to "did you meet?" after it had been presumed. */
export type MeetingAct = 'move' | 'cancel' | 'restore' | 'settle' | 'correct';

/** What may be done to a meeting, and in which status. */
export const meetingActs = {
  move: ['planned', 'moved'],
  cancel: ['planned', 'moved'],
  restore: ['cancelled'],
  settle: ['planned', 'moved', 'cancelled'],
  correct: ['held', 'missed'],
} as const satisfies Record<MeetingAct, readonly MeetingStatus[]>;

/** What has been settled can only be corrected; before that there is nothing to correct. */
export function mayDo(act: MeetingAct, meeting: Pick<Meeting, 'status' | 'settledAt'>): boolean {
  const allowed: readonly MeetingStatus[] = meetingActs[act];
  return allowed.includes(meeting.status) && (meeting.settledAt !== null) === (act === 'correct');
}

/** It stands in the calendars, at its own time or at another. */
export function isStanding({ status }: Pick<Meeting, 'status'>): boolean {
  return status === 'planned' || status === 'moved';
}

/** Applies a change, but leaves a settled meeting as it is. */
export function unlessSettled(change: (meeting: Meeting) => Meeting | null): (present: Meeting) => Meeting | null {
  return (present) => (present.settledAt === null ? change(present) : null);
}

/** The end has come. Whether anybody met is for `settle` to decide. */
export function isOver(meeting: Pick<Meeting, 'end'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(meeting.end, now) <= 0;
}

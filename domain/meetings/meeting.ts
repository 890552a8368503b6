import { Temporal } from 'temporal-polyfill';
import type { MeetingId, MeetingSeriesId } from '../ids.ts';

export const meetingStatuses = ['planned', 'moved', 'held', 'missed', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** One occurrence of a series, keyed by the series and its original start (never by Graph's occurrence id). */
export interface Meeting {
  readonly id: MeetingId;
  readonly seriesId: MeetingSeriesId;
  readonly originalStart: Temporal.Instant;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly status: MeetingStatus;
  /** Set once the end has passed and it has been decided whether the meeting took place. */
  readonly settledAt: Temporal.Instant | null;
  /** Why it was moved or cancelled already when the series was planned. */
  readonly note: 'clash' | 'holiday' | 'leave' | null;
}

/** `correct` is what the two answer to "did you meet?" after it had been presumed. */
export type MeetingAct = 'move' | 'cancel' | 'restore' | 'settle' | 'correct';

/** What may be done to a meeting in which status. */
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

/** The end has come. Says nothing about whether anybody met: `settle` decides that. */
export function isOver(meeting: Pick<Meeting, 'end'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(meeting.end, now) <= 0;
}

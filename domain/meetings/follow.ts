import type { Temporal } from 'temporal-polyfill';
import type { MeetingId } from '../ids.ts';
import { contains, type Interval } from '../time/interval.ts';
import { isOver, mayDo, type Meeting } from './meeting.ts';

/** One occurrence of a series as the organiser's calendar has it now. */
export interface SeenMeeting {
  readonly originalStart: Temporal.Instant;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly cancelled: boolean;
  readonly guestDeclined: boolean;
}

/** What has to be written down to be true again. `status` is the meeting's new one. */
export type MeetingChange = { readonly meetingId: MeetingId } & (
  | {
      readonly kind: 'moved' | 'restored';
      readonly status: 'planned' | 'moved';
      readonly start: Temporal.Instant;
      readonly end: Temporal.Instant;
    }
  | { readonly kind: 'cancelled'; readonly status: 'cancelled'; readonly why: 'cancelled' | 'declined' | 'gone' }
);

/** What is known and what was seen of one series. */
export interface Following {
  readonly known: readonly Meeting[];
  readonly seen: readonly SeenMeeting[];
  /**
   * The stretch of which everything was read, or null when the reading may be incomplete. Only inside it does
   * absence mean anything. Take the whole series where possible: a meeting moved out of a narrow window looks gone.
   */
  readonly window: Interval | null;
}

/**
 * Outlook is the truth: compares one series with what the calendar shows. Meetings that are settled never change.
 * A meeting that is over stays as it is when it has vanished or was called off afterwards; `settle` judges it from
 * what the calendar says at that moment. Comparing twice changes nothing the second time.
 */
export function follow(following: Following, now: Temporal.Instant): readonly MeetingChange[] {
  const seenByStart = new Map(following.seen.map((seen) => [seen.originalStart.epochMilliseconds, seen]));
  return following.known
    .filter((meeting) => meeting.settledAt === null)
    .map((meeting) => changeOf(meeting, seenByStart.get(meeting.originalStart.epochMilliseconds), following, now))
    .filter((change) => change !== null);
}

function changeOf(
  meeting: Meeting,
  seen: SeenMeeting | undefined,
  { window }: Following,
  now: Temporal.Instant,
): MeetingChange | null {
  if (seen === undefined) {
    const isGone = window !== null && contains(window, meeting.start) && contains(window, meeting.originalStart);
    return isGone ? cancelled(meeting, 'gone', now) : null;
  }
  if (seen.cancelled) return cancelled(meeting, 'cancelled', now);
  if (seen.guestDeclined) return cancelled(meeting, 'declined', now);
  return standing(meeting, seen);
}

function cancelled(
  meeting: Meeting,
  why: 'cancelled' | 'declined' | 'gone',
  now: Temporal.Instant,
): MeetingChange | null {
  if (!mayDo('cancel', meeting) || isOver(meeting, now)) return null;
  return { meetingId: meeting.id, kind: 'cancelled', status: 'cancelled', why };
}

function standing(meeting: Meeting, seen: SeenMeeting): MeetingChange | null {
  const { start, end } = seen;
  const status = start.equals(meeting.originalStart) ? 'planned' : 'moved';
  const place = { meetingId: meeting.id, status, start, end } as const;
  if (mayDo('restore', meeting)) return { kind: 'restored', ...place };
  const isMoved = !start.equals(meeting.start) || !end.equals(meeting.end);
  return isMoved && mayDo('move', meeting) ? { kind: 'moved', ...place } : null;
}

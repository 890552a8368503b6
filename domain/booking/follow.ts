import type { Temporal } from 'temporal-polyfill';
import type { MeetingId } from '../ids.ts';
import type { GuestSide } from '../meetings/held.ts';
import { contains, type Interval } from '../time/interval.ts';
import { isOver, mayDo, type Meeting, type MeetingLoss } from '../meetings/meeting.ts';
import { rekeyed } from './rekey.ts';

/** One occurrence of a series as the organiser's calendar has it now. */
export interface SeenMeeting {
  readonly originalStart: Temporal.Instant;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly cancelled: boolean;
  /** With several guests: whether all of them have declined. */
  readonly guestDeclined: boolean;
  /** Null where the guest's calendar was not looked at. */
  readonly guestSide: GuestSide | null;
}

/** What has to change in a known meeting's row so that it is true again. `status` is the new status. */
export type MeetingChange = { readonly meetingId: MeetingId } & (
  | {
      readonly kind: 'moved' | 'restored';
      readonly status: 'planned' | 'moved';
      readonly start: Temporal.Instant;
      readonly end: Temporal.Instant;
    }
  | { readonly kind: 'cancelled'; readonly status: 'cancelled'; readonly why: MeetingLoss }
  /** It is lost to the guest, and people have moved it for the organiser. Comes before its loss. */
  | { readonly kind: 'elsewhere'; readonly start: Temporal.Instant; readonly end: Temporal.Instant }
  /**
   * The whole series stands at another time: the same meeting has another place in it. Comes before the meeting's other
   * changes.
   */
  | { readonly kind: 'rekeyed'; readonly originalStart: Temporal.Instant }
);

/** A meeting that people have added to the series in Outlook. */
type AddedMeeting = Pick<SeenMeeting, 'originalStart' | 'start' | 'end'>;

/** What is known and what was seen of one series. */
export interface Following {
  readonly known: readonly Meeting[];
  readonly seen: readonly SeenMeeting[];
  /**
   * The stretch in which everything was read, or null when the reading may be incomplete. A missing meeting means
   * something only inside it. Take the whole series where possible: a meeting moved out of a narrow window looks gone.
   */
  readonly window: Interval | null;
  /** Are the two being asked whether another series goes on in place of what is gone? Until then that is not lost. */
  readonly waiting?: boolean;
}

/**
 * Outlook is the truth: compares one series with what the calendar shows. Meetings that are settled never change. A
 * meeting that is over stays as it is when it has vanished or was called off afterwards; `settle` judges it from what
 * the calendar says at that moment. What Lodestar itself has just done there, and not yet written down, does not count
 * as a change by people. Comparing twice changes nothing the second time.
 */
export function follow(
  following: Following,
  now: Temporal.Instant,
): { readonly changes: readonly MeetingChange[]; readonly added: readonly AddedMeeting[] } {
  const open = following.known.filter((meeting) => meeting.settledAt === null);
  const keys = rekeyed(following, now);
  const seenByStart = seenMap(following.seen);
  const changes = open.flatMap((meeting): readonly MeetingChange[] => {
    const originalStart = keys.get(meeting.id);
    const present = originalStart === undefined ? meeting : { ...meeting, originalStart };
    const own = changesOf(present, seenByStart.get(present.originalStart.epochMilliseconds), following, now);
    return originalStart === undefined ? own : [{ meetingId: meeting.id, kind: 'rekeyed', originalStart }, ...own];
  });
  return { changes, added: addedOnes(following, new Set(keys.values()), now) };
}

/** The meeting after a change. What people have placed themselves is theirs from then on. */
export function followed(meeting: Meeting, change: MeetingChange): Meeting {
  switch (change.kind) {
    case 'rekeyed':
      return { ...meeting, originalStart: change.originalStart };
    case 'cancelled':
      return { ...meeting, status: 'cancelled', lostWhy: change.why, intent: wished(meeting) };
    case 'elsewhere':
      return { ...meeting, start: change.start, end: change.end, placedBy: 'people', note: null };
    case 'moved':
    case 'restored': {
      const { status, start, end } = change;
      const isElsewhere = !start.equals(meeting.start) || !end.equals(meeting.end);
      const mine = isElsewhere ? ({ placedBy: 'people', note: null, intent: wished(meeting) } as const) : {};
      return { ...meeting, ...mine, status, start, end, lostWhy: null };
    }
  }
}

/** A meeting that stands in the series for both: the one that stands wins over its own cancelled occurrence. */
function seenMap(seen: readonly SeenMeeting[]): ReadonlyMap<number, SeenMeeting> {
  const standingLast = seen.toSorted((a, b) => Number(b.cancelled) - Number(a.cancelled));
  return new Map(standingLast.map((each) => [each.originalStart.epochMilliseconds, each]));
}

/** What somebody has chosen is still to be done; what Lodestar wanted of its own accord gives way to people. */
function wished({ intent }: Meeting): Meeting['intent'] {
  return intent !== null && ['asked', 'paused', 'programme-over'].includes(intent.why) ? intent : null;
}

function changesOf(
  meeting: Meeting,
  seen: SeenMeeting | undefined,
  { window, waiting = false }: Following,
  now: Temporal.Instant,
): readonly MeetingChange[] {
  if (isOwnDoing(meeting, seen)) return [];
  if (seen === undefined) {
    return !(waiting && meeting.lostWhy === 'split') && isMissing(meeting, window)
      ? asList(cancelled(meeting, 'gone', now))
      : [];
  }
  const loss = lossIn(seen);
  if (loss === null) return asList(standing(meeting, seen));
  const moved = asList(elsewhere(meeting, seen, now));
  return [...moved, ...asList(cancelled(moved.reduce(followed, meeting), loss, now))];
}

function asList(change: MeetingChange | null): readonly MeetingChange[] {
  return change === null ? [] : [change];
}

/** Where a meeting that does not stand for both stands for the organiser, once people have moved it. */
function elsewhere(meeting: Meeting, seen: SeenMeeting, now: Temporal.Instant): MeetingChange | null {
  const { start, end } = seen;
  const isThere = start.equals(meeting.start) && end.equals(meeting.end);
  if (seen.cancelled || isThere || meeting.intent !== null || isOver(seen, now)) return null;
  return { meetingId: meeting.id, kind: 'elsewhere', start, end };
}

/** Lodestar has carried out its intent, or half of it, and was stopped before it wrote that down. */
function isOwnDoing({ intent, replacementKey }: Meeting, seen: SeenMeeting | undefined): boolean {
  if (intent === null) return false;
  const isAway = seen === undefined || seen.cancelled;
  if (intent.kind === 'skip') return isAway;
  return isAway ? replacementKey !== null : seen.start.equals(intent.start);
}

function isMissing({ start, originalStart }: Meeting, window: Interval | null): boolean {
  return window !== null && contains(window, start) && contains(window, originalStart);
}

/** How it is lost; null while it stands for both. */
function lossIn({ cancelled, guestDeclined, guestSide }: SeenMeeting): MeetingLoss | null {
  if (cancelled) return 'cancelled';
  // Then the answer on the list is that of whoever was put in the guest's place.
  if (guestSide === 'uninvited') return 'uninvited';
  if (guestDeclined) return 'declined';
  return guestSide === 'removed' ? 'removed' : null;
}

function cancelled(meeting: Meeting, why: MeetingLoss, now: Temporal.Instant): MeetingChange | null {
  // What waited for an answer is lost now, however long that took.
  const isWaiting = meeting.lostWhy === 'split';
  if (!isWaiting && (!mayDo('cancel', meeting) || isOver(meeting, now))) return null;
  return { meetingId: meeting.id, kind: 'cancelled', status: 'cancelled', why };
}

function standing(meeting: Meeting, seen: SeenMeeting): MeetingChange | null {
  const { start, end } = seen;
  const status = start.equals(meeting.originalStart) ? 'planned' : 'moved';
  const place = { meetingId: meeting.id, status, start, end } as const;
  if (mayDo('restore', meeting) && isLostToGuest(meeting) && seen.guestSide !== 'seen') return null;
  if (mayDo('restore', meeting)) return { kind: 'restored', ...place };
  const isMoved = !start.equals(meeting.start) || !end.equals(meeting.end) || status !== meeting.status;
  return isMoved && mayDo('move', meeting) ? { kind: 'moved', ...place } : null;
}

/** Then only the guest's own calendar can tell that it is back. */
function isLostToGuest({ lostWhy }: Meeting): boolean {
  return lostWhy === 'uninvited' || lostWhy === 'removed';
}

function addedOnes(
  { known, seen }: Following,
  taken: ReadonlySet<Temporal.Instant>,
  now: Temporal.Instant,
): readonly AddedMeeting[] {
  const keys = new Set(
    [...known.map(({ originalStart }) => originalStart), ...taken].map((at) => at.epochMilliseconds),
  );
  return seen
    .filter((each) => lossIn(each) === null && !isOver(each, now))
    .filter(({ originalStart }) => !keys.has(originalStart.epochMilliseconds))
    .map(({ originalStart, start, end }) => ({ originalStart, start, end }));
}

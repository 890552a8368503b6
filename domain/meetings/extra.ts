import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../ids.ts';
import { extraMinutes } from '../limits.ts';
import { refused, type Refused } from '../refused.ts';
import type { Interval } from '../time/interval.ts';
import { isStanding, newMeeting, type Meeting } from './meeting.ts';

/** What somebody tells: we met then, for so many minutes, though nothing was booked. */
export interface Told extends Pick<Meeting, 'id' | 'seriesId'> {
  readonly by: PersonId;
  readonly start: Temporal.Instant;
  readonly minutes: number;
}

/** When these people have been a pairing, and the meetings it knows of, those outside the series included. */
export interface Together {
  readonly from: Temporal.Instant;
  /** Null while it goes on. */
  readonly endedAt: Temporal.Instant | null;
  readonly meetings: readonly Meeting[];
}

export type ToldRefusal =
  | 'met-length'
  | 'met-in-future'
  | 'met-before-pairing'
  | 'told-too-late'
  | 'meeting-counted'
  | 'meeting-still-booked';

/** Partners who both tell of the same meeting seldom remember the same minute. */
const sameMeeting = { hours: 2 } as const;
/** So long after its end a pairing may still tell of its meetings, the last coffee included. */
const toldAfterEnd = { hours: 14 * 24 } as const;

/**
 * A meeting outside the series: held and confirmed from the start, since somebody says so, and never anything in a
 * calendar. `stands`: it has been told already, by either of them. Refused when it cannot have been, when it lies on one
 * that is counted already, or on one that is still booked and decided by itself when it is over.
 */
export function tell(
  told: Told,
  together: Together,
  now: Temporal.Instant,
): { readonly kind: 'new' | 'stands'; readonly meeting: Meeting } | Refused<ToldRefusal> {
  const { minutes, start } = told;
  if (!isExtraLength(minutes)) return refused('met-length');
  const meeting = extraMeeting(told, start.add({ minutes }), now);
  const wrong = faultIn(meeting, together, now);
  if (wrong !== null) return refused(wrong);
  const same = together.meetings.find((each) => isExtra(each) && isHeld(each) && areNear(each.start, start));
  if (same !== undefined) return { kind: 'stands', meeting: same };
  const on = together.meetings.filter((each) => overlap(each, meeting));
  if (on.some(isHeld)) return refused('meeting-counted');
  if (on.some((each) => isStanding(each) && each.intent?.kind !== 'skip')) return refused('meeting-still-booked');
  return { kind: 'new', meeting };
}

function isExtraLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= extraMinutes.least && minutes <= extraMinutes.most;
}

function extraMeeting({ id, seriesId, start, by }: Told, end: Temporal.Instant, now: Temporal.Instant): Meeting {
  const place = newMeeting({ id, seriesId, originalStart: start, end });
  return { ...place, status: 'held', settledAt: now, confirmedAt: now, placedBy: 'people', toldBy: by };
}

function faultIn({ start, end }: Interval, { from, endedAt }: Together, now: Temporal.Instant): ToldRefusal | null {
  if (isBefore(now, end)) return 'met-in-future';
  if (isBefore(start, from)) return 'met-before-pairing';
  return mayStillTell(endedAt, now) ? null : 'told-too-late';
}

/** May people whose pairing ended then still tell of their meetings? Null: it goes on. */
export function mayStillTell(endedAt: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return endedAt === null || !isBefore(endedAt.add(toldAfterEnd), now);
}

/**
 * Whoever told of it says that this was a mistake. Refused to anybody else, for an occurrence of the series, and once
 * somebody has answered what is asked about it. Twice is the same as once.
 */
export function takeBack(
  meeting: Meeting,
  by: PersonId,
  isAnswered: boolean,
): Meeting | Refused<'not-allowed-now' | 'answered-since'> {
  if (meeting.toldBy !== by) return refused('not-allowed-now');
  if (meeting.status === 'cancelled') return meeting;
  return isAnswered ? refused('answered-since') : { ...meeting, status: 'cancelled', confirmedAt: null };
}

/** Did people have it outside their series? No calendar is asked about it. */
export function isExtra({ toldBy }: Pick<Meeting, 'toldBy'>): boolean {
  return toldBy !== null;
}

/** Do two meetings share any time? One that ends when the other begins does not. */
export function overlap(one: Interval, other: Interval): boolean {
  return isBefore(one.start, other.end) && isBefore(other.start, one.end);
}

function isHeld({ status }: Meeting): boolean {
  return status === 'held';
}

function areNear(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return !isBefore(one.add(sameMeeting), other) && !isBefore(other.add(sameMeeting), one);
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

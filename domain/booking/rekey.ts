import type { Temporal } from 'temporal-polyfill';
import type { MeetingId } from '../ids.ts';
import { isOver, type Meeting } from '../meetings/meeting.ts';

/** The place of an occurrence in its series, and whether it stands there. */
interface Place {
  readonly originalStart: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly cancelled: boolean;
}

/**
 * People have put the whole series at another time, so no occurrence is at the place by which its meeting is known.
 * Each meeting ahead without an occurrence gets the nearest occurrence ahead without a meeting, in order, so that it
 * stays the same meeting. Where meetings have waited for an answer whether another series goes on in their place, time has
 * passed: those count as ahead, and so do the occurrences since the first of them. Returns the new places, without the
 * meetings that keep theirs.
 */
export function rekeyed(
  { known, seen }: { readonly known: readonly Meeting[]; readonly seen: readonly Place[] },
  now: Temporal.Instant,
): ReadonlyMap<MeetingId, Temporal.Instant> {
  const seenStarts = new Set(seen.map(startOf));
  const knownStarts = new Set(known.map(startOf));
  const lost = known
    .filter((meeting) => meeting.settledAt === null && meeting.eventId === null)
    .filter((meeting) => isWaiting(meeting) || !isOver(meeting, now))
    .filter((meeting) => !seenStarts.has(startOf(meeting)))
    .toSorted(inOrder);
  const since = Math.min(Infinity, ...lost.filter(isWaiting).map((meeting) => startOf(meeting) - dayMs * 7));
  const free = seen
    .filter((place) => !place.cancelled && (!isOver(place, now) || startOf(place) >= since))
    .filter((place) => !knownStarts.has(startOf(place)))
    .toSorted(inOrder);
  return paired(lost, free);
}

const dayMs = 86_400_000;

function isWaiting({ lostWhy }: Meeting): boolean {
  return lostWhy === 'split';
}

/**
 * Nearest ones first, until nothing is left over on one side. Otherwise the next comparison, which no longer sees those
 * paired here, would pair what this one left over.
 */
function paired(lost: readonly Meeting[], free: readonly Place[]): ReadonlyMap<MeetingId, Temporal.Instant> {
  const found = nearest(lost, free);
  if (found.size === 0) return found;
  const taken = new Set([...found.values()].map((at) => at.epochMilliseconds));
  const rest = paired(
    lost.filter(({ id }) => !found.has(id)),
    free.filter((place) => !taken.has(startOf(place))),
  );
  return new Map([...found, ...rest]);
}

/** Walks along both lists: an item that has a nearer partner further on is left over. */
function nearest(lost: readonly Meeting[], free: readonly Place[]): ReadonlyMap<MeetingId, Temporal.Instant> {
  const found = new Map<MeetingId, Temporal.Instant>();
  let [l, f] = [0, 0];
  for (;;) {
    const [meeting, place] = [lost[l], free[f]];
    if (meeting === undefined || place === undefined) return found;
    if (distance(meeting, free[f + 1]) < distance(meeting, place)) f += 1;
    else if (distance(lost[l + 1], place) < distance(meeting, place)) l += 1;
    else {
      found.set(meeting.id, place.originalStart);
      l += 1;
      f += 1;
    }
  }
}

type Start = Pick<Place, 'originalStart'>;

function distance(left: Start | undefined, right: Start | undefined): number {
  return left === undefined || right === undefined ? Infinity : Math.abs(startOf(left) - startOf(right));
}

function startOf({ originalStart }: Start): number {
  return originalStart.epochMilliseconds;
}

function inOrder(left: Start, right: Start): number {
  return startOf(left) - startOf(right);
}

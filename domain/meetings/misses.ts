import { Temporal } from 'temporal-polyfill';
import { isOver, type Meeting } from './meeting.ts';

type Fate = Pick<Meeting, 'start' | 'end' | 'status' | 'note' | 'lostWhy' | 'settledAt'>;

/**
 * The meetings up to now that should have taken place and did not, since the last one that did; oldest first. What
 * Lodestar left out (by plan, for a pause, because the two wished it) and what ended with its series counts neither
 * way.
 */
export function missesInARow<Row extends Fate>(meetings: readonly Row[], now: Temporal.Instant): readonly Row[] {
  const decided = decidedBefore(meetings, now);
  return decided.slice(decided.findLastIndex(({ status }) => status === 'held') + 1);
}

/** The meetings up to now that took place, or should have; oldest first. */
export function decidedBefore<Row extends Fate>(meetings: readonly Row[], now: Temporal.Instant): readonly Row[] {
  return meetings
    .filter((each) => isOver(each, now) && (each.status === 'held' || wasMissed(each)))
    .toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
}

function wasMissed({ status, note, lostWhy, settledAt }: Fate): boolean {
  if (status === 'missed') return true;
  // Nobody knows yet whether it has taken place in another series.
  if (lostWhy === 'split') return false;
  return status === 'cancelled' && note === null && (lostWhy !== null || settledAt !== null);
}

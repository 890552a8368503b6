import { firstEndingAfter, subtractSpans, type Span } from '../time/span.ts';
import { gridMinutes } from './slot-candidates.ts';
import type { Ground } from './slot-ground.ts';

const gridMs = gridMinutes * 60_000;
/** Lunch is kept free where that moves the meeting by at most one more day. */
const lunchIsWorthMs = 24 * 60 * 60_000;

/**
 * The free slot nearest to a meeting that cannot stand, inside `within`; the earlier of two equally near ones. A slot
 * that leaves everybody their lunch comes first unless it is more than a day further away. Null when there is none.
 * `within` is the meeting's own period, so a moved meeting never comes to the day of a neighbour of its series, which
 * Outlook refuses (ErrorOccurrenceCrossingBoundary).
 */
export function nearestFree(ground: Ground, wanted: Span, within: Span): Span | null {
  const nearest = nearestIn(ground.free, wanted, within);
  if (nearest === null) return null;
  const lunches = ground.people.map((person) => person.lunches);
  const calm = lunches.reduce(subtractSpans, inside(ground.free, within));
  const calmest = nearestIn(calm, wanted, within);
  const costs = calmest === null ? Infinity : distance(calmest, wanted) - distance(nearest, wanted);
  return costs > lunchIsWorthMs ? nearest : calmest;
}

/** Only the stretches that reach into the period: the rest of the year is of no interest here. */
function inside(spans: readonly Span[], within: Span): readonly Span[] {
  return spans.slice(firstEndingAfter(spans, within.start), firstEndingAfter(spans, within.end) + 1);
}

function nearestIn(spans: readonly Span[], wanted: Span, within: Span): Span | null {
  const length = wanted.end - wanted.start;
  let best: Span | null = null;
  for (let index = firstEndingAfter(spans, within.start); ; index += 1) {
    const free = spans[index];
    if (free === undefined || free.start >= within.end) return best;
    const first = Math.ceil(Math.max(free.start, within.start) / gridMs) * gridMs;
    const last = Math.floor((Math.min(free.end, within.end) - length) / gridMs) * gridMs;
    if (first > last) continue;
    const start = Math.min(Math.max(wanted.start, first), last);
    const slot = { start, end: start + length };
    if (best === null || distance(slot, wanted) < distance(best, wanted)) best = slot;
  }
}

function distance(slot: Span, wanted: Span): number {
  return Math.abs(slot.start - wanted.start);
}

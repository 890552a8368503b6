import { firstEndingAfter, type Span } from '../time/span.ts';
import { gridMinutes } from './slot-candidates.ts';
import type { Ground } from './slot-ground.ts';

const gridMs = gridMinutes * 60_000;

/**
 * The free slot nearest to a meeting that cannot stand, inside `within`; of two equally near ones the earlier.
 * Null when there is none. `within` is the meeting's own period, so a moved meeting never comes to the day of a
 * neighbour of its series, which Outlook refuses (ErrorOccurrenceCrossingBoundary).
 */
export function nearestFree(ground: Ground, wanted: Span, within: Span): Span | null {
  const length = wanted.end - wanted.start;
  let best: Span | null = null;
  for (let index = firstEndingAfter(ground.free, within.start); ; index += 1) {
    const free = ground.free[index];
    if (free === undefined || free.start >= within.end) return best;
    const first = Math.ceil(Math.max(free.start, within.start) / gridMs) * gridMs;
    const last = Math.floor((Math.min(free.end, within.end) - length) / gridMs) * gridMs;
    if (first > last) continue;
    const start = Math.min(Math.max(wanted.start, first), last);
    if (best === null || Math.abs(start - wanted.start) < Math.abs(best.start - wanted.start)) {
      best = { start, end: start + length };
    }
  }
}

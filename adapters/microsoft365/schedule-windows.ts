import { Temporal } from 'temporal-polyfill';
import type { Interval } from '#domain/time/interval.ts';

/** One call takes fewer than 62 days; older copies of the documentation say 42. */
const windowMs = 42 * 86_400_000;
/** Graph wants at least five minutes. */
const shortestMs = 5 * 60_000;
const dayMs = 86_400_000;

/** A part of a window that one call asks about. Inner edges stand on whole seconds, as Graph's times do. */
export interface Part extends Interval {
  /** Entries that reach into this part from before it belong to it. */
  readonly isFirst: boolean;
}

/** As few parts as Graph takes, of equal length, so that none is too short. */
export function partsOf(window: Interval): readonly Part[] {
  const from = window.start.epochMilliseconds;
  const length = Math.max(window.end.epochMilliseconds - from, shortestMs);
  return split({ from, until: from + length, isFirst: true }, Math.ceil(length / windowMs));
}

/** The two halves of a part that holds too much; empty when the part is a day or shorter. */
export function halvesOf({ start, end, isFirst }: Part): readonly Part[] {
  const [from, until] = [start.epochMilliseconds, end.epochMilliseconds];
  return until - from > dayMs ? split({ from, until, isFirst }, 2) : [];
}

function split(
  { from, until, isFirst }: { readonly from: number; readonly until: number; readonly isFirst: boolean },
  count: number,
): readonly Part[] {
  const edge = (index: number): Temporal.Instant => {
    if (index === 0) return Temporal.Instant.fromEpochMilliseconds(from);
    if (index === count) return Temporal.Instant.fromEpochMilliseconds(until);
    const seconds = Math.round((from + ((until - from) * index) / count) / 1_000);
    return Temporal.Instant.fromEpochMilliseconds(1_000 * seconds);
  };
  return Array.from({ length: count }, (_, index) => ({
    start: edge(index),
    end: edge(index + 1),
    isFirst: isFirst && index === 0,
  }));
}

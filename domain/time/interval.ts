import { Temporal } from 'temporal-polyfill';
import type { Span } from './span.ts';

/** A half-open stretch of time: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** The same stretch in milliseconds, for searching. Finer fractions are cut off: calendars do not know them. */
export function spanOf(interval: Interval): Span {
  return { start: interval.start.epochMilliseconds, end: interval.end.epochMilliseconds };
}

/** Turns a search's milliseconds back into an interval. */
export function intervalOf(span: Span): Interval {
  return {
    start: Temporal.Instant.fromEpochMilliseconds(span.start),
    end: Temporal.Instant.fromEpochMilliseconds(span.end),
  };
}

/** At least a minute of it: Outlook knows meetings that end when they begin, our rows and searches do not. */
export function lasting({ start, end }: Interval): Interval {
  return Temporal.Instant.compare(start, end) < 0 ? { start, end } : { start, end: start.add({ minutes: 1 }) };
}

/** Is the instant inside? The end itself is outside. */
export function contains(interval: Interval, instant: Temporal.Instant): boolean {
  const { start, end } = spanOf(interval);
  return start <= instant.epochMilliseconds && instant.epochMilliseconds < end;
}

import { Temporal } from 'temporal-polyfill';
import { intersectSpans, mergeSpans, subtractSpans, type Span } from './span.ts';

/** A half-open stretch of time: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** The same stretch in milliseconds, for searching. Finer fractions are cut off: calendars do not know them. */
export function spanOf(interval: Interval): Span {
  return { start: interval.start.epochMilliseconds, end: interval.end.epochMilliseconds };
}

/** The way back from a search. */
export function intervalOf(span: Span): Interval {
  return {
    start: Temporal.Instant.fromEpochMilliseconds(span.start),
    end: Temporal.Instant.fromEpochMilliseconds(span.end),
  };
}

/** Do the two share any time? Touching at an end is not sharing. An empty interval shares nothing. */
export function overlaps(left: Interval, right: Interval): boolean {
  const [a, b] = [spanOf(left), spanOf(right)];
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Is the instant inside? The end itself is outside. */
export function contains(interval: Interval, instant: Temporal.Instant): boolean {
  const { start, end } = spanOf(interval);
  return start <= instant.epochMilliseconds && instant.epochMilliseconds < end;
}

/** Sorted and disjoint; what touches becomes one. Takes any order, changes nothing it was given. */
export function merge(intervals: readonly Interval[]): readonly Interval[] {
  return mergeSpans(intervals.map(spanOf)).map(intervalOf);
}

/** What belongs to both lists, merged. */
export function intersect(left: readonly Interval[], right: readonly Interval[]): readonly Interval[] {
  return intersectSpans(mergeSpans(left.map(spanOf)), mergeSpans(right.map(spanOf))).map(intervalOf);
}

/** What belongs to `from` and not to `without`, merged. */
export function subtract(from: readonly Interval[], without: readonly Interval[]): readonly Interval[] {
  return subtractSpans(mergeSpans(from.map(spanOf)), mergeSpans(without.map(spanOf))).map(intervalOf);
}

/**
 * A half-open stretch of time in milliseconds since 1970. The searching happens on plain numbers, because
 * comparing thousands of Temporal objects is slow; `Interval` is the same for everybody else.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Sorted, without empty ones, and with everything that touches or overlaps made one. The input is left alone.
 *
 * Starts and ends are sorted separately, as plain numbers, which is faster than sorting thousands of objects: walking
 * along both, a stretch is over where as many spans have ended as have begun.
 */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const real = spans.filter(({ start, end }) => start < end);
  const starts = Float64Array.from(real.map(({ start }) => start)).sort();
  const ends = Float64Array.from(real.map(({ end }) => end)).sort();
  const merged: Span[] = [];
  let begun = 0;
  let from = 0;
  for (let ended = 0; ended < ends.length; ended += 1) {
    const end = ends[ended] ?? Infinity;
    if (begun === ended) from = starts[begun] ?? end;
    while ((starts[begun] ?? NaN) <= end) begun += 1;
    if (begun === ended + 1) merged.push({ start: from, end });
  }
  return merged;
}

/** What belongs to both. Both inputs must be merged. */
export function intersectSpans(left: readonly Span[], right: readonly Span[]): readonly Span[] {
  const common: Span[] = [];
  let l = 0;
  let r = 0;
  for (;;) {
    const a = left[l];
    const b = right[r];
    if (a === undefined || b === undefined) return common;
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.end, b.end);
    if (start < end) common.push({ start, end });
    if (a.end < b.end) l += 1;
    else r += 1;
  }
}

/** What belongs to `from` and not to `without`. Both inputs must be merged. */
export function subtractSpans(from: readonly Span[], without: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let first = 0;
  for (const span of from) {
    let start = span.start;
    while ((without[first]?.end ?? Infinity) <= start) first += 1;
    for (let index = first; ; index += 1) {
      const hole = without[index];
      if (hole === undefined || hole.start >= span.end) break;
      if (hole.start > start) left.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < span.end) left.push({ start, end: span.end });
  }
  return left;
}

/** Position of the first span that ends after `instant`; `spans` must be merged. */
export function firstEndingAfter(spans: readonly Span[], instant: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? Infinity) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The same as calling `firstEndingAfter` again and again, for instants that never go back: all the look-ups together
 * walk through the merged spans once. Returns the span, or undefined after the last one.
 */
export function sweepOf(spans: readonly Span[]): (instant: number) => Span | undefined {
  let index = 0;
  return (instant) => {
    let span = spans[index];
    while (span !== undefined && span.end <= instant) span = spans[++index];
    return span;
  };
}

/** Does any of the merged spans share time with the stretch? */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  const candidate = spans[firstEndingAfter(spans, start)];
  return candidate !== undefined && candidate.start < end;
}

/** Does the stretch lie wholly inside one of the merged spans? */
export function covers(spans: readonly Span[], start: number, end: number): boolean {
  const candidate = spans[firstEndingAfter(spans, start)];
  return candidate !== undefined && candidate.start <= start && candidate.end >= end;
}

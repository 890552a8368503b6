import { weekMinutes, type WeekSpan } from './week.ts';

/** The minutes that lie in both weeks. Both lists are in order and without overlaps, and so is the answer. */
export function commonHours(a: readonly WeekSpan[], b: readonly WeekSpan[]): readonly WeekSpan[] {
  const common: WeekSpan[] = [];
  let i = 0;
  let j = 0;
  for (let x = a[i], y = b[j]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const from = Math.max(x.from, y.from);
    const until = Math.min(x.until, y.until);
    if (from < until) common.push({ from, until });
    if (x.until < y.until) i += 1;
    else j += 1;
  }
  return common;
}

/** How many minutes lie in both weeks: the sum of `commonHours`, without making the list. */
export function commonMinutes(a: readonly WeekSpan[], b: readonly WeekSpan[]): number {
  let minutes = 0;
  let i = 0;
  let j = 0;
  for (let x = a[i], y = b[j]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const from = Math.max(x.from, y.from);
    const until = Math.min(x.until, y.until);
    if (from < until) minutes += until - from;
    if (x.until < y.until) i += 1;
    else j += 1;
  }
  return minutes;
}

/** All minutes of the spans together. */
export function minutesIn(spans: readonly WeekSpan[]): number {
  return spans.reduce((sum, span) => sum + span.until - span.from, 0);
}

/** Meetings begin on the quarter hours, in matching as in booking. */
const grid = 15;

/** The longest meeting that fits into one of the stretches, in minutes, also across the turn of the week. */
export function longestOnGrid(spans: readonly WeekSpan[]): number {
  const [first, last] = [spans[0], spans.at(-1)];
  const wraps = spans.length > 1 && first?.from === 0 && last?.until === weekMinutes;
  return spans.reduce((longest, span) => {
    const more = wraps && span === last ? (first?.until ?? 0) : 0;
    return Math.max(longest, span.until + more - Math.ceil(span.from / grid) * grid);
  }, 0);
}

/** The half of a weekday that holds most minutes, on the wall clock `offsetMinutes` ahead of UTC; the first of equals. */
export function bestHalfDay(
  spans: readonly WeekSpan[],
  offsetMinutes: number,
): { readonly weekday: number; readonly part: 'morning' | 'afternoon' } {
  const halves = Array.from({ length: 14 }, () => 0);
  for (const span of spans) addToHalves(halves, span, offsetMinutes);
  const best = halves.indexOf(Math.max(...halves));
  return { weekday: Math.floor(best / 2) + 1, part: best % 2 === 0 ? 'morning' : 'afternoon' };
}

const halfDay = 12 * 60;

function addToHalves(halves: number[], span: WeekSpan, offsetMinutes: number): void {
  const end = span.until + offsetMinutes;
  for (let at = span.from + offsetMinutes; at < end;) {
    const half = Math.floor(at / halfDay);
    const next = Math.min(end, (half + 1) * halfDay);
    const place = (half + 14) % 14;
    halves[place] = (halves[place] ?? 0) + next - at;
    at = next;
  }
}

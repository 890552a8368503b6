import type { Batch } from './batches.ts';
import { shownRange, withheldRange, type Bounds, type ShownRange } from './shown-range.ts';

const lowest = 1;
const highest = 5;
/**
 * Four steps are the most that one person's answer can lie from an end of the scale. Five people who together lie five
 * steps from it, or fewer, are told apart no further: otherwise one of them, who knows their own answer, could find that
 * the other four all gave the same.
 */
const nearEnd = 5;

/** Which end of the scale a batch lies near; null: neither. */
type End = 'high' | 'low';

/**
 * Batches whose sum is told as one, between two bounds, and whose own sums nobody can tell apart: a single batch, or several
 * near one end of the scale. All of them together hold every batch once.
 */
interface ToldPart extends Bounds {
  readonly places: readonly number[];
  readonly end: End | null;
}

interface Measured {
  readonly sum: number;
  readonly size: number;
  readonly end: End | null;
}

function measured({ answers }: Batch): Measured {
  const sum = answers.map(Number).reduce((total, value) => total + value, 0);
  const size = answers.length;
  if (highest * size - sum <= nearEnd) return { sum, size, end: 'high' };
  return { sum, size, end: sum - lowest * size <= nearEnd ? 'low' : null };
}

/** As near to one end as `steps`; the sum of so many answers. */
function boundsNear(end: End, answers: number, steps: number): Bounds {
  return end === 'high'
    ? { from: highest * answers - steps, to: highest * answers }
    : { from: lowest * answers, to: lowest * answers + steps };
}

/** What batches tell of their sums, in the order in which they were closed, whoever has watched them from the first. */
function toldParts(batches: readonly Measured[]): readonly ToldPart[] {
  const parts: ToldPart[] = [];
  const waiting: Record<End, readonly number[]> = { high: [], low: [] };
  const totals = (places: readonly number[]) => {
    const some = places.map((place) => batches[place] ?? { sum: 0, size: 0 });
    return { sum: add(some.map(({ sum }) => sum)), size: add(some.map(({ size }) => size)) };
  };
  for (const [place, { sum, end }] of batches.entries()) {
    if (end === null) {
      parts.push({ places: [place], end, from: sum, to: sum });
      continue;
    }
    const places = [...waiting[end], place];
    const together = totals(places);
    const isFar = together.sum < boundsNear('high', together.size, nearEnd).from;
    const isFarUp = together.sum > boundsNear('low', together.size, nearEnd).to;
    const isTold = end === 'high' ? isFar : isFarUp;
    if (isTold) parts.push({ places, end, from: together.sum, to: together.sum });
    waiting[end] = isTold ? [] : places;
  }
  for (const end of ['high', 'low'] as const) {
    const places = waiting[end];
    if (places.length > 0) parts.push({ places, end, ...boundsNear(end, totals(places).size, nearEnd) });
  }
  return parts;
}

/** What batches tell of the sum of all answers, 1 to 5, whoever has watched them from the first. */
export function sumBounds(batches: readonly Batch[]): Bounds & { readonly answers: number } {
  return sumBoundsOf(batches, () => true);
}

/**
 * The same of some of the batches. It is made of nothing but what all of them have told: batches that are told together
 * are, where only some of them are asked for, no more than near their end. So whoever reads the figures of months, or of
 * anything else that batches are divided by, learns nothing that the figure of all had not told them (decision 51).
 */
export function sumBoundsOf(
  batches: readonly Batch[],
  isAsked: (place: number) => boolean,
): Bounds & { readonly answers: number } {
  const all = batches.map(measured);
  const told = toldParts(all).flatMap((part): readonly (Bounds & { readonly answers: number })[] => {
    const asked = part.places.filter(isAsked);
    const answers = add(asked.map((place) => all[place]?.size ?? 0));
    if (asked.length === 0) return [];
    if (asked.length === part.places.length) return [{ from: part.from, to: part.to, answers }];
    return part.end === null ? [] : [{ ...boundsNear(part.end, answers, nearEnd * asked.length), answers }];
  });
  return {
    from: add(told.map(({ from }) => from)),
    to: add(told.map(({ to }) => to)),
    answers: add(told.map(({ answers }) => answers)),
  };
}

function add(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * The mean of answers on a scale from 1 to 5, to one decimal: a number where the batches allow it, else the range in
 * which it lies. Each person counts once in a batch, so somebody who answers often does not weigh more there.
 */
export function shownMean(batches: readonly Batch[]): ShownRange {
  return meanOf(sumBounds(batches));
}

/** The mean of some of the batches, by place, as far as all of them have told it. */
export function shownMeanOf(batches: readonly Batch[], isAsked: (place: number) => boolean): ShownRange {
  return meanOf(sumBoundsOf(batches, isAsked));
}

function meanOf({ from, to, answers }: Bounds & { readonly answers: number }): ShownRange {
  if (answers === 0) return withheldRange();
  if (from === to) {
    const mean = Math.round((10 * from) / answers) / 10;
    return shownRange({ from: mean, to: mean }, answers);
  }
  return shownRange({ from: Math.floor((10 * from) / answers) / 10, to: Math.ceil((10 * to) / answers) / 10 }, answers);
}

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

/** Batches near one end of the scale that are told only together, until they lie far enough from it. */
interface NearEnd {
  readonly answers: number;
  readonly steps: number;
}
const nobody: NearEnd = { answers: 0, steps: 0 };

/** What batches tell of the sum of all answers, 1 to 5, whoever has watched them from the first. */
export function sumBounds(batches: readonly Batch[]): Bounds & { readonly answers: number } {
  let exact = 0;
  let answers = 0;
  let high = nobody;
  let low = nobody;
  for (const batch of batches) {
    const values = batch.answers.map(Number);
    const sum = values.reduce((total, value) => total + value, 0);
    const size = values.length;
    answers += size;
    const [below, above] = [highest * size - sum, sum - lowest * size];
    if (below <= nearEnd) high = { answers: high.answers + size, steps: high.steps + below };
    else if (above <= nearEnd) low = { answers: low.answers + size, steps: low.steps + above };
    else exact += sum;
    if (high.steps > nearEnd) {
      exact += highest * high.answers - high.steps;
      high = nobody;
    }
    if (low.steps > nearEnd) {
      exact += lowest * low.answers + low.steps;
      low = nobody;
    }
  }
  const from = exact + highest * high.answers - (high === nobody ? 0 : nearEnd) + lowest * low.answers;
  const to = exact + highest * high.answers + lowest * low.answers + (low === nobody ? 0 : nearEnd);
  return { from, to, answers };
}

/**
 * The mean of answers on a scale from 1 to 5, to one decimal: a number where the batches allow it, else the range in
 * which it lies. Each person counts once in a batch, so somebody who answers often does not weigh more there.
 */
export function shownMean(batches: readonly Batch[]): ShownRange {
  const { from, to, answers } = sumBounds(batches);
  if (answers === 0) return withheldRange();
  if (from === to) {
    const mean = Math.round((10 * from) / answers) / 10;
    return shownRange({ from: mean, to: mean }, answers);
  }
  return shownRange({ from: Math.floor((10 * from) / answers) / 10, to: Math.ceil((10 * to) / answers) / 10 }, answers);
}

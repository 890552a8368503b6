import { Temporal } from 'temporal-polyfill';
import type { Batch } from './batches.ts';
import { shownMeanOf } from './shown-mean.ts';
import type { ShownRange } from './shown-range.ts';

/** A batch with the first day of the month in which its last answer came; null where that was not kept yet. */
export interface DatedBatch extends Batch {
  readonly month: Temporal.PlainDate | null;
}

/** What the batches of one month tell. */
export interface MonthTold {
  /** Its first day. */
  readonly month: Temporal.PlainDate;
  readonly mean: ShownRange;
  /** How many answers are in the batches: five for each. */
  readonly answers: number;
}

/**
 * Usefulness month by month, from the first month in which a batch was closed to the last, the empty ones between them
 * included. Everything in it follows from what the figure of all batches has told already.
 */
export function monthsTold(batches: readonly DatedBatch[]): readonly MonthTold[] {
  const months = batches.flatMap(({ month }) => (month === null ? [] : [month.toString()])).toSorted();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const told: MonthTold[] = [];
  for (let month = Temporal.PlainDate.from(first); month.toString() <= last; month = month.add({ months: 1 })) {
    const isAsked = (place: number): boolean => batches[place]?.month?.equals(month) === true;
    const mean = shownMeanOf(batches, isAsked);
    told.push({ month, mean, answers: mean.shown ? mean.answers : 0 });
  }
  return told;
}

import type { Batch } from './batches.ts';
import { sumBounds } from './shown-mean.ts';

/**
 * What earlier mentees' answers say of each mentor, 0 to 1: half is the mean of all mentors, each point of the scale a
 * quarter. It is made of what closed batches tell (`sumBounds`) and of nothing else, so that whoever sees it change learns
 * nobody's answer. A mentor without a batch is not included.
 */
export function earlierRatings<Mentor extends string>(
  batchesOf: ReadonlyMap<Mentor, readonly Batch[]>,
): ReadonlyMap<Mentor, number> {
  const told = [...batchesOf].flatMap(([mentor, batches]) => {
    const { from, to, answers } = sumBounds(batches);
    return answers === 0 ? [] : [{ mentor, sum: (from + to) / 2, answers }];
  });
  const answers = told.reduce((total, each) => total + each.answers, 0);
  const mean = told.reduce((total, { sum }) => total + sum, 0) / answers;
  return new Map(told.map((each) => [each.mentor, scoreOf(each.sum / each.answers - mean)]));
}

function scoreOf(points: number): number {
  return Math.min(1, Math.max(0, 0.5 + points / 4));
}

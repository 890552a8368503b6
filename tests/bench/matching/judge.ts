import { munkres } from 'munkres';
import type { PossiblePairs } from '#domain/matching/possible-pairs.ts';
import { spent } from './spent.ts';

/** What the package `munkres` makes of the same pairs as a dense matrix, each mentor once for every place. */
export function judged(pairs: PossiblePairs): { readonly total: number; readonly seconds: number } {
  const columns = pairs.cohort.mentors.flatMap(({ candidate }, mentor) =>
    Array.from({ length: candidate.freeCapacity }, () => mentor),
  );
  const costs = pairs.choices.map((choice) => {
    const worths = new Map(Array.from(choice.columns, (mentor, place) => [mentor, choice.scores[place] ?? 0]));
    // A pair that may not be is worth nothing, as much as staying alone.
    return columns.map((mentor) => -(worths.get(mentor) ?? 0));
  });
  const { answer: found, seconds } = spent(() => munkres(costs));
  return { total: found.reduce((sum, [row, column]) => sum - (costs[row]?.[column] ?? 0), 0), seconds };
}

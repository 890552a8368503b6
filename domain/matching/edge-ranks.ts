import { highestScore, type ColumnWorth } from './pair-graph.ts';
import { intAt, realAt } from './typed-arrays.ts';

const scoreRange = highestScore + 1;

/**
 * Level and score of an edge as one number below 2 ** 31, the higher the better. Worths order edges alike, but lie so
 * far apart between two levels that they could not be put into buckets.
 */
export class EdgeRanks {
  /** Are all columns at level 0? Then the rank is the score, whatever the column. */
  readonly areScores: boolean;
  /** What the level of a column adds to a score, and what an edge to it is worth beyond its rank. */
  readonly #lifts: Int32Array;
  readonly #rests: Float64Array;

  constructor({ levels, step, extra }: ColumnWorth) {
    this.areScores = levels.every((level) => level === 0);
    this.#lifts = levels.map((level) => level * scoreRange);
    this.#rests = Float64Array.from(levels, (level) => level * (step - scoreRange) + extra);
  }

  rankOf(column: number, score: number): number {
    return this.areScores ? score : intAt(this.#lifts, column) + score;
  }

  worthOf(column: number, rank: number): number {
    return rank + realAt(this.#rests, column);
  }

  /** Back from the worth of an edge. */
  rankIn(column: number, worth: number): number {
    return worth - realAt(this.#rests, column);
  }
}

import { highestLevel, highestScore, type ColumnWorth } from './pair-graph.ts';
import { realAt } from './typed-arrays.ts';

/** More columns than any company has people in one round. */
const columnRange = 2 ** 20;
const scoreRange = highestScore + 1;
/** Level and score of an edge as one number. */
const highestRank = (highestLevel + 1) * scoreRange - 1;

/**
 * An edge as one number, the lower the better: how far its level and score are from the highest there can be, and of
 * equal ones its column. All fit into the 53 bits in which numbers are exact, and numbers are moved and sorted many
 * times faster than objects.
 */
export class EdgeKeys {
  /** Are all columns at level 0? Then the score alone says how good an edge is. */
  readonly areFlat: boolean;
  /** For each column: how far an edge with the score 0 is from the highest, and what the highest would be worth. */
  readonly #farthest: Float64Array;
  readonly worthsOfBest: Float64Array;

  constructor({ levels, step, extra }: ColumnWorth) {
    this.areFlat = levels.every((level) => level === 0);
    this.#farthest = Float64Array.from(levels, (level) => highestRank - level * scoreRange);
    this.worthsOfBest = Float64Array.from(levels, (level) => highestRank + level * (step - scoreRange) + extra);
  }

  keyOf(column: number, score: number): number {
    return (realAt(this.#farthest, column) - score) * columnRange + column;
  }

  /** The lowest score that can have a key up to this one. */
  lowestScore(key: number): number {
    return this.areFlat ? highestRank - farIn(key) : 0;
  }
}

/** How far an edge is from the highest: so much less than `worthsOfBest` of its column it is worth. */
export function farIn(key: number): number {
  return Math.floor(key / columnRange);
}

/** `far` is that of the same key. */
export function columnIn(key: number, far: number): number {
  return key - far * columnRange;
}

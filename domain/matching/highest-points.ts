import { intAt } from './typed-arrays.ts';

/** A few more than the most points that are given on purpose, as shares are rounded. */
const slack = 64;

/** Finds the people with the most points by counting, without sorting them. */
export class HighestPoints {
  /** How many have each number of points. */
  readonly #counts: Int32Array;

  constructor(mostPoints: number) {
    this.#counts = new Int32Array(mostPoints + slack);
  }

  /** The `most` with the highest points; where more have the same at the border, `turn` decides whose turn it is. */
  of(people: Int32Array, points: Int32Array, most: number, turn: number): readonly number[] {
    if (people.length <= most) return Array.from(people);
    const border = this.#border(people, points, most);
    const found: number[] = [];
    const tied: number[] = [];
    for (let i = 0; i < people.length; i += 1) {
      const each = intAt(people, i);
      const own = this.#pointsOf(each, points);
      if (own > border) found.push(each);
      else if (own === border) tied.push(each);
    }
    for (let i = 0; found.length < most; i += 1) found.push(tied[(turn * 37 + i) % tied.length] ?? 0);
    return found;
  }

  /** Fewer than `most` have more points than this, and with those who have as many they are more than `most`. */
  #border(people: Int32Array, points: Int32Array, most: number): number {
    const counts = this.#counts.fill(0);
    for (let i = 0; i < people.length; i += 1) {
      const own = this.#pointsOf(intAt(people, i), points);
      counts[own] = intAt(counts, own) + 1;
    }
    let border = counts.length - 1;
    for (let above = 0; above + intAt(counts, border) <= most; border -= 1) above += intAt(counts, border);
    return border;
  }

  #pointsOf(person: number, points: Int32Array): number {
    return Math.min(intAt(points, person), this.#counts.length - 1);
  }
}

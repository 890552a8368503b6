import { intAt, realAt } from './typed-arrays.ts';

/** Columns by their distance, the nearest first; each stands in it once at most. A binary heap in typed arrays. */
export class ColumnHeap {
  readonly #columns: Int32Array;
  /** Where a column stands; -1 when it does not. */
  readonly #places: Int32Array;
  readonly #distances: Float64Array;
  #size = 0;

  /** `distances` is read whenever columns are compared; after a change `put` sets the column right. */
  constructor(distances: Float64Array) {
    this.#distances = distances;
    this.#columns = new Int32Array(distances.length);
    this.#places = new Int32Array(distances.length).fill(-1);
  }

  get size(): number {
    return this.#size;
  }

  /** Puts a column in, or moves it forward after its distance has become smaller. */
  put(column: number): void {
    let place = intAt(this.#places, column);
    if (place < 0) {
      place = this.#size;
      this.#size += 1;
    }
    const distance = realAt(this.#distances, column);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = intAt(this.#columns, above);
      if (realAt(this.#distances, other) <= distance) break;
      this.#set(place, other);
      place = above;
    }
    this.#set(place, column);
  }

  /** Takes the nearest column out; -1 when there is none. */
  take(): number {
    if (this.#size === 0) return -1;
    const nearest = intAt(this.#columns, 0);
    this.#places[nearest] = -1;
    this.#size -= 1;
    if (this.#size > 0) this.#sink(intAt(this.#columns, this.#size));
    return nearest;
  }

  clear(): void {
    for (let i = 0; i < this.#size; i += 1) this.#places[intAt(this.#columns, i)] = -1;
    this.#size = 0;
  }

  #sink(column: number): void {
    const distance = realAt(this.#distances, column);
    let place = 0;
    for (let below = 1; below < this.#size; below = 2 * place + 1) {
      const right = below + 1;
      if (right < this.#size && this.#at(right) < this.#at(below)) below = right;
      if (this.#at(below) >= distance) break;
      this.#set(place, intAt(this.#columns, below));
      place = below;
    }
    this.#set(place, column);
  }

  #at(place: number): number {
    return realAt(this.#distances, intAt(this.#columns, place));
  }

  #set(place: number, column: number): void {
    this.#columns[place] = column;
    this.#places[column] = place;
  }
}

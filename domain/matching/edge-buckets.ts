import type { EdgeKeys } from './edge-keys.ts';
import type { EdgeList } from './pair-graph.ts';
import { intAt, realAt } from './typed-arrays.ts';

/** Buckets hold about so many edges each, few enough to be sorted by insertion. */
const bucketSize = 16;
/** The range of the keys of a list is guessed from one edge of so many. */
const sampledEach = 8;

/** Edges of lists roughly in order: bucket by bucket, the best bucket first, in no order within one. */
export class EdgeBuckets {
  readonly #keys: EdgeKeys;
  /** Which bucket of a list comes next; -1 while it has none. */
  readonly #next: Int32Array;
  /** Where each bucket ends, those of one list after the other. */
  readonly #ends: Int32Array;
  #count = 0;
  /** The edges of one list on their way. */
  readonly #found: Float64Array;
  readonly #bucketOf: Int32Array;

  constructor(keys: EdgeKeys, lengths: Int32Array) {
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    this.#keys = keys;
    this.#next = new Int32Array(lengths.length).fill(-1);
    this.#ends = new Int32Array(lengths.reduce((sum, length) => sum + bucketsFor(length), 0));
    this.#found = new Float64Array(longest);
    this.#bucketOf = new Int32Array(longest);
  }

  has(list: number): boolean {
    return intAt(this.#next, list) >= 0;
  }

  /** Lays the edges of a list whose keys are above `above` out in `into`, from the place `at`; answers how many. */
  lay(list: number, edges: EdgeList, { above, into, at }: { above: number; into: Float64Array; at: number }): number {
    const buckets = bucketsFor(edges.columns.length);
    const ends = this.#ends.subarray(this.#count, this.#count + buckets);
    this.#next[list] = this.#count;
    this.#count += buckets;
    const found = this.#deal(edges, above, ends);
    let sum = at;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const size = intAt(ends, bucket);
      ends[bucket] = sum;
      sum += size;
    }
    for (let i = 0; i < found; i += 1) {
      const bucket = intAt(this.#bucketOf, i);
      const place = intAt(ends, bucket);
      ends[bucket] = place + 1;
      into[place] = realAt(this.#found, i);
    }
    return found;
  }

  /** Says of each edge above `above` in which bucket it belongs, and counts those of each; answers how many there are. */
  #deal(edges: EdgeList, above: number, sizes: Int32Array): number {
    const { columns, scores } = edges;
    const keys = this.#keys;
    const found = this.#found;
    const bucketOf = this.#bucketOf;
    const { lowest, highest } = this.#range(edges, above);
    const scale = sizes.length / (highest - lowest + 1);
    let count = 0;
    for (let place = 0; place < columns.length; place += 1) {
      const key = keys.keyOf(columns[place] ?? 0, scores[place] ?? 0);
      if (key <= above) continue;
      const bucket = key <= lowest ? 0 : key >= highest ? sizes.length - 1 : Math.floor((key - lowest) * scale);
      sizes[bucket] = intAt(sizes, bucket) + 1;
      found[count] = key;
      bucketOf[count] = bucket;
      count += 1;
    }
    return count;
  }

  #range({ columns, scores }: EdgeList, above: number): { readonly lowest: number; readonly highest: number } {
    const keys = this.#keys;
    let lowest = Infinity;
    let highest = 0;
    for (let place = 0; place < columns.length; place += sampledEach) {
      const key = keys.keyOf(columns[place] ?? 0, scores[place] ?? 0);
      if (key <= above) continue;
      if (key < lowest) lowest = key;
      if (key > highest) highest = key;
    }
    return { lowest, highest: Math.max(lowest, highest) };
  }

  /** Where the next bucket of a list ends that is not empty; the list has edges from `from` on. */
  nextEnd(list: number, from: number): number {
    let bucket = intAt(this.#next, list);
    while (intAt(this.#ends, bucket) === from) bucket += 1;
    this.#next[list] = bucket + 1;
    return intAt(this.#ends, bucket);
  }
}

function bucketsFor(length: number): number {
  return Math.ceil(length / bucketSize);
}

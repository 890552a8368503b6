import { EdgeBuckets } from './edge-buckets.ts';
import { EdgeKeys } from './edge-keys.ts';
import type { ColumnWorth, EdgeList, Edges } from './pair-graph.ts';
import { sortRun } from './sort-run.ts';
import { intAt, realAt } from './typed-arrays.ts';

/** About so many edges of a list are taken first: nine searches of ten on costs at random ask for no more. */
const firstBatch = 32;
const mostInFirstBatch = 4 * firstBatch;
/** The border of a first batch is guessed from a sample, of which so many lie within it. */
const sampledWithin = 4;

/**
 * The edges of each list, the best first and, of equal ones, the lower column, known as far as a search has asked for
 * them: first a batch of the best, then, bucket by bucket, the others. A search asks for a few dozen of thousands, and
 * to sort them all would take most of its time.
 */
export class BestEdges implements Edges {
  readonly keys: Float64Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly worthsOfBest: Float64Array;
  readonly #lists: readonly EdgeList[];
  readonly #edgeKeys: EdgeKeys;
  readonly #buckets: EdgeBuckets;
  readonly #lengths: Int32Array;
  readonly #sample = new Float64Array(sampledWithin);
  /** How far `keys` is filled. */
  #size = 0;

  constructor(lists: readonly EdgeList[], columnWorth: ColumnWorth) {
    const lengths = Int32Array.from(lists, ({ columns }) => columns.length);
    this.#lists = lists;
    this.#lengths = lengths;
    this.#edgeKeys = new EdgeKeys(columnWorth);
    this.#buckets = new EdgeBuckets(this.#edgeKeys, lengths);
    this.worthsOfBest = this.#edgeKeys.worthsOfBest;
    this.starts = new Int32Array(lists.length);
    this.ends = new Int32Array(lists.length);
    // Room for everything: memory that is never written to is never taken from the machine.
    this.keys = new Float64Array(
      lengths.reduce((sum, length) => sum + length + (isLong(length) ? mostInFirstBatch : 0), 0),
    );
  }

  readonly more = (list: number): boolean => {
    const edges = this.#lists[list];
    const known = intAt(this.ends, list) - intAt(this.starts, list);
    const length = intAt(this.#lengths, list);
    if (edges === undefined || known === length) return false;
    if (known === 0 && isLong(length) && this.#takeBest(list, edges)) return true;
    if (!this.#buckets.has(list)) this.#takeRest(list, edges);
    const from = intAt(this.ends, list);
    const until = this.#buckets.nextEnd(list, from);
    sortRun(this.keys, from, until);
    this.ends[list] = until;
    return true;
  };

  /** All edges up to a border; false when those are too many, as where most are worth the same. */
  #takeBest(list: number, edges: EdgeList): boolean {
    const { columns, scores } = edges;
    const { keys } = this;
    const edgeKeys = this.#edgeKeys;
    const border = this.#border(edges);
    const lowestScore = edgeKeys.lowestScore(border);
    const from = this.#size;
    let until = from;
    for (let place = 0; place < scores.length; place += 1) {
      const score = scores[place] ?? 0;
      if (score < lowestScore) continue;
      const key = edgeKeys.keyOf(columns[place] ?? 0, score);
      if (key > border) continue;
      if (until === from + mostInFirstBatch) return false;
      keys[until] = key;
      until += 1;
    }
    sortRun(keys, from, until);
    this.starts[list] = from;
    this.ends[list] = until;
    this.#size = until;
    return true;
  }

  /** A key that about as many edges do not exceed as a first batch has. */
  #border({ columns, scores }: EdgeList): number {
    const edgeKeys = this.#edgeKeys;
    const sample = this.#sample.fill(Infinity);
    for (let place = 0; place < columns.length; place += firstBatch / sampledWithin) {
      const key = edgeKeys.keyOf(columns[place] ?? 0, scores[place] ?? 0);
      let at = sampledWithin - 1;
      if (key >= realAt(sample, at)) continue;
      for (; at > 0 && realAt(sample, at - 1) > key; at -= 1) sample[at] = realAt(sample, at - 1);
      sample[at] = key;
    }
    return realAt(sample, sampledWithin - 1);
  }

  /** Puts all edges of a list together: those that are known, and the others behind them in buckets. */
  #takeRest(list: number, edges: EdgeList): void {
    const start = intAt(this.starts, list);
    const end = intAt(this.ends, list);
    const from = this.#size;
    const until = from + end - start;
    this.keys.copyWithin(from, start, end);
    const above = end === start ? -1 : realAt(this.keys, end - 1);
    const rest = this.#buckets.lay(list, edges, { above, into: this.keys, at: until });
    this.starts[list] = from;
    this.ends[list] = until;
    this.#lengths[list] = end - start + rest;
    this.#size = until + rest;
  }
}

function isLong(length: number): boolean {
  return length > 2 * firstBatch;
}

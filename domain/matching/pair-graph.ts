import { intAt, realAt } from './typed-arrays.ts';

/**
 * Who could be put where, as numbers in typed arrays. A row wants one column; a column takes as many rows as its
 * capacity says. All numbers are whole, so that sums are exact.
 */
export interface PairGraph {
  /** Which list of edges each row has; rows may share one. */
  readonly lists: Int32Array;
  /** List n is the edges from `starts[n]` until `starts[n + 1]`, the highest worth first. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** Above 0. */
  readonly worths: Float64Array;
  readonly capacity: Int32Array;
  /** What it counts when a row stays without a column: 0, or less for a row that is not to be left out. */
  readonly alone: Float64Array;
}

/** Edges before they are sorted: of each list its columns, and in the same places what each is worth. */
export interface EdgeList {
  readonly columns: readonly number[];
  /** Whole, from 1 to `highestScore`. */
  readonly scores: readonly number[];
}

/** What edges to a column are worth beside their score: so many steps, each above every sum of scores. */
export interface ColumnWorth {
  /** From 0 to `highestLevel` each. */
  readonly levels: Int32Array;
  readonly step: number;
  /** The same for all columns. */
  readonly extra: number;
}

export const highestScore = 2 ** 21 - 1;
export const highestLevel = 2 ** 10 - 1;
/** More columns than any company has people in one round. */
const columnRange = 2 ** 20;

/** The edges of a graph, each list with the best first and, of equal ones, the lower column. */
export function sortedEdges(
  lists: readonly EdgeList[],
  columnWorth: ColumnWorth,
): Pick<PairGraph, 'starts' | 'columns' | 'worths'> {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = intAt(starts, index) + list.columns.length;
  const keys = new Float64Array(intAt(starts, lists.length));
  for (const [index, list] of lists.entries()) {
    const own = keys.subarray(intAt(starts, index), intAt(starts, index + 1));
    writeKeys(own, list, columnWorth.levels);
    own.sort();
  }
  return { starts, ...readKeys(keys, columnWorth) };
}

/**
 * Level, score and column as one number that is the lower the better: they fit into the 53 bits in which numbers are
 * exact, and numbers sort many times faster than objects.
 */
function writeKeys(keys: Float64Array, { columns, scores }: EdgeList, levels: Int32Array): void {
  for (const [place, column] of columns.entries()) {
    const level = highestLevel - intAt(levels, column);
    const score = highestScore - (scores[place] ?? 0);
    keys[place] = (level * (highestScore + 1) + score) * columnRange + column;
  }
}

function readKeys(keys: Float64Array, { levels, step, extra }: ColumnWorth): Pick<PairGraph, 'columns' | 'worths'> {
  const columns = new Int32Array(keys.length);
  const worths = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const rest = Math.floor(realAt(keys, at) / columnRange);
    const column = realAt(keys, at) - rest * columnRange;
    columns[at] = column;
    worths[at] = highestScore - (rest % (highestScore + 1)) + intAt(levels, column) * step + extra;
  }
  return { columns, worths };
}

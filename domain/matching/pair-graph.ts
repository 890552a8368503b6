/**
 * Who could be put where, as numbers in typed arrays. A row wants one column; a column takes as many rows as its
 * capacity says. All numbers are whole, so that sums are exact.
 */
export interface PairGraph {
  /** Which list of edges each row has; rows may share one. */
  readonly lists: Int32Array;
  readonly edges: Edges;
  readonly capacity: Int32Array;
  /** What it counts when a row stays without a column: 0, or less for a row that is not to be left out. */
  readonly alone: Float64Array;
}

/** The edges of each list as keys (see `EdgeKeys`), the best first, as far as they are known. */
export interface Edges {
  readonly keys: Float64Array;
  /** What is known of list n stands from `starts[n]` until `ends[n]`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each column what an edge to it would be worth with the best key there can be. */
  readonly worthsOfBest: Float64Array;
  /** Makes more edges of a list known, and may move those that are; false when there are no more. */
  readonly more: (list: number) => boolean;
}

export type Numbers = readonly number[] | Int32Array;

/** Edges in any order: of each list its columns, each once, and in the same places what each is worth. */
export interface EdgeList {
  readonly columns: Numbers;
  /** Whole, from 1 to `highestScore`. */
  readonly scores: Numbers;
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

import { ColumnHeap } from './column-heap.ts';
import { columnIn, farIn } from './edge-keys.ts';
import type { PairGraph } from './pair-graph.ts';
import { intAt, realAt } from './typed-arrays.ts';

/**
 * The best assignment of a graph: each row in one column at most, no column above its capacity, and the highest sum of
 * worths, counting `alone` for rows that stay without a column. The answer holds a column for each row, or -1.
 *
 * Successive shortest paths: row after row comes in, and whoever has to give way for it moves on to where the sum
 * loses least. Columns carry prices, so that a search looks only at the nearest ones (Dijkstra on reduced costs). The
 * sum is exact, as all numbers are whole; between equally good assignments the order of rows and columns decides.
 */
export function optimum(graph: PairGraph): Int32Array {
  const search = new Search(graph);
  for (let row = 0; row < graph.lists.length; row += 1) search.insert(row);
  return search.columnOf;
}

class Search {
  /** The answer so far. */
  readonly columnOf: Int32Array;
  readonly #graph: PairGraph;
  /** Each place of each column, one column after the other: who holds it; and which one a row holds. */
  readonly #firstSeat: Int32Array;
  readonly #holders: Int32Array;
  readonly #seatOf: Int32Array;
  readonly #taken: Int32Array;
  /** The worth of the edge by which a row is in its column. */
  readonly #worthOf: Float64Array;
  /** What a row has to give for a column; above 0 only where the column is full. */
  readonly #prices: Float64Array;
  /** Of the present search: what the sum loses on the way to a column, and by which row and edge it was reached. */
  readonly #losses: Float64Array;
  readonly #cameFrom: Int32Array;
  /** What the edge is worth. */
  readonly #cameFor: Float64Array;
  readonly #reached: Int32Array;
  #reachedCount = 0;
  readonly #heap: ColumnHeap;
  /** The least loss with which the search can end, and how: in a column with room (or -1), or with a row left alone. */
  #least = 0;
  #freeColumn = -1;
  #leftRow = -1;

  constructor(graph: PairGraph) {
    const rows = graph.lists.length;
    const columns = graph.capacity.length;
    this.#graph = graph;
    this.columnOf = new Int32Array(rows).fill(-1);
    this.#seatOf = new Int32Array(rows).fill(-1);
    this.#worthOf = new Float64Array(rows);
    this.#firstSeat = new Int32Array(columns + 1);
    for (let column = 0; column < columns; column += 1) {
      const seats = Math.min(intAt(graph.capacity, column), rows);
      this.#firstSeat[column + 1] = intAt(this.#firstSeat, column) + seats;
    }
    this.#holders = new Int32Array(intAt(this.#firstSeat, columns));
    this.#taken = new Int32Array(columns);
    this.#prices = new Float64Array(columns);
    this.#losses = new Float64Array(columns).fill(Infinity);
    this.#cameFrom = new Int32Array(columns);
    this.#cameFor = new Float64Array(columns);
    this.#reached = new Int32Array(columns);
    this.#heap = new ColumnHeap(this.#losses);
  }

  /** Brings a row in, and moves others where that is best for all who are in by then. */
  insert(row: number): void {
    this.#least = Infinity;
    this.#reachedCount = 0;
    this.#visit(row, 0);
    while (this.#heap.size > 0) {
      const column = this.#heap.take();
      const loss = realAt(this.#losses, column);
      if (loss >= this.#least) break;
      const first = intAt(this.#firstSeat, column);
      const end = first + intAt(this.#taken, column);
      const price = realAt(this.#prices, column);
      for (let seat = first; seat < end; seat += 1) {
        const holder = intAt(this.#holders, seat);
        this.#visit(holder, loss + realAt(this.#worthOf, holder) - price);
      }
    }
    this.#heap.clear();
    this.#raisePrices();
    this.#move(row);
  }

  /** Looks where a row could go that comes in or gives way; `loss` is what is lost before it goes anywhere. */
  #visit(row: number, loss: number): void {
    const { lists, edges, alone } = this.#graph;
    if (loss - realAt(alone, row) < this.#least) {
      this.#least = loss - realAt(alone, row);
      this.#freeColumn = -1;
      this.#leftRow = row;
    }
    const list = intAt(lists, row);
    let place = 0;
    do place = this.#look(row, list, loss, place);
    while (place >= 0 && edges.more(list));
  }

  /** Looks along the known edges of a row, from place `from` on; says how many are known, or -1 when no other matters. */
  #look(row: number, list: number, loss: number, from: number): number {
    const { keys, starts, ends, worthsOfBest } = this.#graph.edges;
    const start = intAt(starts, list);
    const end = intAt(ends, list);
    for (let edge = start + from; edge < end; edge += 1) {
      const key = realAt(keys, edge);
      const far = farIn(key);
      const column = columnIn(key, far);
      const worth = realAt(worthsOfBest, column) - far;
      const unpriced = loss - worth;
      // No price is below 0 and no later edge is worth more.
      if (unpriced >= this.#least) return -1;
      const there = unpriced + realAt(this.#prices, column);
      if (there >= this.#least || there >= realAt(this.#losses, column)) continue;
      this.#cameFrom[column] = row;
      this.#cameFor[column] = worth;
      this.#reach(column, there);
    }
    return end - start;
  }

  /** A column is nearer than was known. */
  #reach(column: number, loss: number): void {
    if (realAt(this.#losses, column) === Infinity) {
      this.#reached[this.#reachedCount] = column;
      this.#reachedCount += 1;
    }
    this.#losses[column] = loss;
    if (intAt(this.#taken, column) < this.#seatsOf(column)) {
      this.#least = loss;
      this.#freeColumn = column;
    } else this.#heap.put(column);
  }

  #seatsOf(column: number): number {
    return intAt(this.#firstSeat, column + 1) - intAt(this.#firstSeat, column);
  }

  /** Columns nearer than the end of the search become so much dearer that all who are in stay where they are best. */
  #raisePrices(): void {
    for (let i = 0; i < this.#reachedCount; i += 1) {
      const column = intAt(this.#reached, i);
      const loss = realAt(this.#losses, column);
      if (loss < this.#least) this.#prices[column] = realAt(this.#prices, column) + this.#least - loss;
      this.#losses[column] = Infinity;
    }
  }

  /** Walks the path back from its end to the row that came in: each takes the place that the next one leaves. */
  #move(row: number): void {
    let column = this.#freeColumn;
    let seat = -1;
    if (column >= 0) {
      const taken = intAt(this.#taken, column);
      seat = intAt(this.#firstSeat, column) + taken;
      this.#taken[column] = taken + 1;
    } else {
      column = intAt(this.columnOf, this.#leftRow);
      seat = intAt(this.#seatOf, this.#leftRow);
      this.columnOf[this.#leftRow] = -1;
    }
    while (column >= 0) {
      const next = intAt(this.#cameFrom, column);
      const left = intAt(this.columnOf, next);
      const leftSeat = intAt(this.#seatOf, next);
      this.columnOf[next] = column;
      this.#seatOf[next] = seat;
      this.#holders[seat] = next;
      this.#worthOf[next] = realAt(this.#cameFor, column);
      if (next === row) break;
      column = left;
      seat = leftSeat;
    }
  }
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BestEdges } from '#domain/matching/best-edges.ts';
import { EdgeKeys, columnIn, farIn } from '#domain/matching/edge-keys.ts';
import { optimum } from '#domain/matching/optimum.ts';
import type { ColumnWorth, EdgeList, Edges } from '#domain/matching/pair-graph.ts';

interface Problem {
  readonly lists: readonly EdgeList[];
  readonly columnWorth: ColumnWorth;
  readonly capacity: Int32Array;
  readonly alone: Float64Array;
}

/** Lists long enough to be taken in several steps; scores all over, close together, or nearly all the same. */
const anyProblem: fc.Arbitrary<Problem> = fc
  .record({
    rows: fc.integer({ min: 1, max: 25 }),
    columns: fc.integer({ min: 1, max: 260 }),
    scores: fc.constantFrom(2, 100, 1_150_001),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    share: fc.constantFrom(0.2, 1),
    highestLevel: fc.constantFrom(0, 0, 2),
    pulled: fc.constantFrom(0, 0.5),
  })
  .map(({ rows, columns, scores, seed, share, highestLevel, pulled }) => {
    const random = numbersFrom(seed);
    const step = 2 ** 21 * rows;
    const list = (): EdgeList => {
      const some = Array.from({ length: columns }, (_, column) => column).filter(() => random() < share);
      // Where all want the same few columns, searches go far down the lists.
      const scoreOf = (column: number) =>
        1 + Math.floor((scores - 1) * ((1 - pulled) * random() + pulled * (column / columns)));
      return { columns: some, scores: some.map(scoreOf) };
    };
    return {
      lists: Array.from({ length: rows }, list),
      columnWorth: {
        levels: Int32Array.from({ length: columns }, () => Math.floor((highestLevel + 1) * random())),
        step,
        extra: random() < 0.5 ? 0 : step,
      },
      capacity: Int32Array.from({ length: columns }, () => Math.floor(3 * random())),
      alone: Float64Array.from({ length: rows }, () => -step * Math.floor(2 * random())),
    };
  });

function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The edges of a list in order, as "column: worth": the highest worth first and, of equal ones, the lower column. */
function inOrder({ columns, scores }: EdgeList, { levels, step, extra }: ColumnWorth): readonly string[] {
  return Array.from(columns, (column, place) => ({
    column,
    worth: (scores[place] ?? 0) + (levels[column] ?? 0) * step + extra,
  }))
    .toSorted((a, b) => b.worth - a.worth || a.column - b.column)
    .map(({ column, worth }) => `${column}: ${worth}`);
}

/** Everything sorted before the search begins. */
function sortedWhole({ lists, columnWorth }: Problem): Edges {
  const edgeKeys = new EdgeKeys(columnWorth);
  const keys = lists.map(({ columns, scores }) =>
    Array.from(columns, (column, place) => edgeKeys.keyOf(column, scores[place] ?? 0)).toSorted((a, b) => a - b),
  );
  const ends = keys.map((_, list) => keys.slice(0, list + 1).reduce((sum, { length }) => sum + length, 0));
  return {
    keys: Float64Array.from(keys.flat()),
    starts: Int32Array.from([0, ...ends].slice(0, -1)),
    ends: Int32Array.from(ends),
    worthsOfBest: edgeKeys.worthsOfBest,
    more: () => false,
  };
}

describe('edges that are taken as far as a search asks', () => {
  test('are in order at every step, with none better left, and all of them in the end', () => {
    fc.assert(
      fc.property(anyProblem, ({ lists, columnWorth }) => {
        const edges = new BestEdges(lists, columnWorth);
        const sorted = lists.map((list) => inOrder(list, columnWorth));
        for (let isMore = true; isMore;) {
          isMore = lists.map((_, list) => edges.more(list)).some(Boolean);
          const found = lists.map((_, list) => known(edges, list));
          expect(found.flat()).toEqual(sorted.flatMap((each, list) => each.slice(0, found[list]?.length)));
        }
        expect(lists.map((_, list) => known(edges, list).length)).toEqual(sorted.map(({ length }) => length));
      }),
      { numRuns: 40 },
    );
  });

  test('lead to the same assignment, person by person, as when all were sorted first', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { lists, columnWorth, capacity, alone } = problem;
        const graph = { lists: Int32Array.from(lists.keys()), capacity, alone };
        const lazily = optimum({ ...graph, edges: new BestEdges(lists, columnWorth) });
        expect([...lazily]).toEqual([...optimum({ ...graph, edges: sortedWhole(problem) })]);
      }),
      { numRuns: 200 },
    );
  });

  test('are a few of many: of 500 columns at random less than a sixth becomes known', () => {
    const random = numbersFrom(1);
    const columns = Array.from({ length: 500 }, (_, column) => column);
    const lists = columns.map(() => ({ columns, scores: columns.map(() => 1 + Math.floor(1_000_000 * random())) }));
    const edges = new BestEdges(lists, { levels: new Int32Array(500), step: 0, extra: 0 });
    const capacity = new Int32Array(500).fill(1);
    optimum({ lists: Int32Array.from(columns), edges, capacity, alone: new Float64Array(500) });
    const becameKnown = lists.reduce((sum, _, list) => sum + known(edges, list).length, 0);
    expect(becameKnown).toBeLessThan((500 * 500) / 6);
  });
});

/** The same for those that are known. */
function known({ keys, starts, ends, worthsOfBest }: Edges, list: number): readonly string[] {
  return Array.from(keys.subarray(starts[list], ends[list]), (key) => {
    const far = farIn(key);
    const column = columnIn(key, far);
    return `${column}: ${(worthsOfBest[column] ?? 0) - far}`;
  });
}

import { munkres } from 'munkres';
import { atMost, type BenchResult } from '../result.ts';
import { assigned } from './assigned.ts';
import { inThePlane, likeOrLibrary, uniform, type Costs } from './costs.ts';
import { bestOf } from './spent.ts';

interface Kind {
  readonly name: string;
  readonly costs: (size: number, seed: number) => Costs;
  readonly sizes: readonly number[];
}

const kinds: readonly Kind[] = [
  { name: 'like-or-library', costs: likeOrLibrary, sizes: [500, 600, 800] },
  { name: 'uniform', costs: uniform, sizes: [500, 1_000, 2_000] },
  { name: 'in-the-plane', costs: inThePlane, sizes: [500, 1_000, 2_000] },
];

/** As much is solved of every size: small ones are over before a clock is sure of them, and differ more. */
const work = { matrices: 2_000, times: 4 } as const;

/**
 * Our solver beside the package `munkres`, each from the same matrix to the assignment with everything counted. Both
 * are warm, and of each matrix the best of several times counts.
 */
export function againstMunkres(say: (line: string) => void): readonly BenchResult[] {
  for (const { costs } of kinds) for (let seed = 1; seed <= 8; seed += 1) compared(costs(250, seed), 4);
  return kinds.flatMap((kind) => kind.sizes.flatMap((size) => rowsOf(kind, size, say)));
}

function rowsOf({ name, costs }: Kind, size: number, say: (line: string) => void): readonly BenchResult[] {
  const found = Array.from({ length: work.matrices / size }, (_, seed) => compared(costs(size, seed + 1), work.times));
  const sum = (pick: (one: Compared) => number) => found.reduce((total, one) => total + pick(one), 0);
  const [ours, theirs] = [sum((one) => one.ours), sum((one) => one.theirs)];
  const short = found.reduce((total, one) => total + Math.abs(one.dearer), 0);
  const ms = (seconds: number) => ((1_000 * seconds) / found.length).toFixed(1);
  say(`${name}, ${size} x ${size}: ${ms(ours)} ms, munkres ${ms(theirs)} ms`);
  return [
    atMost(`${name}-${size}-against-munkres`, ours / theirs, 'times', 1),
    atMost(`${name}-${size}-short-of-munkres`, short, 'cost', 0),
  ];
}

interface Compared {
  readonly ours: number;
  readonly theirs: number;
  /** By how much our assignment costs more. */
  readonly dearer: number;
}

function compared(costs: Costs, times: number): Compared {
  const [ours, theirs] = [bestOf(times, () => assigned(costs)), bestOf(times, () => munkres(costs))];
  const cost = (row: number, column: number) => costs[row]?.[column] ?? Number.NaN;
  const own = ours.answer.reduce((sum, column, row) => sum + cost(row, column), 0);
  const other = theirs.answer.reduce((sum, [row, column]) => sum + cost(row, column), 0);
  return { ours: ours.seconds, theirs: theirs.seconds, dearer: own - other };
}

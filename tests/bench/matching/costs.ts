import { randomOf } from './random.ts';

/** What each row costs in each column; whole, from 1. */
export type Costs = readonly (readonly number[])[];

/** As in OR-Library's assign500 to assign800: whole numbers from 1 to 100. */
export function likeOrLibrary(size: number, seed: number): Costs {
  const random = randomOf(seed);
  return squareOf(size, () => 1 + Math.floor(100 * random()));
}

/** Any real number between 0 and 1, in millionths. */
export function uniform(size: number, seed: number): Costs {
  const random = randomOf(seed);
  return squareOf(size, () => 1 + Math.round(1_000_000 * random()));
}

/** The distance between points in a square whose sides are 1, in millionths. */
export function inThePlane(size: number, seed: number): Costs {
  const random = randomOf(seed);
  const points = Array.from({ length: 2 * size }, () => ({ x: random(), y: random() }));
  return points
    .slice(0, size)
    .map((one) =>
      points.slice(size).map((other) => 1 + Math.round(1_000_000 * Math.hypot(one.x - other.x, one.y - other.y))),
    );
}

function squareOf(size: number, cost: () => number): Costs {
  return Array.from({ length: size }, () => Array.from({ length: size }, cost));
}

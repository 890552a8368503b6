import { realAt } from './typed-arrays.ts';

/** Longer runs take too long by insertion. */
const longRun = 64;

/** Sorts the numbers from `from` until `until` in place, the lowest first. */
export function sortRun(numbers: Float64Array, from: number, until: number): void {
  if (until - from > longRun) numbers.subarray(from, until).sort();
  else sortByInsertion(numbers, from, until);
}

function sortByInsertion(numbers: Float64Array, from: number, until: number): void {
  for (let next = from + 1; next < until; next += 1) {
    const number = realAt(numbers, next);
    let at = next;
    for (; at > from && realAt(numbers, at - 1) > number; at -= 1) numbers[at] = realAt(numbers, at - 1);
    numbers[at] = number;
  }
}

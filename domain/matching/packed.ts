/**
 * Small numbers, from 0 to 7 each, as bits of a few whole ones. A round reads them for millions of pairs of people who
 * lie all over the memory: arrays of them would have to be fetched one by one.
 */
const bits = 3;

/** Up to ten numbers. */
export function pack(numbers: readonly number[]): number {
  return numbers.reduce((all, number, place) => all | (number << (bits * place)), 0);
}

/** The number at a place of one that `pack` made. */
export function unpack(all: number, place: number): number {
  return (all >>> (bits * place)) & 7;
}

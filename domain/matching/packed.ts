/**
 * Small numbers, from 0 to 7 each, as bits of a few whole ones. A round reads them for millions of pairs of people who
 * lie all over the memory: arrays of them would have to be fetched one by one.
 */
export interface Packed {
  readonly first: number;
  readonly second: number;
}

const bits = 3;
const inFirst = 10;

/** Up to 20 numbers. */
export function packed(numbers: readonly number[]): Packed {
  return { first: pack(numbers.slice(0, inFirst)), second: pack(numbers.slice(inFirst)) };
}

/** Up to ten numbers. */
export function pack(numbers: readonly number[]): number {
  return numbers.reduce((all, number, place) => all | (number << (bits * place)), 0);
}

/** The number at a place of one that `pack` made. */
export function unpack(all: number, place: number): number {
  return (all >>> (bits * place)) & 7;
}

/** The number at a place of the two that `packed` made. */
export function unpackAt(first: number, second: number, place: number): number {
  return place < inFirst ? unpack(first, place) : unpack(second, place - inFirst);
}

import { hashOf } from './hash.ts';

/** Terms as numbers, so that two sets are compared without looking up strings. */
export interface TermSet {
  /** 32-bit hashes, each once. An array: a typed one of a dozen numbers takes three times the memory. */
  readonly hashes: readonly number[];
  /** Every hash sets one of 32 bits in each: what lacks a bit is not in the set. */
  readonly bits: number;
  readonly otherBits: number;
}

/** More terms than three goals hold; what comes after is left aside, so that nobody's essay slows down a round. */
const mostTerms = 200;

export function termSet(terms: readonly string[]): TermSet {
  const hashes = [...new Set(terms.slice(0, mostTerms).map(hashOf))];
  return {
    hashes,
    bits: hashes.reduce((bits, hash) => bits | bitOf(hash), 0),
    otherBits: hashes.reduce((bits, hash) => bits | otherBitOf(hash), 0),
  };
}

/** How many terms are in both. */
export function sharedTerms(a: TermSet, b: TermSet): number {
  let shared = 0;
  for (let i = 0; i < a.hashes.length; i += 1) {
    const hash = a.hashes[i] ?? 0;
    if ((b.bits & bitOf(hash)) === 0 || (b.otherBits & otherBitOf(hash)) === 0) continue;
    if (b.hashes.includes(hash)) shared += 1;
  }
  return shared;
}

function bitOf(hash: number): number {
  return 1 << (hash & 31);
}

function otherBitOf(hash: number): number {
  return 1 << ((hash >>> 5) & 31);
}

/** Terms as numbers in order, so that two sets are compared without a lookup for each term. */
export interface TermSet {
  /** Sorted 32-bit hashes, each once. */
  readonly hashes: Uint32Array;
  /** Every hash sets one of 32 bits: sets without a bit in common share nothing. */
  readonly bits: number;
}

/** More terms than three goals hold; what comes after is left aside, so that nobody's essay slows down a round. */
const mostTerms = 200;

export function termSet(terms: readonly string[]): TermSet {
  const hashes = Uint32Array.from(new Set(terms.slice(0, mostTerms).map(hashOfTerm))).toSorted();
  return { hashes, bits: hashes.reduce((bits, hash) => bits | (1 << (hash & 31)), 0) };
}

/** How many terms are in both. */
export function sharedTerms(a: TermSet, b: TermSet): number {
  if ((a.bits & b.bits) === 0) return 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  for (let x = a.hashes[i], y = b.hashes[j]; x !== undefined && y !== undefined; x = a.hashes[i], y = b.hashes[j]) {
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

/** FNV-1a as an unsigned 32-bit number: two terms of a company are one by chance less than once in a million. */
function hashOfTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

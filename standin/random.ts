/** Repeatable chance: a small generator of numbers, started from a text. */
export interface Random {
  /** A whole number from 0 up to, but not including, `below`. */
  whole(below: number): number;
  /** True in about `percent` of a hundred cases. */
  chance(percent: number): boolean;
  shuffled<T>(items: readonly T[]): T[];
}

/** The same key gives the same numbers on every machine (FNV-1a into mulberry32). */
export function seededRandom(key: string): Random {
  let state = 0x811c9dc5;
  for (const letter of key) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;

  function whole(below: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  }

  return {
    whole,
    chance: (percent) => whole(100) < percent,
    shuffled(items) {
      return items
        .map((item) => ({ item, order: whole(1_000_000) }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ item }) => item);
    },
  };
}

/** Chance that repeats itself: the same seed draws the same numbers. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** True with this probability, from 0 to 1. */
  happens(share: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** One of the items; null when there are none. */
  pick<Item>(items: readonly Item[]): Item | null;
  /** How often something happens whose mean is `mean`: its whole part, and once more by its fraction. */
  count(mean: number): number;
}

export function chanceFrom(seed: number): Chance {
  const next = mulberry32(seed);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    happens: (share) => next() < share,
    pick: (items) => items[Math.floor(next() * items.length)] ?? null,
    count: (mean) => Math.floor(mean) + (next() < mean - Math.floor(mean) ? 1 : 0),
  };
}

/** Tommy Ettinger's generator of 32 bits; good enough for a life, and the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

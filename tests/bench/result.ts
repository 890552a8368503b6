/** One measured value, held to its limit where it has one. */
export interface BenchResult {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** Null: it is shown and not held. */
  readonly limit: number | null;
  readonly ok: boolean;
}

/** At most `limit`, rounded to a tenth. */
export function atMost(id: string, value: number, unit: string, limit: number): BenchResult {
  return { id, value: Math.round(value * 10) / 10, unit, limit, ok: value <= limit };
}

/** At least `limit`, rounded to a tenth. */
export function atLeast(id: string, value: number, unit: string, limit: number): BenchResult {
  return { id, value: Math.round(value * 10) / 10, unit, limit, ok: value >= limit };
}

/** Shown and not held to anything, rounded to a tenth. */
export function shown(id: string, value: number, unit: string): BenchResult {
  return { id, value: Math.round(value * 10) / 10, unit, limit: null, ok: true };
}

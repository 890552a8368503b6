/** One measured value held to its limit. */
export interface BenchResult {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
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

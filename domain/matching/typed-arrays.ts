/**
 * Numbers in places that are known to exist. A function for each kind of array: one for both would make every loop
 * that uses it many times slower.
 */
export function intAt(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}

export function realAt(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}

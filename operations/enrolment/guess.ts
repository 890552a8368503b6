/** What a file tells of itself without saying it. */
export interface Guess<Value> {
  readonly likely: Value;
  /** False when something else would do nearly as well, and somebody ought to look. */
  readonly isSure: boolean;
}

/** Business events, one structured line each: ids and words of the domain only, never names, addresses or texts. */
export interface Log {
  event(name: string, facts: Readonly<Record<string, string | number | boolean | null>>): void;
  /** Something broke; the error's message must not hold personal data either. */
  failure(name: string, facts: Readonly<Record<string, string | number | boolean | null>>, cause: unknown): void;
}

import { isRefused, type Refused } from '#domain/refused.ts';

/** How a rule says what a check of the database would: by its words, by refusing, or by never giving anything else. */
export type DomainRule =
  | { readonly words: readonly string[] }
  | { readonly refuses: () => readonly object[] }
  | { readonly keeps: () => readonly boolean[] };

/** The words of a union; one that is missing or not in it does not compile. */
export function every<Word extends string>(words: Record<Word, true>): DomainRule {
  return { words: Object.keys(words) };
}

/** What the rule gives, where it must not refuse. */
export function accepted<Outcome extends object, Reason extends string>(outcome: Outcome | Refused<Reason>): Outcome {
  if (isRefused(outcome)) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

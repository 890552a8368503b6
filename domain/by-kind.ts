/** The members of a union that can be of this kind. */
type OfKind<Union, Kind> = Union extends { readonly kind: infer Own } ? (Kind extends Own ? Union : never) : never;

/** One function for each kind of a union: a `switch` as a table, which does not compile while a kind has none. */
export type ByKind<Union extends { readonly kind: string }, Rest extends readonly unknown[], Answer> = {
  readonly [Kind in Union['kind']]: (one: OfKind<Union, Kind>, ...rest: Rest) => Answer;
};

/**
 * Asks the function of the kind. `kind` is that of `one`, passed as well so that the compiler holds the two together.
 */
export function byKind<
  Union extends { readonly kind: string },
  Kind extends Union['kind'],
  Rest extends readonly unknown[],
  Answer,
>(table: ByKind<Union, Rest, Answer>, [kind, one]: readonly [Kind, OfKind<Union, Kind>], ...rest: Rest): Answer {
  return table[kind](one, ...rest);
}

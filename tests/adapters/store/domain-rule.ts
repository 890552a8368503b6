/** How a rule says what a check of the database would: by its words, by refusing, or by never giving anything else. */
export type DomainRule =
  | { readonly words: readonly string[] }
  | { readonly refuses: () => readonly object[] }
  | { readonly keeps: () => readonly boolean[] };

/**
 * The shape of a set of texts: the same keys as the Swedish one, a string where it has a string, a function with the
 * same parameters where it has a function. A language that lacks a text, or has one too many, does not compile.
 */
export type SameShape<Texts> = Texts extends string
  ? string
  : Texts extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof Texts]: SameShape<Texts[Key]> };

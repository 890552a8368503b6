/** So many of so many, which each language says in forms of its own. */
export interface Part {
  readonly some: number;
  readonly all: number;
}

/** None of several, every one of several, the only one (not), and some of several. */
export interface PartForms {
  readonly onlyNot: string;
  readonly only: string;
  readonly none: string;
  readonly every: string;
  readonly part: string;
}

/** The form that is true of the two numbers; `all` is not 0. */
export function howMany({ some, all }: Part, forms: PartForms): string {
  if (all === 1) return some === 0 ? forms.onlyNot : forms.only;
  if (some === 0) return forms.none;
  return some >= all ? forms.every : forms.part;
}

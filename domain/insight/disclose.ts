import type { PersonId } from '../ids.ts';

/**
 * Figures of what people did at one moment, such as whether they answered. No figure is made of fewer than five people,
 * and none can be worked out by subtracting shown figures from each other. People are counted, not answers. What people
 * answered goes out in batches (`batches.ts`), since such figures are looked at again and again.
 */
export const leastPeople = 5;

/** One figure of a table: what it adds to the total, and whose answers are in it. */
export interface Cell {
  readonly key: string;
  readonly contributors: readonly PersonId[];
  /** A count or a sum: the values of all cells add up to the total. */
  readonly value: number;
}

// Never exported, so that nothing outside this file can make a disclosed figure. It does not travel in JSON.
const proof: unique symbol = Symbol('disclosed');

/** A figure that may be shown, or the word that it may not. Made here and nowhere else. */
export type Disclosed = { readonly [proof]: true } & (
  | { readonly shown: true; readonly value: number; readonly people: number }
  | { readonly shown: false; readonly why: 'too-few-answers' }
);

/** A table of figures with the figure of all of them together. */
export interface DisclosedTable {
  readonly cells: readonly (Disclosed & { readonly key: string })[];
  readonly total: Disclosed;
}

/** The threshold can be raised (comments want ten people), never lowered below five. */
export interface DisclosureOptions {
  readonly threshold?: number;
}

/** Shows the cells of a table and their sum, as far as they reveal nobody. The order of the cells is kept. */
export function disclose(cells: readonly Cell[], options: DisclosureOptions = {}): DisclosedTable {
  const least = thresholdOf(options);
  const hidden = hiddenOf(cells, least);
  const figure = (shown: readonly Cell[]): Disclosed => ({
    [proof]: true,
    shown: true,
    value: sum(shown),
    people: peopleIn(shown),
  });
  const withheld: Disclosed = { [proof]: true, shown: false, why: 'too-few-answers' };
  return {
    cells: cells.map((cell) => ({ key: cell.key, ...(hidden.has(cell) ? withheld : figure([cell])) })),
    total: peopleIn(cells) < least ? withheld : figure(cells),
  };
}

/**
 * The cells that are too small, and as many of the next smallest as it takes until those hidden hold enough people
 * together: what is left when the shown cells are subtracted from the total must not isolate anybody.
 */
function hiddenOf(rows: readonly Cell[], least: number): ReadonlySet<Cell> {
  const bySize = rows.toSorted((a, b) => peopleIn([a]) - peopleIn([b]) || (a.key < b.key ? -1 : 1));
  const hidden: Cell[] = [];
  for (const row of bySize) {
    const rest = peopleIn(hidden);
    const isTooSmall = peopleIn([row]) < least;
    const needsCover = rest > 0 && rest < least;
    if (isTooSmall || needsCover) hidden.push(row);
  }
  return new Set(hidden);
}

function peopleIn(rows: readonly Cell[]): number {
  return new Set(rows.flatMap((row) => row.contributors)).size;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.value, 0);
}

function thresholdOf(options: DisclosureOptions): number {
  return Math.max(leastPeople, options.threshold ?? leastPeople);
}

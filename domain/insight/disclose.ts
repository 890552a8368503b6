import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../ids.ts';

/**
 * The only way out for people's answers. No figure is made of fewer than five people, and none can be worked out by
 * subtracting shown figures from each other. People are counted, not answers.
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
  return disclosed(cells, sum, options);
}

/** Somebody's answer to a question with a number, such as usefulness. */
export interface Rating {
  readonly personId: PersonId;
  readonly value: number;
}

/**
 * The same for averages, to one decimal. Each person counts once with their own average, so that somebody who answers
 * often does not weigh more (and shine through).
 */
export function discloseMean(
  cells: readonly { readonly key: string; readonly ratings: readonly Rating[] }[],
  options: DisclosureOptions = {},
): DisclosedTable {
  const byKey = cells.map(({ key, ratings }) => ({ key, ratings, contributors: ratings.map((each) => each.personId) }));
  return disclosed(byKey, meanOfPeople, options);
}

/**
 * The ratings that may enter a figure shown again and again: whole batches, oldest first, each closed as soon as it
 * holds enough different people. So a figure looked at before and after one person's answer is the same.
 */
export function releasable<Answer extends { readonly personId: PersonId; readonly answeredAt: Temporal.Instant }>(
  answers: readonly Answer[],
  options: DisclosureOptions = {},
): readonly Answer[] {
  const ordered = answers.toSorted((a, b) => Temporal.Instant.compare(a.answeredAt, b.answeredAt));
  const least = thresholdOf(options);
  const batch = new Set<PersonId>();
  let closed = 0;
  ordered.forEach(({ personId }, index) => {
    batch.add(personId);
    if (batch.size < least) return;
    closed = index + 1;
    batch.clear();
  });
  return ordered.slice(0, closed);
}

interface Contributed {
  readonly key: string;
  readonly contributors: readonly PersonId[];
}

function disclosed<Row extends Contributed>(
  rows: readonly Row[],
  valueOf: (rows: readonly Row[]) => number,
  options: DisclosureOptions,
): DisclosedTable {
  const least = thresholdOf(options);
  const hidden = hiddenOf(rows, least);
  const figure = (shown: readonly Row[]): Disclosed => ({
    [proof]: true,
    shown: true,
    value: valueOf(shown),
    people: peopleIn(shown),
  });
  const withheld: Disclosed = { [proof]: true, shown: false, why: 'too-few-answers' };
  return {
    cells: rows.map((row) => ({ key: row.key, ...(hidden.has(row) ? withheld : figure([row])) })),
    total: peopleIn(rows) < least ? withheld : figure(rows),
  };
}

/**
 * The cells that are too small, and as many of the next smallest as it takes until those hidden hold enough people
 * together: what is left when the shown cells are subtracted from the total must not isolate anybody.
 */
function hiddenOf<Row extends Contributed>(rows: readonly Row[], least: number): ReadonlySet<Row> {
  const bySize = rows.toSorted((a, b) => peopleIn([a]) - peopleIn([b]) || (a.key < b.key ? -1 : 1));
  const hidden: Row[] = [];
  for (const row of bySize) {
    const rest = peopleIn(hidden);
    const isTooSmall = peopleIn([row]) < least;
    const needsCover = rest > 0 && rest < least;
    if (isTooSmall || needsCover) hidden.push(row);
  }
  return new Set(hidden);
}

function peopleIn(rows: readonly Contributed[]): number {
  return new Set(rows.flatMap((row) => row.contributors)).size;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.value, 0);
}

function meanOfPeople(rows: readonly { readonly ratings: readonly Rating[] }[]): number {
  const byPerson = new Map<PersonId, number[]>();
  for (const { personId, value } of rows.flatMap((row) => row.ratings)) {
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), value]);
  }
  const means = [...byPerson.values()].map(mean);
  return Math.round(mean(means) * 10) / 10;
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function thresholdOf(options: DisclosureOptions): number {
  return Math.max(leastPeople, options.threshold ?? leastPeople);
}

import { plainName } from '#domain/enrolment/catalogue.ts';
import { importFields, type ImportField } from '#domain/enrolment/profile-import.ts';
import { profileImport as english } from '#texts/enrolment/import/en.ts';
import { cutAfter, tidyLine } from '#domain/text.ts';
import { profileImport as swedish } from '#texts/enrolment/import/sv.ts';

/** What a column can mean: whom the row is about, one of the fields, or nothing to us. */
export type ColumnMeaning = ImportField | 'person';

/** A column of the file, and what becomes of it. */
export interface ImportColumn {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly name: string;
  readonly meaning: ColumnMeaning | null;
  /** The first value in it. */
  readonly sample: string;
  /**
   * Why nothing of it is imported, where anything stands in it: we do not know its name, another column is taken for the
   * same, or HR said so. Null for a column that is imported or empty.
   */
  readonly unused: 'unknown' | 'again' | 'chosen' | null;
}

export const columnMeanings: readonly ColumnMeaning[] = ['person', ...importFields];

const meaningByName: ReadonlyMap<string, ColumnMeaning> = new Map(
  [swedish, english].flatMap(({ column, alsoCalled }) =>
    columnMeanings.flatMap((meaning) =>
      [column[meaning], ...alsoCalled[meaning].split(',')].map((name) => [plainName(name), meaning] as const),
    ),
  ),
);

/**
 * The meaning of each column according to its name, in either language; of several with the same meaning only the first
 * counts.
 */
export function recogniseColumns(names: readonly string[]): readonly (ColumnMeaning | null)[] {
  const taken = new Set<ColumnMeaning>();
  return names.map((name) => {
    const meaning = meaningByName.get(plainName(name)) ?? null;
    if (meaning === null || taken.has(meaning)) return null;
    taken.add(meaning);
    return meaning;
  });
}

/** What the columns mean: as HR says, or by their names. A meaning counts for one column only. */
export function meaningsOf(
  header: readonly string[],
  told: readonly (ColumnMeaning | null)[] | null,
): readonly (ColumnMeaning | null)[] {
  if (told === null) return recogniseColumns(header);
  const first = new Map(columnMeanings.map((meaning) => [meaning, told.indexOf(meaning)]));
  return header.map((_, index) => columnMeanings.find((meaning) => first.get(meaning) === index) ?? null);
}

/** How much of a column's name and first value is shown, in characters. */
const shownOfColumn = 200;

/** Every column of a table, also those of which nothing is imported. */
export function columnsIn(
  {
    header,
    rows,
  }: { readonly header: readonly string[]; readonly rows: readonly { readonly cells: readonly string[] }[] },
  meanings: readonly (ColumnMeaning | null)[],
): readonly ImportColumn[] {
  return header.map((name, index) => {
    const meaning = meanings[index] ?? null;
    const full = rows.find(({ cells }) => tidyLine(cells[index] ?? '') !== '');
    const column = {
      number: index + 1,
      name: cutAfter(tidyLine(name), shownOfColumn),
      meaning,
      sample: cutAfter(tidyLine(full?.cells[index] ?? ''), shownOfColumn),
    };
    const isEmpty = column.name === '' && column.sample === '';
    return { ...column, unused: meaning === null && !isEmpty ? whyUnused(name, meanings) : null };
  });
}

function whyUnused(name: string, meanings: readonly (ColumnMeaning | null)[]): 'unknown' | 'again' | 'chosen' {
  const known = meaningByName.get(plainName(name));
  if (known === undefined) return 'unknown';
  return meanings.includes(known) ? 'again' : 'chosen';
}

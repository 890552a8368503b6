import { importFields, type ImportField } from '#domain/enrolment/profile-import.ts';
import { profileImport as english } from '#texts/enrolment/import/en.ts';
import { profileImport as swedish } from '#texts/enrolment/import/sv.ts';

/** What a column can mean: whom the row is about, one of the fields, or nothing to us. */
export type ColumnMeaning = ImportField | 'person';

export const columnMeanings: readonly ColumnMeaning[] = ['person', ...importFields];

/** Names are compared without regard to case, spaces, hyphens and stops. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

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

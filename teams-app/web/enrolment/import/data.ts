import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TableChoices } from '#domain/enrolment/table-format.ts';
import { importEndpoints, type ColumnMeaningBody, type ImportPreviewBody } from '../../../contract/import.ts';
import { keyWithin, useClient, useQuestion } from '../../data.tsx';

/** A file in memory, so that it is the same when it is carried out as when it was looked at. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Tells this choice from others, also of the same file. */
  readonly chosenAt: number;
}

export interface ImportWish {
  readonly file: ChosenFile;
  /** How HR wants it to be read. */
  readonly choices: TableChoices;
  /** Null while the names decide. */
  readonly columns: readonly (ColumnMeaningBody | null)[] | null;
  readonly replaceOwn: boolean;
}

/** What the server is asked to do something with: the file, read as HR wishes it. */
export function askedOf({ file, choices, columns, replaceOwn }: ImportWish) {
  const { encoding, separator, headerRow } = choices;
  const query = {
    replaceOwn: replaceOwn ? 'true' : 'false',
    ...(encoding === null ? {} : { encoding }),
    ...(separator === null ? {} : { separator }),
    ...(headerRow === null ? {} : { headerRow: String(headerRow) }),
    ...(columns === null ? {} : { columns: columns.map((column) => column ?? '').join(',') }),
  } as const;
  return { query, body: file.content };
}

/** What the file would do. Nothing of it is remembered once the page is left. */
export function useImportPreview(wish: ImportWish): UseQueryResult<ImportPreviewBody> {
  const asked = askedOf(wish);
  return useQuery({
    ...useQuestion(importEndpoints.preview, asked),
    queryKey: keyWithin(useClient(), importEndpoints.preview, wish.file.chosenAt, asked.query),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

/** What has been imported before. */
export const useImports = () => useQuery(useQuestion(importEndpoints.made, {}));

import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { importPreview, type ColumnMeaningBody, type ImportPreviewBody } from '../../../contract/import.ts';
import type { Call } from '../../client.ts';
import { useClient } from '../../data.tsx';

/** A file in memory, so that it is the same when it is carried out as when it was looked at. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
  /** Tells this choice from others, also of the same file. */
  readonly chosenAt: number;
}

export interface ImportWish {
  readonly file: ChosenFile;
  /** Null while the names decide. */
  readonly columns: readonly (ColumnMeaningBody | null)[] | null;
  readonly replaceOwn: boolean;
}

/** The call that does something with the file, as HR wishes it. */
export function importCall(path: string, { file, columns, replaceOwn }: ImportWish, fingerprint?: string): Call {
  const query = new URLSearchParams({ replaceOwn: String(replaceOwn) });
  if (columns !== null) query.set('columns', columns.map((column) => column ?? '').join(','));
  if (fingerprint !== undefined) query.set('fingerprint', fingerprint);
  return { method: 'POST', path: `${path}?${query}`, file: file.content };
}

/** What the file would do. Nothing of it is remembered once the page is left. */
export function useImportPreview(wish: ImportWish): UseQueryResult<ImportPreviewBody> {
  const client = useClient();
  return useQuery({
    queryKey: ['import-preview', wish.file.chosenAt, wish.columns, wish.replaceOwn],
    queryFn: () => client.ask(importCall('/api/hr/imports/preview', wish), importPreview),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

/** Hands a file over to the reader's computer. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

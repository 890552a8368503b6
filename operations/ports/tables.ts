import type { Refused } from '#domain/refused.ts';

/** Why a file cannot be read as a table. */
export type TableFault =
  | 'file-empty'
  /** An Excel workbook or something else that is not text. */
  | 'file-not-text'
  /** A quotation mark that is never closed, and the like. */
  | 'file-broken'
  | 'file-too-many-rows';

/**
 * The rows of a table as they stand in the file, including empty ones, so that they have the same numbers as in a
 * spreadsheet.
 */
export type Table = readonly (readonly string[])[];

/** Files of rows and columns that people bring along. */
export interface Tables {
  /** Reads CSV in any of the usual encodings, with semicolons, commas or tabs between the cells. */
  read(file: Uint8Array): Table | Refused<TableFault>;
}

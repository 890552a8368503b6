import type { Encoding } from '#domain/enrolment/table-format.ts';

/** Why a file cannot be read as a table. */
export type TableFault =
  | 'file-empty'
  /** An Excel workbook or something else that is not text. */
  | 'file-not-text'
  /** A quotation mark that is never closed, and the like. */
  | 'file-broken'
  | 'file-too-many-rows'
  | 'file-too-many-columns';

/**
 * The rows of a table as they stand in the file, including empty ones, so that they have the same numbers as in a
 * spreadsheet.
 */
export type Table = readonly (readonly string[])[];

/** Files of rows and columns that people bring along. */
export interface Tables {
  /** The file's text, with its byte order mark; bytes that mean nothing in the encoding become U+FFFD. */
  readonly decode: (file: Uint8Array, encoding: Encoding) => string;
  /**
   * The first rows of CSV text (RFC 4180) with line breaks of any kind. `open` when a quotation mark is never closed or
   * something follows the closed one.
   */
  readonly rows: (text: string, separator: string, most: number) => Table | 'open';
}

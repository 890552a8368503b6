import { CsvError, parse } from 'csv-parse/sync';

/**
 * The first rows of CSV text (RFC 4180), with line breaks of any kind and any single character between the cells. In a
 * cell that did not begin with a quotation mark, quotation marks are ordinary characters, as in spreadsheets. `open`
 * when a quotation mark is never closed or something follows the closed one.
 */
export function csvRows(text: string, separator: string, most: number): readonly (readonly string[])[] | 'open' {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      to: most,
    });
  } catch (error) {
    if (error instanceof CsvError) return 'open';
    throw error;
  }
}

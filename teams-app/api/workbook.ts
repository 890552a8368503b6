import writeExcelFile from 'write-excel-file/node';
import { plainText, type Cell } from '#operations/enrolment/csv.ts';

/** One sheet of a workbook: a name of at most 31 characters, and its rows; the first is the head. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The width of a column in letters; most names, titles and places fit. */
const columnWidth = 24;

/**
 * A workbook (.xlsx) with texts typed as texts, numbers as numbers, and a bold header that stays in view. A text that
 * begins like a formula gets an apostrophe as in CSV, since cells may be copied elsewhere.
 */
export function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, rows }) => ({
      // Excel counts in UTF-16, and takes no half of a character.
      sheet: name.slice(0, 31).replace(/\p{Surrogate}$/u, ''),
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map(() => ({ width: columnWidth })),
      data: rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0))),
    })),
  ).toBuffer();
}

function cellOf(cell: Cell, isHead: boolean) {
  if (cell === null || cell === '') return null;
  const style = isHead ? ({ fontWeight: 'bold' } as const) : {};
  return typeof cell === 'number'
    ? { type: Number, value: cell, ...style }
    : { type: String, value: plainText(cell), ...style };
}

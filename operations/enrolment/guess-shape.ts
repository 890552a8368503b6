import type { Separator } from '#domain/enrolment/table-format.ts';
import type { Table } from '../ports/tables.ts';
import { looksLikeKey } from './address-in.ts';
import type { Guess } from './guess.ts';
import { recogniseColumns } from './import-columns.ts';

/** A row with something in it, and the number it has in a spreadsheet. */
export interface FilledRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A header stands at most this many rows with something in them down. */
const mostAbove = 20;
const shownBelow = 6;
/** As much as one more header that is understood does nearly, or all rows alike instead of a quarter. */
const clearlyBetter = 1.5;

export function filledRows(table: Table): readonly FilledRow[] {
  return table
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** Enough of a table to see whether it was read right: from the top to some rows below the header. */
export function firstRows(filled: readonly FilledRow[], headerRow: number): readonly FilledRow[] {
  const header = filled.findIndex(({ row }) => row === headerRow);
  return filled.slice(0, Math.min(header + 1, mostAbove) + shownBelow);
}

/**
 * The number of the row of headers: the one with the most names that we know; where we know too few, the last row above
 * the people. Titles, dates and empty rows may stand above it. 0 when the file begins with people at once.
 */
export function guessHeader(rows: readonly FilledRow[]): Guess<number> {
  const top = rows.slice(0, mostAbove).map((each) => ({ ...each, known: knownIn(each.cells) }));
  const [first] = top;
  if (first === undefined) return { likely: 0, isSure: true };
  const best = top.reduce((most, each) => (each.known > most.known ? each : most), first);
  if (best.known >= 2) return { likely: best.row, isSure: true };
  const firstPerson = top.findIndex(({ cells }) => cells.some(looksLikeKey));
  if (firstPerson === -1) return { likely: (best.known > 0 ? best : first).row, isSure: best === first };
  return abovePeople(top.slice(0, firstPerson), first);
}

function abovePeople(above: readonly (FilledRow & { known: number })[], first: FilledRow & { known: number }) {
  const last = above.at(-1);
  if (last === undefined) return { likely: first.known > 0 ? first.row : 0, isSure: false };
  const { row } = above.find(({ known }) => known > 0) ?? last;
  return { likely: row, isSure: above.length === 1 };
}

/** How many headers we understand. */
function knownIn(cells: readonly string[]): number {
  return recogniseColumns(cells).filter((meaning) => meaning !== null).length;
}

interface Judged {
  readonly separator: Separator;
  /** Names that we know count more than anything, then that all rows come out alike. */
  readonly score: number;
  readonly columns: number;
}

/**
 * The separator with which the most headers are understood and the rows come out alike; signs inside the texts of a
 * header count for nothing. Sure when no other makes columns, or when it is clearly better.
 */
export function guessSeparator(
  read: readonly { readonly separator: Separator; readonly table: Table }[],
): Guess<Separator> {
  const [best, second] = read.map(judged).toSorted((one, other) => other.score - one.score);
  if (best === undefined) return { likely: 'semicolon', isSure: false };
  const isSure = best.columns <= 1 ? best.score > 0 : best.score - (second?.score ?? 0) >= clearlyBetter;
  return { likely: best.separator, isSure };
}

function judged({ separator, table }: { readonly separator: Separator; readonly table: Table }): Judged {
  const rows = filledRows(table);
  const { likely } = guessHeader(rows);
  const header = rows.find(({ row }) => row === likely)?.cells ?? rows[0]?.cells ?? [];
  const below = rows.filter(({ row }) => row > likely);
  const columns = header.length;
  const alike = below.filter(({ cells }) => cells.length === columns).length / Math.max(1, below.length);
  const shape = columns > 1 ? 1 + 2 * alike + Math.min(columns, 10) / 100 : 0;
  return { separator, score: 2 * knownIn(header) + shape, columns };
}

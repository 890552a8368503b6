import type { Encoding, Separator, TableChoices } from '#domain/enrolment/table-format.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import type { Table, TableFault, Tables } from '../ports/tables.ts';
import { guessEncoding } from './guess-encoding.ts';
import { filledRows, guessHeader, guessSeparator, type FilledRow } from './guess-shape.ts';
import type { Guess } from './guess.ts';

const mostRows = 20_000;
const mostColumns = 500;
/** How many rows, and how many characters of them, are looked at to find the separator. */
const [lookedRows, lookedText] = [100, 200_000];

/** Something that the reader may choose: whether it was chosen, and if not, whether the guess needs a look. */
export interface Used<Value> {
  readonly used: Value;
  readonly how: 'chosen' | 'sure' | 'guessed';
}

/** How a file was read. */
export interface Reading {
  readonly encoding: Used<Encoding>;
  readonly separator: Used<Separator>;
  /** The number of the row of headers in a spreadsheet; 0: there is none. */
  readonly headerRow: Used<number>;
  /** How many rows with something in them stand above the headers; they are not read. */
  readonly above: number;
  /** The file's own first line names its separator. */
  readonly namesSeparator: boolean;
}

/** Header and rows of a table; rows keep the number they have in a spreadsheet. */
export interface TableParts {
  readonly header: readonly string[];
  readonly rows: readonly FilledRow[];
}

export interface ReadTable extends TableParts {
  readonly reading: Reading;
  /** All rows with something in them, also those above the header. */
  readonly filled: readonly FilledRow[];
}

/** Reads a file as HR says, and guesses what HR has not said. */
export function readTable(tables: Tables, file: Uint8Array, choices: TableChoices): ReadTable | Refused<TableFault> {
  const text = textIn(tables, file, choices);
  if (isRefused(text)) return text;
  const { encoding, body, own } = text;
  const chosen = choices.separator === 'own' && own === null ? null : choices.separator;
  const separator = used(chosen, () => separatorOf(tables, body, own));
  const table = tableIn(tables, body, signOf(separator.used, own));
  if (isRefused(table)) return table;
  const filled = filledRows(table);
  const headerRow = used(choices.headerRow, () => guessHeader(filled));
  const rows = filled.filter(({ row }) => row > headerRow.used);
  const above = headerRow.used === 0 ? 0 : filled.filter(({ row }) => row < headerRow.used).length;
  const reading = { encoding, separator, headerRow, above, namesSeparator: own !== null };
  return { reading, filled, rows, header: headerOf(table, headerRow.used, rows) };
}

interface FileText {
  readonly encoding: Used<Encoding>;
  /** What follows the line that may name the separator. */
  readonly body: string;
  readonly own: string | null;
}

function textIn(
  tables: Tables,
  file: Uint8Array,
  choices: TableChoices,
): FileText | Refused<'file-not-text' | 'file-empty'> {
  if (isKnownBinary(file)) return refused('file-not-text');
  const encoding = used(choices.encoding, () => guessEncoding(file, tables.decode));
  const text = withoutMarks(tables.decode(file, encoding.used));
  // Whoever chose the wrong encoding sees what comes of it, and chooses another.
  if (encoding.how !== 'chosen' && text.includes('\0')) return refused('file-not-text');
  const { body, own } = bodyOf(text.replaceAll('\0', '\uFFFD'));
  return body.trim() === '' ? refused('file-empty') : { encoding, body, own };
}

function tableIn(tables: Tables, body: string, sign: string): Table | Refused<TableFault> {
  const table = tables.rows(body, sign, mostRows + 2);
  if (table === 'open') return refused('file-broken');
  if (table.length > mostRows + 1) return refused('file-too-many-rows');
  if (table.some((cells) => cells.length > mostColumns)) return refused('file-too-many-columns');
  return table.some((cells) => cells.some((cell) => cell.trim() !== '')) ? table : refused('file-empty');
}

function used<Value>(chosen: Value | null, guess: () => Guess<Value>): Used<Value> {
  if (chosen !== null) return { used: chosen, how: 'chosen' };
  const { likely, isSure } = guess();
  return { used: likely, how: isSure ? 'sure' : 'guessed' };
}

/** Zip (and with it .xlsx), the older Office files, and PDF. */
const binaries = ['PK\x03\x04', '\xD0\xCF\x11\xE0', '%PDF'].map((text) =>
  Array.from(text, (sign) => sign.charCodeAt(0)),
);

function isKnownBinary(file: Uint8Array): boolean {
  return binaries.some((start) => start.every((byte, index) => file[index] === byte));
}

/**
 * Without byte order marks, of which a file may have several when programs put theirs before one that is there (the
 * second form is a mark that was read as Windows-1252 and saved again), and without the sign that ends a file of DOS.
 */
function withoutMarks(text: string): string {
  const unmarked = text.replace(/^(?:\uFEFF|ï»¿)+/, '');
  return unmarked.endsWith(endOfDos) ? unmarked.slice(0, -endOfDos.length) : unmarked;
}

const endOfDos = '\u001A';

/** Excel's own first line may name the separator. */
function bodyOf(text: string): { readonly body: string; readonly own: string | null } {
  const told = /^"?sep=([^"\r\n])"?(?:\r\n|\n|\r)/i.exec(text);
  return { body: text.slice(told?.[0].length ?? 0), own: told?.[1] ?? null };
}

const signs: Readonly<Record<Exclude<Separator, 'own'>, string>> = { semicolon: ';', comma: ',', tab: '\t', bar: '|' };
const usual = ['semicolon', 'comma', 'tab', 'bar'] as const;

function signOf(separator: Separator, own: string | null): string {
  return separator === 'own' ? (own ?? signs.semicolon) : signs[separator];
}

function separatorOf(tables: Tables, body: string, own: string | null): Guess<Separator> {
  if (own !== null) return { likely: usual.find((each) => signs[each] === own) ?? 'own', isSure: true };
  const start = body.slice(0, lookedText);
  const read = usual.flatMap((separator): readonly { separator: Separator; table: Table }[] => {
    const [most, first] = [tables.rows(start, signs[separator], lookedRows), tables.rows(start, signs[separator], 1)];
    // Where the start ends inside quotes, the header has to do.
    const table = most === 'open' ? first : most;
    return table === 'open' ? [] : [{ separator, table }];
  });
  return guessSeparator(read);
}

/** A name for every column in which anything stands, also beyond the last header, so that none is lost without a word. */
function headerOf(table: Table, headerRow: number, rows: readonly FilledRow[]): readonly string[] {
  const names = headerRow === 0 ? [] : (table[headerRow - 1] ?? []);
  const widest = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), names.length);
  return Array.from({ length: widest }, (_, index) => names[index] ?? '');
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

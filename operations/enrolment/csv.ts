import type { Language } from '#domain/programme/programme.ts';

/** What a cell may hold; null and an empty text look the same. */
export type Cell = string | number | null;

/** Excel splits a file at what the reader's Windows calls the list separator: a semicolon in Swedish, a comma in English. */
const separators: Readonly<Record<Language, string>> = { sv: ';', en: ',' };

/** What a spreadsheet takes for the beginning of a formula, in the widths of East Asian keyboards as well. */
const beginsFormula = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets in the reader's language open correctly: UTF-8 with a byte order
 * mark, every text in quotes. The only way in which the service writes CSV: a text that a spreadsheet would calculate
 * gets an apostrophe in front, so that nobody's goal or name becomes a formula on HR's computer. Numbers are written as
 * they are.
 */
export function csvOf(rows: Iterable<readonly Cell[]>, language: Language): string {
  const separator = separators[language];
  const lines = Array.from(rows, (row) => row.map((cell) => cellText(cell, language)).join(separator));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/**
 * A text that no spreadsheet calculates. Used for workbooks as well: their texts are typed as such, but may be copied
 * elsewhere.
 */
export function plainText(text: string): string {
  return beginsFormula.test(text) ? `'${text}` : text;
}

function cellText(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return language === 'sv' ? String(cell).replace('.', ',') : String(cell);
  // NUL ends a text for some readers.
  return `"${plainText(cell.replaceAll('\0', '')).replaceAll('"', '""')}"`;
}

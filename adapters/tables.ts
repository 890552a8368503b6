import { refused, type Refused } from '#domain/refused.ts';
import type { Table, TableFault, Tables } from '#operations/ports/tables.ts';
import { csvRows } from './csv-rows.ts';

const mostRows = 20_000;
const separators = [';', ',', '\t', '|'] as const;

/** CSV as Excel, LibreOffice, Google Sheets and staff systems write it. */
export function createTables(): Tables {
  return { read: (file) => readTable(file) };
}

function readTable(file: Uint8Array): Table | Refused<TableFault> {
  const text = textIn(file);
  if (text === null) return refused('file-not-text');
  const { body, separator } = withSeparator(text);
  if (body.trim() === '') return refused('file-empty');
  const rows = csvRows(body, separator, mostRows + 1);
  if (rows === 'open') return refused('file-broken');
  return rows === 'many' ? refused('file-too-many-rows') : rows;
}

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * By its byte order mark, else by trying: what is not UTF-8 is read as Windows-1252, which includes Latin-1. Null: not
 * text.
 */
function textIn(file: Uint8Array): string | null {
  const marked = marks.find(([mark]) => mark.every((byte, index) => file[index] === byte));
  const encoding = marked?.[1] ?? unmarkedEncoding(file);
  const text = decoded(file, encoding) ?? (encoding === 'utf-8' ? fromWindows1252(file) : null);
  return text === null || text.includes('\0') ? null : text;
}

/** Western text in UTF-16 has a zero in every other byte. */
function unmarkedEncoding(file: Uint8Array): string {
  const start = file.subarray(0, 200);
  const zeros = (from: 0 | 1) => start.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (zeros(1) * 4 > start.length) return 'utf-16le';
  return zeros(0) * 4 > start.length ? 'utf-16be' : 'utf-8';
}

function decoded(file: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    // Not text in this encoding.
    return null;
  }
}

/** The characters of Windows-1252 from 0x80 on, where Latin-1 has control characters. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decoded by hand, because Node 20 decodes it as Latin-1 (https://github.com/nodejs/node/issues/56542). */
function fromWindows1252(file: Uint8Array): string {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  return text.replaceAll(/[\u0080-\u009F]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/**
 * The character between the cells: the one that Excel's own first line names, else the most frequent one in the header.
 */
function withSeparator(text: string): { readonly body: string; readonly separator: string } {
  const told = /^sep=(.)\r?\n/.exec(text);
  if (told?.[1] !== undefined) return { body: text.slice(told[0].length), separator: told[1] };
  const counts = countedInHeader(text);
  const [best = ';'] = separators.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return { body: text, separator: best };
}

/** How often each character stands in the first line that is not empty, outside quotes. */
function countedInHeader(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) break;
    else if (!isQuoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

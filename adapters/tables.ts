import iconv from 'iconv-lite';
import type { Encoding } from '#domain/enrolment/table-format.ts';
import type { Tables } from '#operations/ports/tables.ts';
import { csvRows } from './csv-rows.ts';

/** CSV as Excel, LibreOffice, Google Sheets and staff systems write it. */
export function createTables(): Tables {
  return { decode, rows: csvRows };
}

/**
 * Unicode is the platform's; of the older encodings it lacks those of DOS, and Node 20 decodes Windows-1252 as Latin-1
 * (https://github.com/nodejs/node/issues/56542).
 */
function decode(file: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(file);
  }
  return iconv.decode(Buffer.from(file.buffer, file.byteOffset, file.byteLength), encoding);
}

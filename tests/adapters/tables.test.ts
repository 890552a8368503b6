import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTables } from '#adapters/tables.ts';
import { csvOf } from '#operations/enrolment/csv.ts';

const tables = createTables();
const rows = [
  ['Namn', 'Mål'],
  ['Åsa Öberg', 'Nå längre – ”våga”'],
];
const text = (separator: string, end = '\r\n') => rows.map((row) => row.join(separator)).join(end);

function utf16(content: string, isBigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${content}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

/** As Windows writes it; what Latin-1 has no sign for is in its own place. */
function windows1252(content: string): Uint8Array {
  return Buffer.from(content.replaceAll('–', '\x96').replaceAll('”', '\x94'), 'latin1');
}

describe('A table', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text(';')}`)],
    ['UTF-8 without it', Buffer.from(text(';'))],
    ['Windows-1252', windows1252(text(';'))],
    ['UTF-16 as Excel saves it, with tabs', utf16(text('\t'), false, true)],
    ['UTF-16 the other way round', utf16(text(','), true, true)],
    ['UTF-16 without a mark', utf16(text(';'), false, false)],
    ['commas', Buffer.from(text(','))],
    ['the line breaks of old Macs', Buffer.from(text(';', '\r'))],
    ['Excel’s own word for the separator', Buffer.from(`sep=|\r\n${text('|')}`)],
  ])('is read in %s', (_what, file) => {
    expect(tables.read(file)).toEqual(rows);
  });

  test('is read with quotes, separators and line breaks in its cells, and rows of any length', () => {
    const file = 'a;"b, c, d, e";c\n"x\ny";"say ""hi""";z;more\n\nlast';
    expect(tables.read(Buffer.from(file))).toEqual([
      ['a', 'b, c, d, e', 'c'],
      ['x\ny', 'say "hi"', 'z', 'more'],
      [''],
      ['last'],
    ]);
  });

  test('that we wrote is read as it was', () => {
    const own = [
      ['Person', 'Text'],
      ['Åsa; "Öberg"', 'två\nrader'],
    ];
    expect(tables.read(Buffer.from(csvOf(own, 'sv')))).toEqual(own);
    expect(tables.read(Buffer.from(csvOf(own, 'en')))).toEqual(own);
  });

  test('is read as it was written, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ö', '"', ';', ',', '\n', '\r', ' ') });
    const anyRows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anyRows, (written) => {
        const header = ['First', 'Second'];
        expect(tables.read(Buffer.from(csvOf([header, ...written], 'sv')))).toEqual([header, ...written]);
      }),
    );
  });

  test('may have 200 columns and a cell of a megabyte', () => {
    const wide = [Array.from({ length: 200 }, (_, index) => `Kolumn ${index}`), ['x'.repeat(1_000_000)]];
    expect(tables.read(Buffer.from(wide.map((row) => row.join(',')).join('\n')))).toEqual(wide);
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing in it', Buffer.alloc(0), 'file-empty'],
    ['nothing but a mark and spaces', Buffer.from('\uFEFF \n\n'), 'file-empty'],
    ['an Excel workbook in it', Buffer.from('504b0304140000000800', 'hex'), 'file-not-text'],
    ['a quote that never ends', Buffer.from('a;b\n"c;d'), 'file-broken'],
    ['too many rows', Buffer.from('a;b\n'.repeat(20_002)), 'file-too-many-rows'],
  ])('with %s is refused', (_what, file, fault) => {
    expect(tables.read(file)).toEqual({ refused: fault });
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { createTables } from '#adapters/tables.ts';
import { encodings, nothingChosen, type Encoding, type TableChoices } from '#domain/enrolment/table-format.ts';
import { isRefused } from '#domain/refused.ts';
import { csvOf } from '#operations/enrolment/csv.ts';
import { readTable, type ReadTable } from '#operations/enrolment/read-table.ts';

const tables = createTables();
const signs = { semicolon: ';', comma: ',', tab: '\t', bar: '|' } as const;
const usual = ['semicolon', 'comma', 'tab', 'bar'] as const;

function read(file: Uint8Array | string, choices: Partial<TableChoices> = {}): ReadTable {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const table = readTable(tables, bytes, { ...nothingChosen, ...choices });
  if (isRefused(table)) throw new Error(`Refused: ${table.refused}`);
  return table;
}

const cellsOf = ({ header, rows }: ReadTable) => [header, ...rows.map(({ cells }) => cells)];
const howOf = ({ reading: { encoding, separator, headerRow } }: ReadTable) => ({
  encoding: `${encoding.used}, ${encoding.how}`,
  separator: `${separator.used}, ${separator.how}`,
  headerRow: `${headerRow.used}, ${headerRow.how}`,
});
const sharedFile = (name: string) => readFileSync(new URL(`tables/${name}.csv`, import.meta.url));
const bom = '\uFEFF';

describe('The encoding of a file', () => {
  const swedish = 'E-post;Roll;Ort\na@x.se;adept;Umeå\nb@x.se;mentor;Växjö\nc@x.se;mentor;Örebro – ”norr”';
  const danish = 'E-post;Roll;Ort\na@x.se;adept;Århus\nb@x.se;mentor;Sønderborg\nc@x.se;mentor;Ærø';
  const polish = 'E-post;Roll;Ort\na@x.se;adept;Łódź\nb@x.se;mentor;Gdańsk\nc@x.se;mentor;Świnoujście';
  const czech = 'E-post;Roll;Ort\na@x.se;adept;Plzeň\nb@x.se;mentor;České Budějovice\nc@x.se;mentor;Žďár';

  test.each<[Encoding, string]>([
    ['utf-8', swedish],
    ['windows-1252', swedish],
    ['macintosh', swedish],
    ['cp850', swedish.replace(/ – ”norr”/, '')],
    ['cp437', swedish.replace(/ – ”norr”/, '')],
    ['cp850', danish],
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    ['windows-1250', czech],
    ['iso-8859-2', czech],
    ['utf-16le', swedish],
    ['utf-16be', swedish],
  ])('%s is found by the words that come of it', (encoding, text) => {
    expect(cellsOf(read(iconv.encode(text, encoding)))).toEqual(text.split('\n').map((row) => row.split(';')));
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    '%s is told by its mark, also when there are two',
    (encoding) => {
      for (const mark of [bom, bom + bom]) {
        const table = read(iconv.encode(mark + swedish, encoding));
        expect(table.header).toEqual(['E-post', 'Roll', 'Ort']);
        expect(table.reading.encoding).toEqual({ used: encoding, how: 'sure' });
      }
    },
  );

  test('is sure for one town in Sweden, and not where the signs are words in two encodings', () => {
    expect(howOf(read(Buffer.from('E-post;Roll;Ort\na@x.se;adept;Umeå', 'latin1'))).encoding).toBe(
      'windows-1252, sure',
    );
    const hungarian = read(iconv.encode('E-post;Roll;Ort\na@x.se;adept;Győr', 'windows-1250'));
    expect(hungarian.reading.encoding.how).toBe('guessed');
  });

  test('is what HR says, with signs that cannot be read shown as such', () => {
    const file = Buffer.from('E-post;Roll;Ort\na@x.se;adept;Umeå', 'latin1');
    expect(read(file, { encoding: 'cp850' }).rows[0]?.cells[2]).toBe('UmeÕ');
    expect(read(file, { encoding: 'utf-8' }).rows[0]?.cells[2]).toBe('Ume\uFFFD');
    expect(howOf(read(file, { encoding: 'utf-16le', headerRow: 0 })).encoding).toBe('utf-16le, chosen');
  });
});

describe('Separator and header', () => {
  test('a title above the header is not read', () => {
    const table = read(sharedFile('title-line'));
    expect(table.header).toEqual(['E-post', 'Roll', 'Vill utveckla', 'Ort']);
    expect(table.rows).toEqual([
      { row: 3, cells: ['annika.lindvall@ljungvind.example', 'adept', 'projektledning 1-4', 'Umeå'] },
    ]);
    expect(table.reading).toMatchObject({ headerRow: { used: 2, how: 'sure' }, above: 1 });
  });

  test('commas inside the questions of a form separate nothing', () => {
    const table = read(sharedFile('commas-in-header'));
    expect(table.header).toHaveLength(4);
    expect(howOf(table)).toMatchObject({ separator: 'semicolon, sure', headerRow: '1, sure' });
  });

  test('a header that we do not know is the last row above the people', () => {
    const file = 'Utdrag\n\nVem;Vad;Var\nanna@x.se;adept;Umeå\nbo@x.se;mentor;Luleå';
    expect(howOf(read(file))).toMatchObject({ separator: 'semicolon, sure', headerRow: '3, guessed' });
    expect(read(file).header).toEqual(['Vem', 'Vad', 'Var']);
  });

  test('a file without a header says so, and HR may say so as well', () => {
    const file = 'anna@x.se;adept\nbo@x.se;mentor';
    expect(read(file)).toMatchObject({
      header: ['', ''],
      reading: { headerRow: { used: 0, how: 'guessed' }, above: 0 },
    });
    expect(read(`Vem;Vad\n${file}`, { headerRow: 0 }).rows).toHaveLength(3);
    expect(read(`Vem;Vad\n${file}`, { headerRow: 2 })).toMatchObject({ header: ['anna@x.se', 'adept'] });
    expect(read(file, { headerRow: 900 })).toMatchObject({ header: [], rows: [] });
  });

  test('an address in a title is nobody’s row', () => {
    const file = 'Frågor: hr@x.se, till fredag\nVem,Vad\nanna@x.se,adept';
    expect(read(file).header).toEqual(['Vem', 'Vad']);
  });

  test('a file of one column has nothing to separate', () => {
    expect(howOf(read('E-post\nanna@x.se'))).toMatchObject({ separator: 'semicolon, sure', headerRow: '1, sure' });
    expect(howOf(read('Vem?Vad\nanna@x.se?adept')).separator).toBe('semicolon, guessed');
  });

  test('two separators that both make columns are a guess, and read as HR says', () => {
    const file = 'Vem,Vad;När\nanna,adept;nu\nbo,mentor;sen';
    expect(read(file).reading.separator.how).toBe('guessed');
    expect(read(file, { separator: 'comma' }).header).toEqual(['Vem', 'Vad;När']);
    expect(read(file, { separator: 'semicolon' }).header).toEqual(['Vem,Vad', 'När']);
  });

  test('Excel’s own first line is believed, unless HR says otherwise', () => {
    expect(howOf(read(`${bom}sep=|\r\na|b,c,d`)).separator).toBe('bar, sure');
    expect(read('sep=^\na^b').header).toEqual(['a', 'b']);
    expect(howOf(read('sep=^\na^b')).separator).toBe('own, sure');
    expect(read('sep=^\na^b;c', { separator: 'semicolon' }).header).toEqual(['a^b', 'c']);
    expect(howOf(read('a;b\nc;d', { separator: 'own' })).separator).toBe('semicolon, sure');
  });

  test('every column with something in it is one, also beyond the headers', () => {
    expect(read('E-post;Roll;;\nanna@x.se;adept;;;17;\n').header).toEqual(['E-post', 'Roll', '', '', '']);
  });
});

describe('A table', () => {
  test('that we wrote is read as it was', () => {
    const own = [
      ['Person', 'Text'],
      ['Åsa; "Öberg"', 'två\nrader'],
    ];
    for (const language of ['sv', 'en'] as const) expect(cellsOf(read(csvOf(own, language)))).toEqual(own);
  });

  test('may have 200 columns and a cell of a megabyte', () => {
    const wide = [Array.from({ length: 200 }, (_, index) => `Kolumn ${index}`), ['x'.repeat(1_000_000)]];
    expect(cellsOf(read(wide.map((row) => row.join(',')).join('\n')))).toEqual(wide);
  });

  test('of DOS ends with a sign of its own', () => {
    expect(cellsOf(read('E-post;Roll\na@x.se;adept\r\n\u001A'))).toEqual([
      ['E-post', 'Roll'],
      ['a@x.se', 'adept'],
    ]);
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing in it', Buffer.alloc(0), 'file-empty'],
    ['nothing but a mark and spaces', Buffer.from('\uFEFF \n\n'), 'file-empty'],
    ['nothing but separators', Buffer.from(';;\n;;'), 'file-empty'],
    ['an Excel workbook in it', Buffer.from('504b0304140000000800', 'hex'), 'file-not-text'],
    ['an old workbook in it', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-not-text'],
    ['signs that no text has', Buffer.from('PK\0\0'), 'file-not-text'],
    ['a quote that never ends', Buffer.from('a;b\n"c;d'), 'file-broken'],
    ['too many rows', Buffer.from('a;b\n'.repeat(20_002)), 'file-too-many-rows'],
    ['too many columns', Buffer.from(`a\n${';'.repeat(501)}`), 'file-too-many-columns'],
  ])('with %s is refused', (_what, file, fault) => {
    expect(readTable(tables, file, nothingChosen)).toEqual({ refused: fault });
  });

  test('with a workbook in it is one whatever HR says', () => {
    const workbook = Buffer.from('504b0304140000000800', 'hex');
    expect(readTable(tables, workbook, { ...nothingChosen, encoding: 'cp850' })).toEqual({ refused: 'file-not-text' });
  });
});

/** As a program writes it that quotes only what needs it. */
function written(rows: readonly (readonly string[])[], separator: string): string {
  const cell = (text: string) => (/["\r\n;,\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(separator)).join('\r\n');
}

const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

describe('Whatever is written', () => {
  const canWrite = (text: string, encoding: Encoding) => iconv.decode(iconv.encode(text, encoding), encoding) === text;

  test('is read back in every encoding and with every separator that HR names', () => {
    const cell = fc
      .string({ unit: anyOf(Array.from('aöåéČłøß";,\t|\n\r €–')), minLength: 0, maxLength: 8 })
      .map((text) => `x${text}x`);
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, anyOf(encodings), anyOf(usual), (some, encoding, separator) => {
        const text = written([['First', 'Second', 'Third', 'Fourth'], ...some], signs[separator]);
        fc.pre(canWrite(text, encoding));
        const table = read(iconv.encode(text, encoding), { encoding, separator, headerRow: 1 });
        expect(table.rows.map(({ cells }) => cells)).toEqual(some);
      }),
      { numRuns: 400 },
    );
  });

  test('is read back without a word from HR, or HR is asked to look', () => {
    const places = [
      'Umeå',
      'Växjö',
      'Örebro',
      'Malmö',
      'Ålborg',
      'Sønderborg',
      'München',
      'Besançon',
      'Łódź',
      'Plzeň',
      'Győr',
      'A Coruña',
    ];
    const goals = [
      'Våga mer',
      'Leda, och lyssna',
      'Bli chef – “på riktigt”',
      'Halva tiden; hela lönen',
      'Tjäna 5 €',
      '',
    ];
    const people = fc.array(fc.tuple(anyOf(places), anyOf(goals)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(people, anyOf(encodings), anyOf(usual), (some, encoding, separator) => {
        const rows = some.map(([place, goal], index) => [`p${index}@x.se`, 'adept', place, goal]);
        const text = written([['E-post', 'Roll', 'Ort', 'Mål'], ...rows], signs[separator]);
        fc.pre(canWrite(text, encoding));
        const table = read(iconv.encode(text, encoding));
        expect(table.reading).toMatchObject({
          separator: { used: separator, how: 'sure' },
          headerRow: { used: 1, how: 'sure' },
        });
        const asRead = table.rows.map(({ cells }) => cells);
        expect(table.reading.encoding.how === 'sure' ? asRead : rows).toEqual(rows);
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes are read or refused in bounded time', () => {
    const bytes = fc.uint8Array({ maxLength: 2_000 });
    fc.assert(fc.property(bytes, (file) => expect(readTable(tables, file, nothingChosen)).toBeDefined()));
    const heavy = Buffer.from(`${'"å;'.repeat(200_000)}`, 'latin1');
    const before = performance.now();
    readTable(tables, heavy, nothingChosen);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

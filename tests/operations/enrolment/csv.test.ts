import { describe, expect, test } from '@jest/globals';
import { csvOf } from '#operations/enrolment/csv.ts';

/** The file's only line, without the mark and the line break. */
function lineOf(row: Parameters<typeof csvOf>[0] extends Iterable<infer Row> ? Row : never, language: 'sv' | 'en') {
  return csvOf([row], language).slice(1, -2);
}

describe('A CSV file', () => {
  test('opens in the reader’s spreadsheet: marked as UTF-8, with the separator of the language', () => {
    expect(csvOf([['Åsa', 'Öberg'], ['Nils']], 'sv')).toBe('\uFEFF"Åsa";"Öberg"\r\n"Nils"\r\n');
    expect(lineOf(['Åsa', null, 'Öberg'], 'en')).toBe('"Åsa",,"Öberg"');
    expect([lineOf([2.5, -1], 'sv'), lineOf([2.5, -1], 'en')]).toEqual(['2,5;-1', '2.5,-1']);
  });

  test('keeps quotes, separators and line breaks inside their cell', () => {
    expect(lineOf(['a "b"; c,\nd'], 'sv')).toBe('"a ""b""; c,\nd"');
    expect(lineOf(['cut\0off'], 'sv')).toBe('"cutoff"');
  });

  test.each(['=1+1', '+46 70', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n@x', '\uFF1D1', "=cmd|' /C calc'!A0"])(
    'never holds a formula: %j is text, with an apostrophe in front',
    (text) => {
      expect(lineOf([text], 'en')).toBe(`"'${text}"`);
    },
  );

  test('leaves other texts alone', () => {
    for (const text of ['Leda ett projekt', "'t Hooft", '1 + 1', 'a=b', '']) {
      expect(lineOf([text], 'en')).toBe(`"${text}"`);
    }
  });
});

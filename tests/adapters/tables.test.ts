import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { createTables } from '#adapters/tables.ts';
import { encodings } from '#domain/enrolment/table-format.ts';

const tables = createTables();

describe('The text of a file', () => {
  test.each(encodings)('is decoded from %s', (encoding) => {
    expect(tables.decode(iconv.encode('é ö ü Ä', encoding), encoding)).toBe('é ö ü Ä');
  });

  test('has the signs that Windows has and Latin-1 has not, and U+FFFD for what means nothing', () => {
    expect(tables.decode(Buffer.from([0x80, 0x93, 0x96, 0x81]), 'windows-1252')).toBe('€“–\uFFFD');
    expect(tables.decode(Buffer.from([0x61, 0xe5]), 'utf-8')).toBe('a\uFFFD');
  });

  test('keeps its byte order marks, and is no more than its part of a buffer', () => {
    expect(tables.decode(Buffer.from('\uFEFFa'), 'utf-8')).toBe('\uFEFFa');
    const part = Buffer.from('xxåxx', 'latin1').subarray(2, 3);
    expect(tables.decode(part, 'windows-1252')).toBe('å');
  });
});

describe('The rows of a text', () => {
  test('have quotes, separators and line breaks in their cells, and any length', () => {
    const text = 'a;"b, c, d, e";c\n"x\ny";"say ""hi""";z;more\n\nlast';
    expect(tables.rows(text, ';', 100)).toEqual([
      ['a', 'b, c, d, e', 'c'],
      ['x\ny', 'say "hi"', 'z', 'more'],
      [''],
      ['last'],
    ]);
  });

  test.each(['\r\n', '\n', '\r'])('end with %j', (end) => {
    expect(tables.rows(['a|b', 'c|d'].join(end), '|', 100)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('are as many as asked for, and none where a quote never ends', () => {
    expect(tables.rows('a\nb\nc', ';', 2)).toEqual([['a'], ['b']]);
    expect(tables.rows('a;b\n"c;d', ';', 100)).toBe('open');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { qrCode, type QrCode } from '#teams-app/web/parts/qr.ts';

/** A finder: dark around light around dark. */
const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
const rowsOf = (code: QrCode, x: number, y: number): readonly string[] =>
  code.slice(y, y + 7).map((row) =>
    row
      .slice(x, x + 7)
      .map(Number)
      .join(''),
  );

describe('a QR code', () => {
  test('is as large as the standard says for so many bytes at level M', () => {
    const sizes = [14, 15, 84, 85, 213, 214, 666, 2_331].map((length) => qrCode('a'.repeat(length)).length);
    expect(sizes).toEqual([21, 25, 37, 41, 57, 61, 97, 177]);
    expect(() => qrCode('a'.repeat(2_332))).toThrow(RangeError);
  });

  test('has its three finders, its timing and its dark module, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const code = qrCode(text);
        const far = code.length - 7;
        for (const [x, y] of [
          [0, 0],
          [far, 0],
          [0, far],
        ] as const)
          expect(rowsOf(code, x, y)).toEqual(finder);
        const timing =
          code[6]
            ?.slice(8, code.length - 8)
            .map(Number)
            .join('') ?? '';
        expect(timing).toMatch(/^(10)*1$/);
        expect(code[code.length - 8]?.[8]).toBe(true);
        expect(code.every((row) => row.length === code.length)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('says its level and mask twice alike, in one of the eight ways for level M', () => {
    // Format strings of ISO/IEC 18004, table C.1, for level M and masks 0 to 7.
    const known = [
      '101010000010010',
      '101000100100101',
      '101111001111100',
      '101101101001011',
      '100010111111001',
      '100000011001110',
      '100111110010111',
      '100101010100000',
    ];
    for (const text of ['https://lodestar.example/tab/join/1', 'Å', 'x'.repeat(200)]) {
      const code = qrCode(text);
      const { length: size } = code;
      const at = (x: number, y: number) => (code[y]?.[x] === true ? '1' : '0');
      const low = Array.from({ length: 8 }, (_, index) => at(size - 1 - index, 8));
      const high = Array.from({ length: 7 }, (_, index) => at(8, size - 7 + index));
      const bits = [...low, ...high].toReversed().join('');
      expect(known).toContain(bits);
      const first = [0, 1, 2, 3, 4, 5].map((y) => at(8, y));
      const around = [at(8, 7), at(8, 8), at(7, 8), ...[5, 4, 3, 2, 1, 0].map((x) => at(x, 8))];
      expect([...first, ...around].toReversed().join('')).toBe(bits);
    }
  });
});

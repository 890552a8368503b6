import { describe, expect, test } from '@jest/globals';
import { addressIn, looksLikeKey } from '#operations/enrolment/address-in.ts';

const [anna, id] = ['anna@x.se', '0f8fad5b-d9cb-469f-a165-70867728950e'];

describe('The address in a cell', () => {
  test.each([
    'anna@x.se',
    ' Anna@X.se ',
    'mailto:anna@x.se',
    'MAILTO:anna@x.se?subject=Hej',
    'Anna Test <anna@x.se>',
    '"Test, Anna" <anna@x.se>;',
    'anna@x.se <anna@x.se>',
    'anna@x.se (Anna Test)',
    '<anna@x.se>',
    '[anna@x.se]',
    '"anna@x.se"',
    "'anna@x.se'",
    '”anna@x.se”',
    'anna@x.se;',
    'anna@x.se, ',
    'anna@x.se.',
    '\u200Eanna@x.se',
    'anna\u200B@x.se\uFEFF',
    '\u202Aanna@x.se\u202C',
    'an\u00ADna@x.\u2060se',
    '\u00A0anna@x.se\u00A0',
    'anna\u200D@x.se',
    'ａｎｎａ＠x.se',
  ])('is read from %j', (cell) => {
    expect(addressIn(cell)).toEqual({ key: anna });
  });

  test('keeps the signs that an address may have', () => {
    for (const address of ["o'brien@x.se", 'anna.test+hr@x.se', 'a_b-c=d@sub.x.se', 'örjan@x.se']) {
      expect(addressIn(address)).toEqual({ key: address });
    }
  });

  test('may be an object id', () => {
    for (const cell of [id, `{${id.toUpperCase()}}`, `\u200B${id};`]) expect(addressIn(cell)).toEqual({ key: id });
  });

  test.each([
    ['', 'person-missing'],
    ['\u200B \u00A0', 'person-missing'],
    ['Anna Test', 'person-unreadable'],
    ['anna@', 'person-unreadable'],
    ['anna @ x.se', 'person-unreadable'],
    ['x'.repeat(1_000_000), 'person-unreadable'],
    ['anna@x.se; bo@x.se', 'person-several'],
    ['Anna <anna@x.se>, Bo <bo@x.se>', 'person-several'],
  ])('cannot be read from %.40j', (cell, why) => {
    expect(addressIn(cell)).toMatchObject({ why });
  });

  test('is all that a cell holds, or a sentence about it', () => {
    expect([anna, `Anna <${anna}>`, id].map(looksLikeKey)).toEqual([true, true, true]);
    expect([`Frågor till ${anna}`, 'E-post', ''].map(looksLikeKey)).toEqual([false, false, false]);
  });
});

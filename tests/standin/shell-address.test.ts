import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAddress, writeAddress, type Address } from '#standin/shell/web/address.tsx';
import { frameStart } from '#standin/shell/web/tab/frame-place.ts';

const forgetful: Pick<Storage, 'getItem'> = { getItem: () => null };
const word = fc.option(fc.string({ unit: 'grapheme', minLength: 1 }));

const addresses: fc.Arbitrary<Address> = fc.record({
  as: word,
  view: fc.constantFrom('chat', 'tab', 'calendar'),
  theme: fc.constantFrom('default', 'dark', 'contrast'),
  lang: fc.option(fc.constantFrom('sv', 'en')),
  tab: word,
  subPage: word,
  at: word,
});

describe("the shell's address", () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const { search, hash } = new URL(writeAddress(address), 'http://localhost:3000/');
        expect(readAddress({ search, hash }, forgetful)).toEqual(address);
      }),
    );
  });
});

test("the place of the app's page stands where no server is sent it", () => {
  const nowhere = readAddress({ search: '', hash: '' }, forgetful);
  const { search, hash } = new URL(
    writeAddress({ ...nowhere, at: '/tab/people#search=berg' }),
    'http://localhost:3000/',
  );
  expect(search).not.toContain('berg');
  expect(hash).toContain('berg');
});

describe('a frame', () => {
  const begins = (at: string | null): string => frameStart('/tab/start', at, 'http://localhost:3000');

  test('begins where its page had gone, query and fragment included', () => {
    expect(begins('/tab/people#search=berg')).toBe('/tab/people#search=berg');
    expect(begins('/tab/people?as=text#a')).toBe('/tab/people?as=text#a');
  });

  test.each([
    null,
    '',
    '/',
    '/?view=tab',
    '/table/people',
    'https://elsewhere.example/tab/',
    '//elsewhere.example/tab/',
    '/\\elsewhere.example/tab/',
    '/tab/../elsewhere',
    'javascript:alert(1)',
    'http://[',
  ])('begins where the tab does when it had gone nowhere in the app: %s', (at) => {
    expect(begins(at)).toBe('/tab/start');
  });
});

import { describe, expect, test } from '@jest/globals';
import { keptOut } from './kept-out.ts';
import { everythingSaid } from './said.ts';

describe.each(['sv', 'en'] as const)('the words in %s', (language) => {
  test('are read from every room', async () => {
    expect((await everythingSaid(language)).length).toBeGreaterThan(800);
  });

  test.each(keptOut[language])('keep out $words: $instead', async ({ words }) => {
    const found = (await everythingSaid(language)).filter((said) => words.test(said.words));
    expect(found.map(({ at, words: sentence }) => `${at}: ${sentence}`)).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { asHtml, charactersIn, cutAfter, hasBrokenSign, isTooLong, tidyLine, tidyLines } from '#domain/text.ts';

const family = '👨‍👩‍👧‍👦';
const flag = '🏴󠁧󠁢󠁥󠁮󠁧󠁿';

describe('a text', () => {
  test.each([
    ['a\u0000b', true],
    ['\uD83D', true],
    ['x\uDE00', true],
    ['😀', false],
    ['a\u0007\u202E', false],
    ['', false],
  ])('%j holds a sign that cannot be kept: %s', (text, expected) => {
    expect(hasBrokenSign(text)).toBe(expected);
  });

  test.each([
    ['  Anna  ', 'Anna'],
    ['Rum\r\n3\tB', 'Rum 3 B'],
    ['Rum\u2028 3', 'Rum  3'],
    ['Anna\u202Emoc.live', 'Annamoc.live'],
    ['\u200FAnna\u2066', 'Anna'],
    ['A\u0000n\uD83Dna\u0007', 'Anna'],
    ['Ma\u00ADria\uFEFF', 'Maria'],
    ['A\u030Asa', 'Åsa'],
    [`${family} ${flag}`, `${family} ${flag}`],
    ['\u200B\u2060 \u200D', ''],
    ['عربى', 'عربى'],
  ])('of one line: %j is kept as %j', (text, expected) => {
    expect(tidyLine(text)).toBe(expected);
  });

  test.each([
    ['Hej  \r\n\r\n\r\n\r\nLena\u000B', 'Hej\n\nLena'],
    ['a\tb\rc', 'a b\nc'],
    ['\n\n', ''],
  ])('of several lines: %j is kept as %j', (text, expected) => {
    expect(tidyLines(text)).toBe(expected);
  });

  test('is as long as people count it', () => {
    expect(charactersIn(`e\u0301${family}${flag}`)).toBe(3);
    expect(isTooLong(family.repeat(7), 10)).toBe(false);
    expect(isTooLong('a'.repeat(10), 10)).toBe(false);
    expect(isTooLong('a'.repeat(11), 10)).toBe(true);
    // One character for the eye, but ten thousand signs for the database.
    expect(isTooLong(`a${'\u0301'.repeat(10_000)}`, 10)).toBe(true);
  });

  test('is cut between characters, never inside one', () => {
    expect(cutAfter(family.repeat(3), 2)).toBe(`${family}${family}…`);
    expect(cutAfter('kort', 4)).toBe('kort');
    expect(cutAfter('ett två', 4)).toBe('ett…');
    for (let most = 1; most < 8; most += 1) expect(hasBrokenSign(cutAfter(`x${family}😀${flag}y`, most))).toBe(false);
  });

  test('tidied twice is the same as once', () => {
    for (const text of ['\u00A0\u202E a \n\n\n b', 'A\u0301\u0000\u030A', `\t${flag}\v`]) {
      expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
      expect(tidyLines(tidyLines(text))).toBe(tidyLines(text));
    }
  });
});

test('a text in HTML is shown as it was written, between tags and in attributes', () => {
  expect(asHtml(`Åsa <b>"x"</b> & 'y'`)).toBe('Åsa &lt;b&gt;&quot;x&quot;&lt;/b&gt; &amp; &#39;y&#39;');
});

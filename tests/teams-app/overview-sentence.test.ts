import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Language } from '#domain/programme/programme.ts';
import { overview as english } from '#texts/insight/overview/en.ts';
import { overview as swedish } from '#texts/insight/overview/sv.ts';

const n = (count: number) => String(count);
const of = { sv: swedish, en: english } as const;
const part = fc
  .integer({ min: 1, max: 60 })
  .chain((all) => fc.record({ all: fc.constant(all), some: fc.integer({ min: 0, max: all }) }));
const small = {
  sv: ['Inget', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'],
  en: ['Nothing', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
} as const;

describe('the sentence of the overview', () => {
  test('has a form of its own for none, one, all and the only one', () => {
    const sv = swedish.overview;
    expect(sv.now.matched({ some: 42, all: 46 }, n)).toBe('42 av 46 är matchade.');
    expect(sv.now.matched({ some: 1, all: 46 }, n)).toBe('1 av 46 är matchad.');
    expect(sv.now.matched({ some: 46, all: 46 }, n)).toBe('Alla 46 är matchade.');
    expect(sv.now.matched({ some: 0, all: 46 }, n)).toBe('Ingen av 46 är matchad än.');
    expect(sv.now.metPairs({ some: 23, all: 25 }, n)).toBe('23 av 25 mentorpar har setts.');
    expect(sv.now.metPairs({ some: 0, all: 25 }, n)).toBe('Inget av 25 mentorpar har setts än.');
    expect(sv.now.metPairs({ some: 1, all: 1 }, n)).toBe('Mentorparet har setts.');
    expect(sv.over.metPairs({ some: 25, all: 25 }, n)).toBe('Alla 25 mentorpar sågs.');
    expect(sv.needs(0)).toBe('Inget behöver dig just nu.');
    expect(sv.needs(1)).toBe('En sak behöver dig.');
    expect(sv.needs(4)).toBe('Fyra saker behöver dig.');
    expect(english.overview.now.metPairs({ some: 1, all: 25 }, n)).toBe('1 of 25 pairs has met.');
    expect(english.overview.needs(4)).toBe('Four things need you.');
  });

  test.each(['sv', 'en'] as const)(
    'says how many rows the list has, whatever their number (%s)',
    (language: Language) => {
      const said = Array.from({ length: 40 }, (_, count) => of[language].overview.needs(count).split(' ')[0] ?? '');
      expect(said).toEqual(said.map((_, count) => small[language][count] ?? String(count)));
    },
  );

  test.each(['sv', 'en'] as const)('names both numbers, or that it is all, none or the only one (%s)', (language) => {
    const { now, over } = of[language].overview;
    fc.assert(
      fc.property(
        part,
        fc.constantFrom(now.matched, now.metPairs, now.metAll, over.matched, over.metPairs),
        (counts, say) => {
          const numbers = (say(counts, n).match(/\d+/g) ?? []).map(Number);
          const isWhole = counts.some === 0 || counts.some === counts.all;
          const expected = counts.all === 1 ? [] : isWhole ? [counts.all] : [counts.some, counts.all];
          expect(numbers).toEqual(expected);
        },
      ),
    );
  });

  test.each(['sv', 'en'] as const)('no two different counts are said alike (%s)', (language) => {
    const { now } = of[language].overview;
    const all = Array.from({ length: 12 }, (_, at) => at + 1).flatMap((whole) =>
      Array.from({ length: whole + 1 }, (_, some) => now.metPairs({ some, all: whole }, n)),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { suggestionsFor, leastColleagues, mostSuggestions, type Chosen } from '#domain/enrolment/suggestions.ts';
import { leastPeople } from '#domain/insight/disclose.ts';
import { firstCatalogue } from '../../support/first-competences.ts';

const nobody = { sameTitle: 0, sameDepartment: 0, all: 0 };
const known = (chosen: readonly Chosen[] = []) => ({ offered: firstCatalogue, chosen });
const receptionist = { jobTitle: 'Receptionist', department: 'Kontorsservice' };

describe('competences suggested to somebody', () => {
  test('suit the title and the department, in Swedish and in English', () => {
    expect(suggestionsFor(receptionist, 'wanted', known()).slice(0, 3)).toEqual([
      'customer-service',
      'communication',
      'problem-solving',
    ]);
    const english = suggestionsFor({ jobTitle: 'Data Engineer', department: '' }, 'offered', known());
    expect(english.slice(0, 2)).toEqual(['technical-depth', 'data-analysis']);
    expect(suggestionsFor({ jobTitle: 'Servicechef', department: '' }, 'wanted', known())).toContain('leadership');
  });

  test('suit anybody where nothing is known of them', () => {
    const some = suggestionsFor({ jobTitle: '', department: '' }, 'wanted', known());
    expect(some[0]).toBe('communication');
    expect(some.length).toBeLessThanOrEqual(mostSuggestions);
  });

  test('begin with what at least five with the same title chose, for that list of theirs', () => {
    const chosen: Chosen[] = [
      { ...nobody, competence: 'innovation', side: 'wanted', sameTitle: 7 },
      { ...nobody, competence: 'well-being', side: 'wanted', sameTitle: 9 },
      { ...nobody, competence: 'networking', side: 'offered', sameTitle: 20 },
    ];
    expect(suggestionsFor(receptionist, 'wanted', known(chosen)).slice(0, 2)).toEqual(['well-being', 'innovation']);
    expect(suggestionsFor(receptionist, 'offered', known(chosen))[0]).toBe('networking');
  });

  test('never tell what fewer than five have chosen', () => {
    const count = fc.integer({ min: 0, max: leastColleagues - 1 });
    const few = fc.record({
      competence: fc.constantFrom(...firstCatalogue.map(({ id }) => id)),
      side: fc.constantFrom('wanted' as const, 'offered' as const),
      sameTitle: count,
      sameDepartment: count,
      all: count,
    });
    fc.assert(
      fc.property(fc.array(few), (chosen) => {
        expect(suggestionsFor(receptionist, 'wanted', known(chosen))).toEqual(
          suggestionsFor(receptionist, 'wanted', known()),
        );
      }),
    );
    expect(leastColleagues).toBe(leastPeople);
  });

  test('are each there once, and only what the catalogue offers today', () => {
    const chosen = [{ competence: 'alchemy', side: 'wanted', sameTitle: 9, sameDepartment: 9, all: 9 }] as const;
    const some = suggestionsFor(receptionist, 'wanted', known(chosen));
    expect(some).not.toContain('alchemy');
    expect(new Set(some).size).toBe(some.length);
    const retired = { offered: firstCatalogue.filter(({ id }) => id !== 'customer-service'), chosen: [] };
    expect(suggestionsFor(receptionist, 'wanted', retired)).not.toContain('customer-service');
  });

  test('find a company’s own catalogue by the words in its names, and show a short one whole', () => {
    const own = [
      ['a', 'Kundservice i kassan'],
      ['b', 'Svetsning'],
      ['c', 'Leda projekt'],
    ].map(([id = '', sv = '']) => ({
      id,
      name: { sv, en: sv },
      area: { sv: '', en: '' },
      synonyms: { sv: [], en: [] },
      retiredAt: null,
      mergedInto: null,
      version: 1,
    }));
    expect(suggestionsFor(receptionist, 'wanted', { offered: own, chosen: [] })).toEqual(['a', 'c', 'b']);
  });
});

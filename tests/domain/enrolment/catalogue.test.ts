import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  bringBack,
  competencesByName,
  describe as describeEntry,
  merge,
  namesIn,
  offeredIn,
  retire,
  type CatalogueEntry,
  type Description,
} from '#domain/enrolment/catalogue.ts';
import { chosenFrom, withMerged } from '#domain/enrolment/chosen.ts';
import { isRefused } from '#domain/refused.ts';
import { vocabularyOf } from '#domain/matching/competence-words.ts';
import { goalTerms } from '#domain/matching/goal-terms.ts';
import { firstCatalogue } from '../../support/first-competences.ts';
import { anyProfile, plainProfile } from '../matching/people.ts';

const now = Temporal.Instant.from('2026-11-30T09:00:00Z');
const told = (sv: string, en: string, synonyms: readonly string[] = []): Description => ({
  name: { sv, en },
  area: { sv: 'Hantverk', en: 'Craft' },
  synonyms: { sv: synonyms, en: [] },
});

function accepted<Outcome extends object>(outcome: Outcome): Exclude<Outcome, { readonly refused: string }> {
  if (isRefused(outcome)) throw new Error(`Refused: ${String(outcome.refused)}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is refused has been thrown
  return outcome as Exclude<Outcome, { readonly refused: string }>;
}

const entryOf = (id: string): CatalogueEntry => {
  const entry = firstCatalogue.find((each) => each.id === id);
  if (entry === undefined) throw new Error(id);
  return entry;
};
const [leadership, networking] = [entryOf('leadership'), entryOf('networking')];
const changed = (...entries: readonly CatalogueEntry[]) =>
  firstCatalogue.map((each) => entries.find(({ id }) => id === each.id) ?? each);

describe('naming what can be offered and wanted', () => {
  const fresh = { id: 'welding', version: 0 };

  test('trims texts, and leaves names and repetitions out of the synonyms', () => {
    const entry = accepted(
      describeEntry(fresh, told(' Svetsning ', 'Welding', ['svets', 'SVETS', 'welding', ' ']), []),
    );
    expect(entry).toMatchObject({ name: { sv: 'Svetsning', en: 'Welding' }, synonyms: { sv: ['SVETS'] }, version: 1 });
  });

  test.each([
    ['without a name in one language', told('Svetsning', ' '), 'competence-name-missing'],
    ['with the name of another', told('Ledar-skap', 'Welding'), 'competence-name-taken'],
    ['with the synonym of another', told('Chef', 'Welding'), 'competence-name-taken'],
    ['with the name of another as a synonym', told('Svetsning', 'Welding', ['leadership']), 'competence-name-taken'],
    ['with a name of 61 characters', told('x'.repeat(61), 'Welding'), 'competence-text-too-long'],
    [
      'with 41 synonyms',
      told(
        'Svetsning',
        'Welding',
        Array.from({ length: 41 }, (_, at) => `svets ${at}`),
      ),
      'too-many-synonyms',
    ],
  ])('%s is refused', (_, wrong, reason) => {
    expect(describeEntry(fresh, wrong, firstCatalogue)).toEqual({ refused: reason });
  });

  test('one may keep its own names when it is described anew', () => {
    expect(describeEntry(leadership, leadership, firstCatalogue)).toMatchObject({ id: 'leadership', version: 2 });
  });
});

describe('taking one out of the choice', () => {
  test('leaves it in profiles and names, and is undone; twice is once', () => {
    const gone = accepted(retire(leadership, now));
    const catalogue = changed(gone);
    expect(offeredIn(catalogue, 'sv').map(({ id }) => id)).not.toContain('leadership');
    expect(namesIn(catalogue)('leadership', 'sv')).toBe('ledarskap');
    expect(retire(gone, now.add({ hours: 1 }))).toBe(gone);
    expect(bringBack(gone)).toMatchObject({ retiredAt: null, version: 3 });
    const has = { ...plainProfile, offered: [{ competence: 'leadership', level: 4 as const }] };
    expect(chosenFrom(catalogue, has, has)).toBe(has);
    expect(chosenFrom(catalogue, has, null)).toEqual({ refused: 'offer-unknown' });
  });

  test('what was never in the catalogue is named by its id, and chosen by nobody', () => {
    expect(namesIn(firstCatalogue)('alchemy', 'sv')).toBe('alchemy');
    const wanted = [{ competence: 'alchemy', level: 0, wantedLevel: 5, importance: 3 }] as const;
    expect(chosenFrom(firstCatalogue, { ...plainProfile, wanted }, null)).toEqual({ refused: 'wish-unknown' });
  });
});

describe('merging two', () => {
  const both = accepted(merge(networking, leadership, now));
  const catalogue = changed(both.merged, both.into);

  test('hands names and synonyms on, so that tables and goals are still understood', () => {
    expect(both.into.synonyms.sv).toEqual(expect.arrayContaining(['nätverkande', 'samarbete', 'chef']));
    expect(competencesByName(catalogue).get('natverkande')).toBeUndefined();
    expect(competencesByName(catalogue).get('nätverkande')).toBe('leadership');
    expect(namesIn(catalogue)('networking', 'en')).toBe('leadership');
    expect([...goalTerms(['Bygga mitt nätverk'], vocabularyOf(catalogue)).keys()]).toEqual(['#leadership']);
  });

  test.each([
    ['with itself', leadership, leadership, 'same-competence'],
    ['that has been merged', both.merged, leadership, 'competence-merged'],
    ['into one that has been merged', leadership, both.merged, 'competence-merged'],
  ])('one %s is refused', (_, one, other, reason) => {
    expect(merge(one, other, now)).toEqual({ refused: reason });
  });

  test('is followed over several steps', () => {
    const next = accepted(merge(both.into, entryOf('communication'), now));
    const later = changed(both.merged, next.merged, next.into);
    expect(namesIn(later)('networking', 'en')).toBe('communication');
  });

  test('keeps the highest of both in a profile, and everything else as it is', () => {
    const levelOf = (
      rows: readonly { readonly competence: string; readonly level: number }[],
      ids: readonly string[],
    ) => Math.max(-1, ...rows.filter(({ competence }) => ids.includes(competence)).map(({ level }) => level));
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const after = withMerged(profile, 'digital-tools', 'leadership');
        for (const rows of ['offered', 'wanted'] as const) {
          expect(levelOf(after[rows], ['leadership'])).toBe(levelOf(profile[rows], ['leadership', 'digital-tools']));
          expect(new Set(after[rows].map(({ competence }) => competence)).size).toBe(after[rows].length);
          expect(levelOf(after[rows], ['digital-tools'])).toBe(-1);
        }
        expect({ ...after, offered: [], wanted: [] }).toEqual({ ...profile, offered: [], wanted: [] });
        expect(withMerged(after, 'digital-tools', 'leadership')).toBe(after);
      }),
    );
  });

  test('somebody who chooses the one that is gone gets the one that took its place, once', () => {
    const told = {
      ...plainProfile,
      offered: [
        { competence: 'networking', level: 5 as const },
        { competence: 'leadership', level: 2 as const },
      ],
    };
    expect(chosenFrom(catalogue, told, null)).toMatchObject({ offered: [{ competence: 'leadership', level: 5 }] });
  });
});

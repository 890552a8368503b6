import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { someone } from '../../adapters/store/world.ts';
import { importWorld, later, type ImportWorld } from './import-world.ts';

const sharedFile = (name: string) => readFileSync(new URL(`tables/${name}.csv`, import.meta.url));

let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
}, 60_000);
afterEach(() => world.close());

describe('Rows as people write them', () => {
  const short = 'E-post;Roll;Vill utveckla;Språk';
  const rows = (...some: string[]) => [short, ...some].join('\n');

  test('name the person with invisible signs, a name beside the address, and the like', async () => {
    const file = rows(
      '\u200Bomar@ljungvind.example;adept;projektledning 1-4;',
      'Vera Test <vera@ljungvind.example>;adept;projektledning 1-4;',
    );
    const { people, faults } = await world.preview(file);
    expect([people.map(({ person }) => person.name), faults]).toEqual([['Omar', 'Vera'], []]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['title-line', { place: 'Umeå' }],
    ['invisible-sign', { wanted: [{ competence: 'project-management', level: 1, wantedLevel: 4, importance: 2 }] }],
    ['further-languages', { languages: ['sv'] }],
  ])('in the file %s are read', async (name, profile) => {
    await world.store.write((tx) => tx.savePeople([someone('Annika.Lindvall'), someone('Gunilla.Staaf')], later(0)));
    const { people, faults } = await world.preview(sharedFile(name));
    expect(faults).toEqual([]);
    expect(people[0]).toMatchObject({ enrolment: { roles: ['mentee'] }, profile: { told: profile } });
  });

  test('with questions for headers are read once HR says what they mean', async () => {
    await world.store.write((tx) => tx.savePeople([someone('Annika.Lindvall')], later(0)));
    const file = sharedFile('commas-in-header');
    expect(await world.preview(file)).toMatchObject({ missing: null, columns: { length: 4 } });
    const { people } = await world.preview(file, { columns: ['person', 'roles', 'offered', 'wanted'] });
    expect(people[0]?.profile?.told.wanted).toHaveLength(1);
  });

  test('with a wrong text are told with whole signs', async () => {
    const { faults } = await world.preview(sharedFile('long-emoji'));
    expect(JSON.stringify(faults)).toContain('🌱…');
  });

  test('with addresses that cannot be read are left out, with row and text', async () => {
    const { faults } = await world.preview(
      rows('Omar;adept;projektledning 1-4;', 'omar@ljungvind.example vera@ljungvind.example;adept;;'),
    );
    expect(faults).toMatchObject([
      { row: 2, column: 'person', why: { why: 'person-unreadable', part: 'Omar' } },
      { row: 3, column: 'person', why: { why: 'person-several' } },
    ]);
  });

  test.each([
    ['svenska, tyska', ['sv'], ['tyska']],
    ['German; Swedish', ['sv'], ['German']],
    ['English (fluent)', ['en'], ['fluent']],
    ['flytande engelska och svenska', ['sv', 'en'], ['flytande']],
    ['British English | svenska', ['sv', 'en'], ['British']],
    ['sv/en', ['sv', 'en'], []],
  ])('with the languages %j keep those that are known and tell the rest', async (cell, languages, left) => {
    const { people, notes, faults } = await world.preview(
      rows(`omar@ljungvind.example;adept;projektledning 1-4;"${cell}"`),
    );
    expect(faults).toEqual([]);
    expect(people[0]?.profile?.told.languages).toEqual(languages);
    expect(notes.map(({ row, column, why }) => [row, column, why.part])).toEqual(
      left.map((part) => [2, 'languages', part]),
    );
  });

  test('with no language of the programme are left out', async () => {
    const { people, notes, faults } = await world.preview(
      rows('omar@ljungvind.example;adept;projektledning 1-4;tyska, franska'),
    );
    expect([people, notes]).toEqual([[], []]);
    expect(faults).toMatchObject([{ row: 2, why: { why: 'language-unknown', part: 'tyska, franska' } }]);
  });

  test('with signs that were lost in decoding are left out', async () => {
    const bytes = Buffer.from('E-post;Roll;Mål;Ort\nomar@ljungvind.example;adept;Våga;Umeå', 'latin1');
    const { faults } = await world.preview(bytes, {
      choices: { encoding: 'utf-8', separator: null, headerRow: null },
      columns: ['person', 'roles', 'goals', 'place'],
    });
    expect(faults.map(({ column, why }) => [column, 'why' in why && why.why])).toEqual([
      ['goals', 'sign-unreadable'],
      ['place', 'sign-unreadable'],
    ]);
  });

  test('tell of every column what becomes of it, before and after', async () => {
    const file = [
      'E-post;Roll;Vill utveckla;Epost;Anställningsnummer;',
      'omar@ljungvind.example;adept;projektledning 1-4;x;17;;hej',
    ].join('\n');
    const { columns } = await world.preview(file);
    expect(columns.map(({ name, meaning, unused }) => [name, meaning ?? unused])).toEqual([
      ['E-post', 'person'],
      ['Roll', 'roles'],
      ['Vill utveckla', 'wanted'],
      ['Epost', 'again'],
      ['Anställningsnummer', 'unknown'],
      ['', null],
      ['', 'unknown'],
    ]);
    const chosen = await world.preview(file, { columns: ['person', null, 'wanted', null, null, null, null] });
    expect(chosen.columns[1]).toMatchObject({ name: 'Roll', unused: 'chosen' });
    const { notImported } = await world.carryOut(file);
    expect(notImported.map(({ number }) => number)).toEqual([4, 5, 7]);
  });
});

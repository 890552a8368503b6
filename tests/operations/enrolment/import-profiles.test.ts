import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nothingChosen } from '#domain/enrolment/table-format.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import { importProfiles, previewImport } from '#operations/enrolment/import-profiles.ts';
import { profileImports } from '#operations/enrolment/profile-imports.ts';
import { undoProfileImport } from '#operations/enrolment/undo-import.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { actor } from '../life-world.ts';
import { someone } from '../../adapters/store/world.ts';
import { accepted, hrLead, importWorld, later, type ImportWorld } from './import-world.ts';

let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
}, 60_000);
afterEach(() => world.close());

const header = 'E-post;Roll;Antal adepter;Kan dela med sig av;Vill utveckla;Mål;Språk;Ort';
const astrid = 'astrid@ljungvind.example;mentor;2;ledarskap 4, presentation 3;;;svenska, engelska;Umeå';
const omar = 'omar@ljungvind.example;adept;;;projektledning 1-4;Leda mitt första projekt;;';
const table = (...rows: string[]) => [header, ...rows].join('\r\n');

describe('An import', () => {
  test('enrols people with their fields, and a second time changes nothing', async () => {
    const shown = await world.preview(table(astrid, omar));
    expect(shown).toMatchObject({ rows: 2, faults: [], unchanged: 0, missing: null });
    expect(shown.people.map(({ person, isNew }) => [person.name, isNew])).toEqual([
      ['Astrid', true],
      ['Omar', true],
    ]);
    expect(await world.enrolment(world.people.astrid)).toBeNull();

    expect(await world.bring(table(astrid, omar))).toMatchObject({ enrolled: 2, changed: 0 });
    expect(await world.enrolment(world.people.astrid)).toMatchObject({
      status: 'enrolled',
      roles: ['mentor'],
      capacity: 2,
    });
    expect((await world.profile(world.people.astrid))?.told).toMatchObject({
      offered: [
        { competence: 'leadership', level: 4 },
        { competence: 'presentation', level: 3 },
      ],
      languages: ['sv', 'en'],
      place: 'Umeå',
    });
    expect(await world.enrolment(world.people.omar)).toMatchObject({
      roles: ['mentee'],
      capacity: 0,
      goals: ['Leda mitt första projekt'],
    });
    expect((await world.profile(world.people.omar))?.told).toMatchObject({
      wanted: [{ competence: 'project-management', level: 1, wantedLevel: 4, importance: 2 }],
      languages: ['sv'],
      place: 'Luleå',
    });
    expect(world.rung().map(({ kind }) => kind)).toEqual([
      'read-mailbox',
      'install-app',
      'read-mailbox',
      'install-app',
    ]);
    expect(await world.preview(table(astrid, omar))).toMatchObject({ people: [], unchanged: 2, faults: [] });
    await expect(world.bring(table(astrid, omar))).rejects.toThrow('nothing-to-import');
  });

  test('keeps what people wrote themselves unless HR says otherwise, and shows both', async () => {
    const { omar: person } = world.people;
    await world.bring(table(omar));
    const enrolment = await world.enrolment(person);
    if (enrolment === null) throw new Error('Not enrolled');
    const own = { goals: ['Våga mer'], profile: null };
    accepted(await enrolMe(world.context, world.as(person.id), { roles: ['mentee'], capacity: 0, ...own }));

    const again = table('omar@ljungvind.example;;;;projektledning 2-5;Hålla i en kurs;;');
    const [shown] = (await world.preview(again)).people;
    expect(shown?.changes.map(({ field, kind }) => [field, kind])).toEqual([['wanted', 'update']]);
    expect(shown?.left.map(({ field, kind }) => [field, kind])).toEqual([['goals', 'own']]);
    expect(await world.bring(again)).toMatchObject({ enrolled: 0, changed: 1 });
    expect(await world.enrolment(person)).toMatchObject({ goals: ['Våga mer'] });
    expect(await world.profile(person)).toMatchObject({ told: { wanted: [{ level: 2, wantedLevel: 5 }] } });
    await world.bring(again, { replaceOwn: true });
    expect((await world.enrolment(person))?.goals).toEqual(['Hålla i en kurs']);
  });

  test('tells the person which fields came with it, until they write their own', async () => {
    const { omar: person } = world.people;
    await world.bring(table(omar));
    const imported = async () => {
      const me = accepted(await whoAmI(world.context, actor(person.id)));
      return me.programmes[0]?.imported;
    };
    expect(await imported()).toEqual(['roles', 'wanted', 'goals']);
    const enrolment = await world.enrolment(person);
    if (enrolment === null) throw new Error('Not enrolled');
    const own = { goals: ['Våga mer'], profile: null };
    accepted(await enrolMe(world.context, world.as(person.id), { roles: ['mentee'], capacity: 0, ...own }));
    expect(await imported()).toEqual(['roles', 'wanted']);
  });

  test('leaves out each row with something wrong, and says what and where', async () => {
    const { people } = world;
    await world.store.write((tx) => tx.disablePeople([people.vera.id]));
    await world.store.write((tx) => tx.savePeople([{ ...someone('Tove'), mail: 'two@ljungvind.example' }], later(0)));
    const shown = await world.preview(
      table(
        astrid,
        '',
        'nobody@ljungvind.example;adept;;;;;;',
        'astrid@ljungvind.example;adept;;;;;;',
        'vera@ljungvind.example;adept;;;kommunikation 1-3;;;',
        ';adept;;;;;;',
        `omar@ljungvind.example;chef;7;ledarskap 9;trolleri 1-2;${'x'.repeat(1_000_000)};klingonska;`,
        'two@ljungvind.example;mentor;;;;;;',
      ),
    );
    expect(shown.people.map(({ person }) => person.name)).toEqual(['Astrid']);
    const told = shown.faults.map(({ row, column, why }) => [row, column, 'refusal' in why ? why.refusal : why.why]);
    expect(told).toEqual([
      [4, 'person', 'person-unknown'],
      [5, 'person', 'person-again'],
      [6, 'person', 'account-disabled'],
      [7, 'person', 'person-missing'],
      [8, 'roles', 'role-unknown'],
      [8, 'capacity', 'number-wrong'],
      [8, 'offered', 'level-wrong'],
      [8, 'wanted', 'competence-unknown'],
      [8, 'goals', 'text-too-long'],
      [8, 'languages', 'language-unknown'],
      [9, 'offered', 'offer-missing'],
    ]);
    expect(JSON.stringify(shown.faults).length).toBeLessThan(2_000);
  });

  test('never brings back somebody who has left, nor enrols without a role', async () => {
    await world.bring(table(omar));
    await withdrawMe(world.context, world.as(world.people.omar.id), { nextTime: 'ask' });
    const { faults } = await world.preview(table(omar, 'vera@ljungvind.example;;;;kommunikation 1-3;;;'));
    expect(faults.map(({ why }) => ('refusal' in why ? why.refusal : why.why))).toEqual([
      'person-has-left',
      'role-missing',
    ]);
  });

  test('carries out only what was shown', async () => {
    const { fingerprint } = await world.preview(table(omar));
    await world.bring(table(omar));
    const file = new TextEncoder().encode(table(omar));
    const request = { file, choices: nothingChosen, columns: null, replaceOwn: false, fingerprint };
    await expect(importProfiles(world.context, world.lead, request)).rejects.toThrow('no longer what was shown');
    await expect(previewImport(world.context, world.as(world.people.omar.id), request)).rejects.toThrow('lead it');
  });

  test('reads columns as HR says, whatever they are called', async () => {
    const file = 'Vem,Sak\nomar@ljungvind.example,adept';
    expect(await world.preview(file)).toMatchObject({ missing: 'person', people: [] });
    expect(await world.preview(file, { columns: ['person', null] })).toMatchObject({ missing: 'fields' });
    const { faults, columns } = await world.preview(file, { columns: ['person', 'roles'] });
    expect(columns.map(({ meaning, sample }) => [meaning, sample])).toEqual([
      ['person', 'omar@ljungvind.example'],
      ['roles', 'adept'],
    ]);
    expect(faults).toMatchObject([{ row: 2, column: 'wanted', why: { refusal: 'wish-missing' } }]);
  });
});

describe('Taking an import back', () => {
  const undo = async (id: Parameters<typeof undoProfileImport>[2]) =>
    accepted(await undoProfileImport(world.context, world.lead, id));

  test('takes out the people it enrolled and gives the others back what they had', async () => {
    const { omar: person, astrid: mentor } = world.people;
    await world.bring(table(omar));
    const second = await world.bring(table(astrid, 'omar@ljungvind.example;;;;projektledning 2-5;;;'));
    expect(second).toMatchObject({ enrolled: 1, changed: 1 });
    expect(await undo(second.id)).toMatchObject({ people: 2, kept: [] });
    expect(await world.enrolment(mentor)).toMatchObject({ status: 'withdrawn' });
    expect((await world.profile(person))?.told.wanted).toMatchObject([{ level: 1, wantedLevel: 4 }]);
    const [latest] = await profileImports(world.context, world.lead);
    expect(latest).toMatchObject({ mayUndo: false, by: { name: 'Hanna' }, made: { undoneBy: hrLead.id } });
    await expect(undo(second.id)).rejects.toThrow('import-undone');
  });

  test('leaves fields that the person has changed since, and says so', async () => {
    const { omar: person } = world.people;
    await world.bring(table(omar));
    const second = await world.bring(table('omar@ljungvind.example;;;;projektledning 2-5;Hålla i en kurs;;'));
    const enrolment = await world.enrolment(person);
    if (enrolment === null) throw new Error('Not enrolled');
    const own = { goals: ['Våga mer'], profile: null };
    accepted(await enrolMe(world.context, world.as(person.id), { roles: ['mentee'], capacity: 0, ...own }));
    const { kept } = await undo(second.id);
    expect(kept.map(({ person: { name }, fields }) => [name, fields])).toEqual([['Omar', ['goals']]]);
    expect(await world.enrolment(person)).toMatchObject({ goals: ['Våga mer'] });
    expect(await world.profile(person)).toMatchObject({ told: { wanted: [{ level: 1, wantedLevel: 4 }] } });
  });

  test('keeps somebody enrolled who has made the profile their own', async () => {
    const { omar: person } = world.people;
    const { id } = await world.bring(table(omar));
    const enrolment = await world.enrolment(person);
    if (enrolment === null) throw new Error('Not enrolled');
    const { goals } = enrolment;
    accepted(
      await enrolMe(world.context, world.as(person.id), { roles: ['mentee'], capacity: 0, goals, profile: null }),
    );
    const { kept, people } = await undo(id);
    expect([people, kept.map(({ fields }) => fields.includes('enrolment'))]).toEqual([0, [true]]);
    expect(await world.enrolment(person)).toMatchObject({ status: 'enrolled' });
  });

  test('lets the same table be brought in again', async () => {
    const { id } = await world.bring(table(omar));
    await undo(id);
    expect(await world.bring(table(omar))).toMatchObject({ enrolled: 1 });
    expect(await world.enrolment(world.people.omar)).toMatchObject({ status: 'enrolled', roles: ['mentee'] });
  });

  test('is possible for a month; then the earlier values are forgotten', async () => {
    await world.bring(table(omar));
    const second = await world.bring(table('omar@ljungvind.example;;;;projektledning 2-5;;;'));
    world.moveTo(later(31));
    await expect(undo(second.id)).rejects.toThrow('import-too-old');
    await world.bring(table('omar@ljungvind.example;;;;projektledning 3-5;;;'));
    const fields = await world.store.read((reader) => reader.fieldsOfImport(second.id));
    expect(fields.map(({ before }) => before)).toEqual([null]);
  });
});

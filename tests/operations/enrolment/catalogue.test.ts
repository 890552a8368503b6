import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Description } from '#domain/enrolment/catalogue.ts';
import {
  addCompetence,
  describeCompetence,
  hrCatalogue,
  mergeCompetences,
  retireCompetence,
} from '#operations/enrolment/catalogue.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { Conflict } from '#operations/failures.ts';
import { actor } from '../life-world.ts';
import { sampleProfile, tell } from '../../adapters/store/world.ts';
import { firstCatalogue } from '../../support/first-competences.ts';
import { accepted, hrLead, importWorld, type ImportWorld } from './import-world.ts';

let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
}, 60_000);
afterEach(() => world.close());

const lead = actor(hrLead.id, true);
const welding: Description = {
  name: { sv: 'svetsning', en: 'welding' },
  area: { sv: 'Hantverk', en: 'Craft' },
  synonyms: { sv: ['svets'], en: [] },
};
const seen = (id: string, version = 1) => ({ id, version });

describe('the company’s competences', () => {
  test('begin as the migration wrote them, each with a name in both languages', async () => {
    expect(await world.store.read((reader) => reader.catalogue())).toEqual(
      firstCatalogue.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(firstCatalogue).toHaveLength(15);
  });

  test('are HR’s alone to change', async () => {
    const other = actor(world.people.omar.id);
    await expect(addCompetence(world.context, other, welding)).rejects.toThrow('HR');
    await expect(hrCatalogue(world.context, other)).rejects.toThrow('HR');
  });

  test('a new one can be chosen and imported by its name and synonyms in either language', async () => {
    const { id } = accepted(await addCompetence(world.context, lead, welding));
    for (const called of ['Svetsning', 'welding', 'svets', id]) {
      const shown = await world.preview(`E-post;Roll;Erbjuder\nomar@ljungvind.example;mentor;${called}: 4`);
      expect(shown.faults).toEqual([]);
      expect(shown.people[0]?.profile?.told.offered).toEqual([{ competence: id, level: 4 }]);
    }
    const told = { ...sampleProfile, offered: [{ competence: id, level: 3 as const }] };
    const input = { roles: ['mentor'], capacity: 1, goals: [], profile: { told, room: null, version: 0 } } as const;
    accepted(await enrolMe(world.context, world.as(world.people.omar.id), input));
    expect((await hrCatalogue(world.context, lead)).inUse.get(id)).toBe(1);
  });

  test('two who add the same at once do not both succeed', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => addCompetence(world.context, lead, welding)));
    const refusals = outcomes.flatMap((each) => ('refused' in each ? [each.refused] : []));
    expect(refusals).toEqual(['competence-name-taken', 'competence-name-taken']);
  });

  test('the second of two who change one hears that somebody was first', async () => {
    const renamed = (sv: string) =>
      describeCompetence(world.context, lead, {
        ...seen('leadership'),
        ...welding,
        name: { sv, en: `in English: ${sv}` },
      });
    accepted(await renamed('att leda'));
    await expect(renamed('att styra')).rejects.toThrow(Conflict);
    const retire = { ...seen('leadership'), retired: true };
    await expect(retireCompetence(world.context, lead, retire)).rejects.toThrow(Conflict);
    accepted(await retireCompetence(world.context, lead, { ...retire, version: 2 }));
    const entry = (await world.store.read((reader) => reader.catalogue())).find(({ id }) => id === 'leadership');
    expect(entry).toMatchObject({ name: { sv: 'att leda' }, retiredAt: expect.anything(), version: 3 });
  });

  test('a merge goes through all profiles in one step, while people go on changing theirs', async () => {
    const people = Object.values(world.people);
    await world.store.write((tx) =>
      tell(
        tx,
        people.map(({ id }) => id),
        {
          offered: [
            { competence: 'leadership', level: 2 },
            { competence: 'networking', level: 5 },
          ],
        },
      ),
    );
    const merge = mergeCompetences(world.context, lead, { from: seen('networking'), into: seen('leadership') });
    const { omar } = world.people;
    const change = enrolMe(world.context, world.as(omar.id), {
      roles: ['mentor'],
      capacity: 1,
      goals: [],
      profile: {
        told: { ...sampleProfile, offered: [{ competence: 'networking', level: 4 }], wanted: [] },
        room: null,
        version: 1,
      },
    }).catch((error: unknown) => error);
    accepted(await merge);
    expect([(await change) instanceof Conflict, typeof (await change)]).toContain('object');
    for (const { id } of people) {
      const profile = await world.store.read((reader) => reader.profile(id));
      const named = [...(profile?.told.offered ?? []), ...(profile?.told.wanted ?? [])];
      expect(named.map(({ competence }) => competence)).not.toContain('networking');
      expect(named).toContainEqual(expect.objectContaining({ competence: 'leadership' }));
    }
    const again = mergeCompetences(world.context, lead, { from: seen('networking', 2), into: seen('leadership', 2) });
    expect(await again).toEqual({ refused: 'competence-merged' });
    expect((await hrCatalogue(world.context, lead)).inUse.get('networking')).toBeUndefined();
  });
});

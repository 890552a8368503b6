import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import type { PeopleFilter } from '#operations/ports/audience.ts';
import type { PersonId } from '#domain/ids.ts';
import { newId, noon, onEachDatabase, someone } from './world.ts';

const able = (name: string, department: string, place: string): DirectoryPerson => ({
  ...someone(name),
  id: newId(),
  mail: `${name.toLowerCase()}@example.com`,
  department,
  place,
});

const people = {
  anna: able('Anna', 'Fältservice', 'Umeå'),
  bo: able('Bo', 'FäLTSERVICE', 'Malmö'),
  cia: able('Cia', 'Ekonomi', 'Umeå'),
  dan: able('Dan', '', ''),
};
const unable = [
  { ...able('Left', 'Ekonomi', 'Umeå'), enabled: false },
  { ...able('Outside', 'Ekonomi', 'Umeå'), invited: false },
];
const barred = able('Guest', 'Ekonomi', 'Umeå');

describe('People who may be invited', () => {
  onEachDatabase((store) => {
    beforeAll(async () => {
      await store().write(async (tx) => {
        await tx.savePeople([...Object.values(people), ...unable, barred], noon);
        await tx.barPeople([{ id: barred.id, enabled: true, barred: 'guest' }], noon);
      });
    });
    const count = (filter: PeopleFilter) => store().read((reader) => reader.audienceCount(filter));

    test('are counted by department in any case, by place, one by one, and by all of these together', async () => {
      expect(await count({})).toBe(4);
      expect(await count({ departments: ['fältservice'] })).toBe(2);
      expect(await count({ departments: ['Fältservice', 'Ekonomi'] })).toBe(3);
      expect(await count({ places: ['UMEå'] })).toBe(2);
      expect(await count({ departments: ['Fältservice'], places: ['Umeå'] })).toBe(1);
      expect(await count({ personIds: [people.anna.id, people.dan.id, barred.id] })).toBe(2);
      expect(await count({ personIds: [people.anna.id], places: ['Malmö'] })).toBe(0);
    });

    test('are nobody where a list is empty, which is not the same as no list', async () => {
      for (const filter of [{ departments: [] }, { places: [] }, { personIds: [] }])
        expect(await count(filter)).toBe(0);
      expect(await count({ departments: ["Fältservice'; DROP TABLE person; --"] })).toBe(0);
    });

    test('are walked through page by page, each once, whoever comes or goes meanwhile', async () => {
      const met: PersonId[] = [];
      let after: PersonId | null = null;
      for (;;) {
        const page = await store().read((reader) => reader.peopleInAudience({}, { after, most: 1 }));
        const [person] = page;
        if (person === undefined) break;
        met.push(person.id);
        after = person.id;
        await store().write((tx) => tx.savePeople([able('Newcomer', 'Ekonomi', 'Umeå')].slice(met.length), noon));
      }
      const before = Object.values(people).map(({ id }) => id);
      expect(met).toEqual(met.toSorted());
      expect(new Set(met).size).toBe(met.length);
      expect(met).toEqual(expect.arrayContaining(before));
    });

    test('stand in departments and at places, each with how many', async () => {
      const { departments, places } = await store().read(async (reader) => ({
        departments: await reader.departmentCounts(),
        places: await reader.placeCounts(),
      }));
      expect(departments.map(({ name, people: some }) => [name.toLowerCase(), some])).toEqual([
        ['ekonomi', 1],
        ['fältservice', 2],
      ]);
      expect(places).toEqual([
        { name: 'Malmö', people: 1 },
        { name: 'Umeå', people: 2 },
      ]);
    });

    test('are found at their address exactly, in any case, and what nobody has is told as it was written', async () => {
      const written = [' ANNA@example.com ', 'anna@example.com', 'Ana@example.com', 'left@example.com', ''];
      const read = await store().read((reader) => reader.peopleAtAddresses(written));
      expect(read.people.map(({ name }) => name).toSorted()).toEqual(
        ['Anna', 'Left'].map((each) => expect.stringContaining(each)),
      );
      expect(read.unknown).toEqual(['Ana@example.com']);
      const many = Array.from({ length: 70_000 }, (_, number) => `nobody${number}@example.com`);
      expect((await store().read((reader) => reader.peopleAtAddresses(many))).unknown).toHaveLength(70_000);
    });
  });
});

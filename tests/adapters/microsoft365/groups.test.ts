import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CompanyGroup } from '#standin/company/port.ts';
import { appToken, ida, nils, olle, priya } from '../../standin/standin-fixture.ts';
import { failureOf, graphWorld, type GraphWorld } from './world.ts';

const idOfGroup = (number: number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [outer, inner, hidden, empty] = [1, 2, 3, 4].map(idOfGroup);
const groups: readonly CompanyGroup[] = [
  { id: outer ?? '', displayName: 'Medvind', description: 'Alla\u202E mentorer', members: [nils.oid, inner ?? ''] },
  // They hold each other, and one person stands in both.
  { id: inner ?? '', displayName: 'medvind i Luleå', members: [priya.oid, nils.oid, outer ?? ''] },
  { id: hidden ?? '', displayName: 'Medvind facket', visibility: 'HiddenMembership', members: [ida.oid, olle.oid] },
  { id: empty ?? '', displayName: "D'Arc", members: [] },
  ...Array.from({ length: 25 }, (_, number) => ({
    id: idOfGroup(100 + number),
    displayName: `Projekt ${String(number).padStart(2, '0')}`,
    members: [],
  })),
];

let world: GraphWorld;
beforeAll(async () => {
  const people = [ida, nils, priya, olle];
  world = await graphWorld({
    company: { name: 'N', domain: 'norrsken.example', people, groups, calendars: () => [] },
  });
});
afterAll(() => world.standin.end());

async function peopleIn(id = ''): Promise<readonly string[]> {
  const found = [];
  for await (const page of world.directory.groupPeople(id)) found.push(...page);
  return found.toSorted();
}

const namesOf = async (beginning: string) =>
  (await world.directory.groupsNamed(beginning)).map(({ name, isHidden }) => [name, isHidden]);

describe('groups of the directory', () => {
  test('are found by how their name begins, in any case, by name, and at most twenty', async () => {
    expect(await namesOf('MED')).toEqual([
      ['Medvind', false],
      ['Medvind facket', true],
      ['medvind i Luleå', false],
    ]);
    expect(await namesOf('vind')).toEqual([]);
    expect(await namesOf("D'")).toEqual([["D'Arc", false]]);
    expect(await namesOf("') or startswith(displayName,'")).toEqual([]);
    expect(await namesOf('Projekt')).toHaveLength(20);
  });

  test('tell how many people are in them, those of inner groups too and nobody twice', async () => {
    expect(await world.directory.group(outer ?? '')).toEqual({
      id: outer,
      name: 'Medvind',
      description: 'Alla mentorer',
      isHidden: false,
      people: 2,
    });
    expect(await peopleIn(outer)).toEqual([nils.oid, priya.oid].toSorted());
    expect(await world.directory.group(empty ?? '')).toMatchObject({ people: 0, description: '' });
    expect(await peopleIn(empty)).toEqual([]);
  });

  test('say that who is in them is hidden, which is not the same as nobody', async () => {
    expect(await world.directory.group(hidden ?? '')).toMatchObject({ isHidden: true, people: null });
    expect((await failureOf(peopleIn(hidden))).kind).toBe('denied');
  });

  test('that are not there are none', async () => {
    expect(await world.directory.group(nils.oid)).toBeNull();
    expect((await failureOf(peopleIn(nils.oid))).kind).toBe('gone');
  });

  test('are asked for as the real directory wants it: sorted and cast only with the word for that', async () => {
    const authorization = `Bearer ${await appToken(world.standin, world.standin.cloudUrl)}`;
    const get = (path: string, headers = {}) =>
      world.standin.cloud('GET', `/v1.0${path}`, { headers: { authorization, ...headers } });
    const sorted = "/groups?$filter=startswith(displayName,'m')&$orderby=displayName&$count=true";
    const people = `/groups/${outer}/transitiveMembers/microsoft.graph.user?$count=true`;
    for (const path of [sorted, people]) {
      expect(await get(path)).toMatchObject({ status: 400, json: { error: { code: 'Request_UnsupportedQuery' } } });
      expect((await get(path, { ConsistencyLevel: 'eventual' })).json['@odata.count']).toEqual(expect.any(Number));
    }
  });
});

test('Without the right to read groups it is said that the application lacks it', async () => {
  const own = await graphWorld();
  try {
    await own.standin.control('PUT', '/admin/consent', { application: ['User.Read.All'], delegated: [] });
    expect((await failureOf(own.directory.groupsNamed('M'))).kind).toBe('no-rights');
    expect((await failureOf(own.directory.group(idOfGroup(1)))).kind).toBe('no-rights');
    expect((await failureOf(own.directory.groupPeople(idOfGroup(1))[Symbol.asyncIterator]().next())).kind).toBe(
      'no-rights',
    );
  } finally {
    await own.standin.end();
  }
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createDirectory } from '#adapters/microsoft365/directory.ts';
import { idOf } from '#domain/ids.ts';
import type { DirectoryPerson, DirectoryChanges } from '#operations/ports/directory.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { ida, nils, olle, priya } from '../../standin/standin-fixture.ts';
import { scriptedGraph } from './scripted.ts';
import { failureOf, graphWorld, httpRequests, personIdOf, type GraphWorld } from './world.ts';

const company = sampleCompany();

let world: GraphWorld;
beforeAll(async () => {
  world = await graphWorld({ company });
});
afterAll(() => world.standin.end());

async function everybody(): Promise<DirectoryPerson[]> {
  const people: DirectoryPerson[] = [];
  for await (const page of world.directory.people()) people.push(...page);
  return people;
}

describe('the directory', () => {
  test('has every employee with manager and country, and says of other accounts why they cannot take part', async () => {
    const all = await everybody();
    const people = all.filter(({ barred }) => barred === undefined);
    const others = company.people.filter(({ userType }) => userType !== 'Member');
    expect(new Set(all.filter(({ barred }) => barred !== undefined).map(({ id }) => String(id)))).toEqual(
      new Set(others.map(({ oid }) => oid)),
    );
    expect(all.filter(({ barred }) => barred === 'guest')).toHaveLength(
      others.filter(({ userType }) => userType === 'Guest').length,
    );
    const employees = company.people.filter(({ userType }) => userType === 'Member');
    expect(people.map(({ id }) => String(id))).toEqual(employees.map(({ oid }) => oid));
    expect(people.map(({ managerId }) => managerId)).toEqual(employees.map(({ managerOid }) => managerOid));
    expect(people.map(({ country }) => country)).toEqual(employees.map(({ country }) => country));
    expect(people.map(({ enabled }) => enabled)).toEqual(employees.map(({ accountEnabled }) => accountEnabled));
    expect(new Set(people.map(({ language }) => language))).toEqual(new Set(['sv', 'en']));
    expect(people.every(({ name, givenName, mail }) => name && givenName && mail)).toBe(true);
  });

  test.each([
    ['sv', { preferredLanguage: null }, 'sv'],
    ['en', { preferredLanguage: null }, 'en'],
    ['en', { preferredLanguage: 'sv-SE' }, 'sv'],
    ['sv', { preferredLanguage: 'de-DE' }, 'en'],
  ] as const)('in a company that speaks %s, somebody with %p reads %s', async (homeLanguage, told, language) => {
    const user = { id: nils.oid, displayName: 'Nils Lund', givenName: null, surname: null, mail: 'nils@lund.example' };
    const scripted = await scriptedGraph(() => ({ status: 200, body: { value: [{ ...user, ...told }] } }));
    try {
      const directory = createDirectory(scripted.graph, world.now, { homeLanguage });
      for await (const page of directory.people()) {
        expect(page).toMatchObject([{ name: 'Nils Lund', givenName: 'Nils Lund', language }]);
      }
      expect(scripted.asked).toHaveLength(1);
    } finally {
      await scripted.end();
    }
  });

  test('knows the hours of a mailbox', async () => {
    const somebody = company.people.find(({ mailbox }) => mailbox !== null);
    if (somebody === undefined) throw new Error('Nobody has a mailbox');
    const hours = await world.directory.workingHours(personIdOf(somebody));
    expect(hours?.hours.length).toBe(somebody.mailbox?.workingHours.daysOfWeek?.length);
    expect(hours?.timeZone).toMatch(/^[A-Z][a-z]+\//);
  });

  test('says so where there is no mailbox, and where there is no such person', async () => {
    const without = company.people.find(({ mailbox, userType }) => mailbox === null && userType === 'Member');
    if (without === undefined) throw new Error('Everybody has a mailbox');
    const failure = await failureOf(world.directory.workingHours(personIdOf(without)));
    expect(failure).toMatchObject({ kind: 'no-mailbox', personId: without.oid });
    const nobody = idOf<'Person'>('00000000-0000-4000-8000-0000000000ff');
    expect((await failureOf(world.directory.workingHours(nobody))).kind).toBe('no-mailbox');
  });

  test('has the pictures that exist, and no picture where there is none', async () => {
    const photos = await Promise.all(company.people.map((person) => world.directory.photo(personIdOf(person))));
    expect(photos.some((photo) => photo === null)).toBe(true);
    const [picture] = photos.filter((photo) => photo !== null);
    expect(picture?.type).toMatch(/^image\//);
    expect(picture?.bytes.length).toBeGreaterThan(100);
  });
});

describe('what changes in the directory', () => {
  let own: GraphWorld;
  beforeEach(async () => {
    own = await graphWorld();
  });
  afterEach(() => own.standin.end());

  const changed = async (token: string): Promise<Extract<DirectoryChanges, { kind: 'changes' }>> => {
    const changes = await own.directory.changesSince(token);
    if (changes.kind === 'anew') throw new Error('The token has expired');
    return changes;
  };
  const happens = async (to: { readonly oid: string }, what: string, body: object = {}) => {
    expect((await own.standin.control('POST', `/people/${to.oid}/${what}`, body)).status).toBe(200);
  };

  test('is told from a given token on: names, managers, accounts that close, accounts that go', async () => {
    const mark = await own.directory.mark();
    expect(await changed(mark)).toMatchObject({ people: [], gone: [] });
    await happens(nils, 'profile', { surname: 'Lund' });
    await happens(priya, 'profile', { managerOid: ida.oid });
    await happens(olle, 'disable');
    const first = await changed(mark);
    expect(first.gone).toEqual([]);
    expect(new Set(first.people.map(({ name, managerId, enabled }) => `${name} ${managerId} ${enabled}`))).toEqual(
      new Set(['Nils Lund null true', 'Olle Ek null false', `Priya Nair ${ida.oid} true`]),
    );
    await happens(priya, 'profile', { managerOid: null });
    await happens(nils, 'delete');
    const second = await changed(first.token);
    expect(second.people.map(({ id, managerId }) => [id, managerId])).toEqual([[priya.oid, null]]);
    expect(second.gone).toEqual([nils.oid]);
    expect(await changed(second.token)).toMatchObject({ people: [], gone: [] });
  });

  test('costs one request while nothing happens', async () => {
    const mark = await own.directory.mark();
    const began = own.logged.length;
    await changed(mark);
    expect(httpRequests(own.logged.slice(began))).toEqual(['GET /v1.0/users/delta 200']);
  });

  test('has to be read again where Graph has forgotten the token', async () => {
    const mark = await own.directory.mark();
    await own.standin.control('POST', '/delta-tokens/expire');
    expect(await own.directory.changesSince(mark)).toEqual({ kind: 'anew' });
  });
});

describe('a group to which the service is limited', () => {
  const [outer, inner] = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002'];

  test('includes people in groups inside it, even where groups hold each other; everybody else stays for the reporting lines', async () => {
    const groups = [
      { id: outer, displayName: 'Medvind', members: [nils.oid, inner] },
      { id: inner, displayName: 'Medvind i Luleå', members: [priya.oid, outer] },
    ];
    const people = [ida, nils, priya, olle];
    const limited = await graphWorld({
      company: { name: 'N', domain: 'norrsken.example', people, groups, calendars: () => [] },
    });
    try {
      const directory = createDirectory(limited.graph, limited.now, { groupId: outer, homeLanguage: 'sv' });
      const invited = [];
      for await (const page of directory.people()) invited.push(...page.map((person) => [person.name, person.invited]));
      expect(invited).toEqual([
        ['Ida Lind', false],
        ['Nils Öberg', true],
        ['Priya Nair', true],
        ['Olle Ek', false],
      ]);
      const missing = createDirectory(limited.graph, limited.now, { groupId: nils.oid, homeLanguage: 'sv' });
      expect((await failureOf(missing.people()[Symbol.asyncIterator]().next())).kind).toBe('gone');
    } finally {
      await limited.standin.end();
    }
  });
});

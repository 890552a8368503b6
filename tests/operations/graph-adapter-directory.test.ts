import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf } from '#domain/ids.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { failureOf, graphWorld, personIdOf, type GraphWorld } from './graph-adapter-world.ts';

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
  test('has every employee with manager and country, without guests and service accounts', async () => {
    const people = await everybody();
    const employees = company.people.filter(({ userType, givenName }) => userType === 'Member' && givenName !== '');
    expect(people.map(({ id }) => String(id))).toEqual(employees.map(({ oid }) => oid));
    expect(people.map(({ managerId }) => managerId)).toEqual(employees.map(({ managerOid }) => managerOid));
    expect(people.map(({ country }) => country)).toEqual(employees.map(({ country }) => country));
    expect(people.map(({ enabled }) => enabled)).toEqual(employees.map(({ accountEnabled }) => accountEnabled));
    expect(new Set(people.map(({ language }) => language))).toEqual(new Set(['sv', 'en']));
    expect(people.every(({ name, givenName, mail }) => name && givenName && mail)).toBe(true);
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

  test('has the pictures there are, and goes without where there is none', async () => {
    const photos = await Promise.all(company.people.map((person) => world.directory.photo(personIdOf(person))));
    expect(photos.some((photo) => photo === null)).toBe(true);
    const [picture] = photos.filter((photo) => photo !== null);
    expect(picture?.type).toMatch(/^image\//);
    expect(picture?.bytes.length).toBeGreaterThan(100);
  });
});

import { describe, expect, test } from '@jest/globals';
import { localPart } from '../../standin/company/identity.ts';
import type { CompanyPerson } from '../../standin/company/port.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';

const company = sampleCompany();
const byOid = new Map(company.people.map((person) => [person.oid, person]));
const employees = company.people.filter(({ department }) => department !== '');

function personAt(mail: string): CompanyPerson {
  const found = company.people.find((person) => person.mail === mail);
  if (found === undefined) throw new Error(`nobody has the address ${mail}`);
  return found;
}

function chainOf(person: CompanyPerson): string[] {
  const chain: string[] = [];
  for (let at: CompanyPerson | undefined = person; at !== undefined && !chain.includes(at.oid);) {
    chain.push(at.oid);
    at = at.managerOid === null ? undefined : byOid.get(at.managerOid);
  }
  return chain;
}

describe('the sample company', () => {
  test('has about sixty employees in four Swedish towns and four offices abroad', () => {
    expect(employees.length).toBeGreaterThanOrEqual(57);
    expect(employees.length).toBeLessThanOrEqual(65);
    const townsIn = (swedish: boolean): Set<string> =>
      new Set(employees.filter(({ country }) => (country === 'SE') === swedish).map(({ city }) => city));
    expect([...townsIn(true)].toSorted()).toEqual(['Göteborg', 'Malmö', 'Umeå', 'Västerås'].toSorted());
    expect(townsIn(false).size).toBe(4);
  });

  test('gives everyone an object id and an address of their own', () => {
    expect(byOid.size).toBe(company.people.length);
    expect(new Set(company.people.map(({ mail }) => mail)).size).toBe(company.people.length);
    for (const { oid, mail } of company.people) {
      expect(oid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(mail).toMatch(/^[a-z]+[a-z.-]*[a-z]@[a-z]+\.example$/);
    }
  });

  test('has only its guest outside its own domain', () => {
    const outside = company.people.filter(({ mail }) => !mail.endsWith(`@${company.domain}`));
    expect(outside.map(({ userType }) => userType)).toEqual(['Guest']);
  });

  test('has one managing director, to whom every reporting line leads without a loop', () => {
    const top = employees.filter(({ managerOid }) => managerOid === null);
    expect(top.map(({ jobTitle }) => jobTitle)).toEqual(['Verkställande direktör']);
    for (const person of employees) expect(chainOf(person).at(-1)).toBe(top[0]?.oid);
  });

  test('has the same people at every start', () => {
    expect(sampleCompany().people).toEqual(company.people);
  });

  test('holds two HR leads, one IT administrator and two people to demonstrate a pairing with', () => {
    const holding = (role: string): string[] =>
      company.people.filter(({ appRoles }) => appRoles.includes(role)).map(({ mail }) => mail);
    expect(holding('HR')).toHaveLength(2);
    expect(holding('HR')).toContain(demonstrationPersonas.hrLead);
    expect(holding('IT')).toEqual([demonstrationPersonas.itAdministrator]);
    expect(personAt(demonstrationPersonas.hrLead).city).toBe('Göteborg');
    expect(personAt(demonstrationPersonas.mentee).city).toBe('Umeå');
    expect(personAt(demonstrationPersonas.mentor).city).toBe('Göteborg');
  });

  test('holds the accounts that a product stumbles over', () => {
    const without = company.people.filter(({ mailbox }) => mailbox === null);
    expect(without.filter(({ department, userType }) => department === '' && userType === 'Member')).toHaveLength(2);
    expect(without.filter(({ userType }) => userType === 'Guest')).toHaveLength(1);
    expect(without.filter(({ department }) => department !== '')).toHaveLength(1);
    // Somebody whose account is closed, and the shared mailbox, to which nobody signs in.
    expect(company.people.filter(({ accountEnabled }) => !accountEnabled)).toHaveLength(2);
    expect(company.people.filter(({ mailbox }) => mailbox?.teamsEnabled === false)).toHaveLength(2);
  });

  test('has part-time weeks and one mailbox whose zone has no usable name', () => {
    const hours = employees.flatMap(({ mailbox }) => (mailbox === null ? [] : [mailbox.workingHours]));
    expect(hours.filter(({ daysOfWeek }) => daysOfWeek?.length === 4).length).toBeGreaterThanOrEqual(3);
    expect(hours.filter(({ timeZone }) => timeZone?.name === 'Customized Time Zone')).toHaveLength(1);
  });
});

test('an address is written in ASCII whatever letters the name has', () => {
  expect(localPart('Åsa', 'Brännström')).toBe('asa.brannstrom');
  expect(localPart('Elif', 'Yıldız')).toBe('elif.yildiz');
  expect(localPart('Søren', 'Łuczak-Ek')).toBe('soren.luczak-ek');
});

import { z } from 'zod';
import type { Company, CompanyPerson } from './company/port.ts';

/** The company as it is now: the invented one, less those who have left since. */
export interface LivingCompany extends Company {
  find(oid: string): CompanyPerson | undefined;
  /** Disables the account and takes the licence, as when somebody leaves. False for an unknown person. */
  disable(oid: string): boolean;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

export function createDirectory(company: Company): LivingCompany {
  const left = new Set<string>();
  let people = company.people;
  let byOid = new Map(people.map((person) => [person.oid, person]));
  // A new list for each change: Graph keeps an index per list.
  const rebuild = () => {
    people = company.people.map((person) =>
      left.has(person.oid) ? { ...person, accountEnabled: false, mailbox: null } : person,
    );
    byOid = new Map(people.map((person) => [person.oid, person]));
  };
  return {
    name: company.name,
    domain: company.domain,
    get people() {
      return people;
    },
    calendars: (from, until) => company.calendars(from, until),
    find: (oid) => byOid.get(oid),
    disable(oid) {
      if (!byOid.has(oid)) return false;
      left.add(oid);
      rebuild();
      return true;
    },
    snapshot: () => [...left],
    restore(snapshot) {
      left.clear();
      for (const oid of z.array(z.string()).parse(snapshot)) left.add(oid);
      rebuild();
    },
  };
}

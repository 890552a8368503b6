import type { Company, CompanyPerson } from '../company/port.ts';

interface Directory {
  readonly byOid: ReadonlyMap<string, CompanyPerson>;
  readonly byName: ReadonlyMap<string, CompanyPerson>;
}

const directories = new WeakMap<readonly CompanyPerson[], Directory>();

/** Finds an account by object id or user principal name, in any case; the index is made once per list of people. */
export function findPerson(company: Company, idOrName: string): CompanyPerson | null {
  const { byOid, byName } = directoryOf(company.people);
  const wanted = idOrName.toLowerCase();
  return byOid.get(wanted) ?? byName.get(wanted) ?? null;
}

function directoryOf(people: readonly CompanyPerson[]): Directory {
  const known = directories.get(people);
  if (known !== undefined && known.byOid.size === people.length) return known;
  const made = {
    byOid: new Map(people.map((person) => [person.oid.toLowerCase(), person])),
    byName: new Map(people.map((person) => [person.mail.toLowerCase(), person])),
  };
  directories.set(people, made);
  return made;
}

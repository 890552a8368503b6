import type { Company, CompanyPerson } from './company/port.ts';

/** What may become of an account; its object id stays. */
export type PersonChange = Partial<Omit<CompanyPerson, 'oid'>>;

/** The company as it is now: the invented one, with what has happened to its people since. */
export interface LivingCompany extends Company {
  find(oid: string): CompanyPerson | undefined;
  /** False for an unknown person. */
  change(oid: string, change: PersonChange): boolean;
  /** The account leaves the directory. False for an unknown person. */
  remove(oid: string): boolean;
  snapshot(): unknown;
  /** @throws Error for anything that `snapshot` did not write. */
  restore(snapshot: unknown): void;
}

export const savedFormat = 'directory/2';

interface Snapshot {
  readonly format: typeof savedFormat;
  readonly changed: readonly (readonly [string, PersonChange])[];
  readonly removed: readonly string[];
}

export function createDirectory(company: Company): LivingCompany {
  const changed = new Map<string, PersonChange>();
  const removed = new Set<string>();
  let people: readonly CompanyPerson[] | null = company.people;
  const byOid = new Map(company.people.map((person) => [person.oid, person]));
  const apply = (oid: string) => {
    const person = byOid.get(oid);
    if (person !== undefined) byOid.set(oid, { ...person, ...changed.get(oid) });
    if (removed.has(oid)) byOid.delete(oid);
    people = null;
  };
  return {
    name: company.name,
    domain: company.domain,
    get people() {
      // A new list after each change, and only then: Graph keeps an index per list.
      people ??= [...byOid.values()];
      return people;
    },
    groups: company.groups ?? [],
    calendars: (from, until) => company.calendars(from, until),
    find: (oid) => byOid.get(oid),
    change(oid, change) {
      if (!byOid.has(oid)) return false;
      changed.set(oid, { ...changed.get(oid), ...change });
      apply(oid);
      return true;
    },
    remove(oid) {
      if (!byOid.has(oid)) return false;
      removed.add(oid);
      apply(oid);
      return true;
    },
    snapshot: (): Snapshot => ({ format: savedFormat, changed: [...changed], removed: [...removed] }),
    restore(snapshot) {
      if (!isSnapshot(snapshot)) throw new Error(`Not a snapshot of the directory in the format ${savedFormat}`);
      for (const [oid, change] of snapshot.changed) changed.set(oid, change);
      for (const oid of snapshot.removed) removed.add(oid);
      for (const oid of [...changed.keys(), ...removed]) apply(oid);
    },
  };
}

/** The format's name vouches for the rest: only `snapshot` writes it. */
function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === savedFormat;
}

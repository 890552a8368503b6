import type { Person } from '../control/types.ts';

export type PersonaKind = 'hr' | 'it' | 'mentee' | 'mentor';
export interface Persona {
  readonly kind: PersonaKind;
  readonly person: Person;
}

const earlyTitle = /junior|trainee|graduate|drifttekniker|servicetekniker/i;
const seniorTitle = /senior|principal|projektchef|gruppchef|project manager|team lead/i;

/**
 * The people a demonstration starts with: who leads the programme, who runs IT, and one likely mentee and mentor.
 * Whoever set the demonstration up may have named them; else titles are all that the directory knows.
 */
export function personasOf(people: readonly Person[]): Persona[] {
  const taken = new Set<string>();
  const personas: Persona[] = [];
  const add = (kind: PersonaKind, fits: (person: Person) => boolean): void => {
    const person = people.find((candidate) => !taken.has(candidate.oid) && fits(candidate));
    if (person === undefined) return;
    taken.add(person.oid);
    personas.push({ kind, person });
  };
  const kinds = ['hr', 'it', 'mentee', 'mentor'] as const;
  if (people.some(({ suggestedAs }) => suggestedAs !== null)) {
    for (const kind of kinds) add(kind, ({ suggestedAs }) => suggestedAs === kind);
    return personas;
  }
  const ordinary = (person: Person): boolean => person.hasMailbox && person.appRoles.length === 0;
  add('hr', (person) => person.appRoles.includes('HR'));
  add('it', (person) => person.appRoles.includes('IT'));
  add('mentee', (person) => ordinary(person) && earlyTitle.test(person.jobTitle));
  add('mentor', (person) => ordinary(person) && seniorTitle.test(person.jobTitle));
  return personas;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** People whose name, role, department or town holds every word of the query, accents aside, by name. */
export function search(people: readonly Person[], query: string): Person[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return people
    .filter((person) => {
      const text = plain(`${person.displayName} ${person.jobTitle} ${person.department} ${person.city} ${person.mail}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'sv'));
}

import type { Person } from '../control/types.ts';

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

import type { Language } from '#domain/programme/programme.ts';
import type { Person } from '#operations/ports/people.ts';
import type { PersonCard } from '../contract/shapes.ts';

/** A person as others may see them; `languages` are those they hold talks in, where they have said so. */
export function personCard(person: Person, languages: readonly Language[] = [person.language]): PersonCard {
  const { id, name, givenName, jobTitle, department, place, hasPhoto } = person;
  const timeZone = person.workingHours?.timeZone ?? null;
  return { id, name, givenName, jobTitle, department, place, timeZone, languages: [...languages], hasPhoto };
}

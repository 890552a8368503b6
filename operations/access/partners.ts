import type { PersonId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import { partnersOf, type Pairing } from '#domain/pairing/pairing.ts';
import { namesTogether } from '#texts/words/names.ts';
import type { Actor } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { PartnerElsewhere } from '../ports/message-parts.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';

/** The others of a pairing, as one of them sees it. */
export interface Partners {
  /** The other one. In a group, the first of the others, named by everybody's given names: `Ali, Bo och Eva`. */
  readonly partner: Person;
  /** All others, a mentor first. */
  readonly partners: readonly Person[];
}

/**
 * Reads them, named in the language the viewer reads (their own when left out). Null for somebody who is not in the
 * pairing.
 */
export async function partnersFor(
  reader: Reader,
  pairing: Pairing,
  viewerId: PersonId,
  language?: Language,
): Promise<Partners | null> {
  const people = await reader.people(pairing.members.map(({ personId }) => personId));
  const viewer = people.find(({ id }) => id === viewerId);
  if (viewer === undefined) return null;
  return partnersAmong(people, pairing, { id: viewerId, language: language ?? viewer.language });
}

/** The same from people who have been read already. */
export function partnersAmong(
  people: readonly Person[],
  pairing: Pairing,
  { id: viewerId, language }: Pick<Person, 'id' | 'language'>,
): Partners | null {
  const byId = new Map(people.map((person) => [person.id, person]));
  const partners = partnersOf(pairing, viewerId).flatMap((id) => byId.get(id) ?? []);
  const [first] = partners;
  if (first === undefined) return null;
  if (pairing.kind === 'pair') return { partner: first, partners };
  const givenName = namesTogether(
    partners.map((each) => each.givenName),
    language,
  );
  return { partner: { ...first, name: givenName, givenName }, partners };
}

/**
 * The zone (IANA) that the others live in, `homeZone` where a mailbox has not told; null where they live in several.
 */
export function zoneOfOthers(partners: readonly Person[], homeZone: string): string | null {
  const [first, ...more] = new Set(partners.map(({ workingHours }) => workingHours?.timeZone ?? homeZone));
  return first === undefined || more.length > 0 ? null : first;
}

/** With whom the actor meets, for a message about times. Throws `NotFound` where they are not in the pairing. */
export async function partnerElsewhere(reader: Reader, pairing: Pairing, actor: Actor): Promise<PartnerElsewhere> {
  const others = await partnersFor(reader, pairing, actor.personId, actor.language);
  const programme = await reader.programme(pairing.programmeId);
  if (others === null || programme === null) throw new NotFound('No such pairing of this person');
  return { givenName: others.partner.givenName, timeZone: zoneOfOthers(others.partners, programme.timeZone) };
}

/** Everybody with whom somebody is, or was, in a pairing or group, over all programmes. */
export async function ownPartners(reader: Reader, personId: PersonId): Promise<ReadonlySet<PersonId>> {
  const pairings = await reader.pairingsOf(personId);
  return new Set(pairings.flatMap((pairing) => partnersOf(pairing, personId)));
}

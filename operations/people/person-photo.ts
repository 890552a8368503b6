import type { PersonId } from '#domain/ids.ts';
import { partnersOf } from '#domain/pairing/pairing.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Reader } from '../ports/store.ts';

/**
 * Somebody's picture from the company's directory, for themselves, their partners and HR. Throws `NotFound` for others,
 * and where there is none. It is no more than Outlook shows every colleague, so looking is not written down.
 */
export async function personPhoto(
  context: Context,
  actor: Actor,
  personId: PersonId,
): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  return context.store.read(async (reader) => {
    if (!(await maySee(reader, actor, personId))) throw new NotFound('No such picture for this person');
    const photo = await reader.photo(personId);
    if (photo === null) throw new NotFound('The person has no picture');
    return photo;
  });
}

async function maySee(reader: Reader, actor: Actor, personId: PersonId): Promise<boolean> {
  if (actor.isHr || actor.personId === personId) return true;
  const pairings = await reader.pairingsOf(actor.personId);
  return pairings.some((pairing) => partnersOf(pairing, actor.personId).includes(personId));
}

import type { PersonId } from '#domain/ids.ts';
import { mayReadWhole } from '../access/may-read.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../failures.ts';

/**
 * Somebody's picture from the company's directory, for whoever may read their card: every colleague. Throws `NotFound`
 * where there is none. It is no more than Outlook shows, so looking is not written down.
 */
export async function personPhoto(
  context: Context,
  personId: PersonId,
): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  if (!mayReadWhole('card', 'colleague')) throw new NotFound('No such picture for this person');
  const photo = await context.store.read((reader) => reader.photo(personId));
  if (photo === null) throw new NotFound('The person has no picture');
  return photo;
}

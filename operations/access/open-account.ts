import type { PersonId } from '#domain/ids.ts';
import type { Context } from '../context.ts';

/**
 * Has somebody's account been closed since their token was made? A token outlives it by more than an hour. Whoever the
 * directory has not told of yet is let in: they may be new today.
 */
export async function isShutOut(context: Pick<Context, 'store'>, personId: PersonId): Promise<boolean> {
  const person = await context.store.read((reader) => reader.person(personId));
  return person !== null && !person.enabled;
}

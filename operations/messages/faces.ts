import type { PersonId } from '#domain/ids.ts';
import { mayReadWhole } from '../access/may-read.ts';
import type { Context } from '../context.ts';
import type { BotMessage, Faces } from '../ports/messenger.ts';

/** Of one picture, as kept from the directory; a larger one is left out, for a card has to be small. */
const mostBytes = 6_000;
/** Of all pictures in one card. */
const mostInAll = 12_000;

/**
 * The pictures of those whom a card is about, by their ids, for whoever may see the card of every colleague. They travel
 * in the card itself: an address would show a face to whoever has it, and cards lie in chats for years.
 */
export async function facesOf({ store }: Pick<Context, 'store'>, people: readonly PersonId[]): Promise<Faces> {
  const faces = new Map<PersonId, string>();
  if (people.length === 0 || !mayReadWhole('card', 'colleague')) return faces;
  const photos = await store.read(async (reader) =>
    Promise.all(people.map(async (id) => ({ id, photo: await reader.photo(id) }))),
  );
  let sum = 0;
  for (const { id, photo } of photos) {
    if (photo === null || photo.bytes.length > mostBytes || sum + photo.bytes.length > mostInAll) continue;
    if (!drawable.test(photo.type)) continue;
    sum += photo.bytes.length;
    faces.set(id, `data:${photo.type};base64,${Buffer.from(photo.bytes).toString('base64')}`);
  }
  return faces;
}

/** What Teams draws in cards. */
const drawable = /^image\/(?:jpeg|png|gif)$/;

/** Whom a message is about. */
export function peopleIn(message: BotMessage): readonly PersonId[] {
  return 'about' in message ? (message.about ?? []) : [];
}

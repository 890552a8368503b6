import { namesIn, type Naming } from '#domain/enrolment/catalogue.ts';
import type { Actor, Context } from '../context.ts';

/** How competences are called today, for somebody who reads of them. */
export async function namingFor(
  { store }: Pick<Context, 'store'>,
  { language }: Pick<Actor, 'language'>,
): Promise<Naming> {
  return { language, competence: namesIn(await store.read((reader) => reader.catalogue())) };
}

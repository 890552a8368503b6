import { openEmbeddedDatabase } from '#adapters/store/embedded.ts';
import type { Start } from './start.ts';

/** Begins to open the embedded database, unless `DATABASE_URL` names another. Answers its address. */
export function beginDatabase(data: string, { environment, ends }: Start): Promise<string> {
  const { DATABASE_URL } = environment;
  if (DATABASE_URL) return Promise.resolve(DATABASE_URL);
  const opening = openEmbeddedDatabase({ folder: `${data}/database` });
  // A failure is told to whoever waits for the address; until then, and when closing, it must not be unheard.
  const opened = opening.catch(() => null);
  ends.push(async () => (await opened)?.close());
  return opening.then(({ url }) => url);
}

import { z } from 'zod';
import { startChild, whenDead, type Child } from './child.ts';
import type { Start } from './start.ts';

export interface Database {
  readonly url: string;
  /** The embedded database's process; null when `DATABASE_URL` names another database. */
  readonly child: Child | null;
}

const readyLine = z.object({ databaseUrl: z.string() });

/** Starts the embedded database, unless `DATABASE_URL` names another, and waits until it answers. */
export async function startDatabase(folder: string, { environment, ends }: Start): Promise<Database> {
  const { DATABASE_URL: url } = environment;
  if (url) return { url, child: null };
  const child = startChild({
    name: 'database',
    words: [`${folder}/database`],
    folder,
    environment,
  });
  ends.push(() => child.end());
  const [line] = await Promise.race([whenDead(child), child.says(/^\{"databaseUrl".*\}$/m)]);
  return { url: readyLine.parse(JSON.parse(line)).databaseUrl, child };
}

import { openEmbeddedDatabase } from '#adapters/store/embedded.ts';
import { readEmbeddedDump } from './embedded-dump.ts';
import { cloneTemplate } from './postgres-template.ts';

/** A database of a test's own with every migration applied and nothing in it. */
export interface MigratedDatabase {
  readonly url: string;
  /** Drops it, even if somebody is still connected. Ending it twice does no harm. */
  end(): Promise<void>;
}

/** On PostgreSQL where this run has one, else in the embedded database; for tests that may run on either. */
export function migratedDatabase(): Promise<MigratedDatabase> {
  return isPostgresHere() ? onPostgres() : onEmbedded();
}

export function isPostgresHere(): boolean {
  return process.env['TEST_POSTGRES_URL'] !== undefined;
}

/**
 * A clone of the run's template; with a zone, as a server that was installed there would have it. Throws where `npm
 * test` has made none.
 */
export function onPostgres(zone: string | null = null): Promise<MigratedDatabase> {
  const { TEST_POSTGRES_URL: server, TEST_POSTGRES_TEMPLATE: template } = process.env;
  if (server === undefined || template === undefined) throw new Error('Tests on PostgreSQL are started by npm test.');
  return cloneTemplate(server, template, zone);
}

/** PostgreSQL inside this process, from the kept dump. */
export async function onEmbedded(): Promise<MigratedDatabase> {
  const database = await openEmbeddedDatabase({ folder: null, contents: await readEmbeddedDump() });
  let ended: Promise<void> | null = null;
  return { url: database.url, end: () => (ended ??= database.close()) };
}

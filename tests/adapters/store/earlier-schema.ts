import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const folder = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');

/** A database as it stood before a migration, which is then applied to what is in it. */
export interface EarlierSchema {
  /** Runs statements; rows of the last one. */
  run(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Applies the migration, and all later ones. */
  migrate(): Promise<void>;
  end(): Promise<void>;
}

/** Empties a database and takes it as far as the migration before the named one. */
export async function schemaBefore(url: string, migration: string): Promise<EarlierSchema> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).toSorted();
  const at = names.findIndex((name) => name.endsWith(`_${migration}`));
  if (at === -1) throw new Error(`No migration ${migration}`);
  const apply = async (some: readonly string[]): Promise<void> => {
    for (const name of some) await client.query(await readFile(join(folder, name, 'migration.sql'), 'utf8'));
  };
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; SET search_path TO public');
  await apply(names.slice(0, at));
  return {
    async run(sql) {
      const results: pg.QueryResult | pg.QueryResult[] = await client.query(sql);
      return (Array.isArray(results) ? results.at(-1) : results)?.rows ?? [];
    },
    migrate: () => apply(names.slice(at)),
    end: () => client.end(),
  };
}

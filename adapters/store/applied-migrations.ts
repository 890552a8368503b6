import { createHash } from 'node:crypto';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { sessionAddress } from '../database-session.ts';

interface Row {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

const unknownTable = '42P01';

/**
 * Is every migration already in the database, exactly as in the folder, and no other? Then a process can do without the
 * engine, which takes 50 MB and half a second of every start. Anything that differs is left to the engine.
 */
export async function isUpToDate(connectionString: string, { migrationDirectories }: MigrationList): Promise<boolean> {
  const applied = await appliedIn(connectionString);
  if (applied.length !== migrationDirectories.length) return false;
  return migrationDirectories.every(({ path, migrationFile: { content } }) => {
    if (content.tag !== 'ok') return false;
    const checksum = createHash('sha256').update(content.value).digest('hex');
    return applied.some((row) => row.name === path && row.checksum === checksum && row.finished);
  });
}

async function appliedIn(connectionString: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: sessionAddress(connectionString, 'public') });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(
      `select migration_name as name, checksum, finished_at is not null and rolled_back_at is null as finished
       from public._prisma_migrations`,
    );
    return rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === unknownTable) return [];
    throw error;
  } finally {
    await client.end();
  }
}

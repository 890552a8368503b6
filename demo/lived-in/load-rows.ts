import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import pg from 'pg';
import { readdressed, readPacked, standsFor, type Addresses, type TableRows } from './kept.ts';

/**
 * Fills an empty database with the schema of today and with all that was written down in the lived-in world; all of it or
 * nothing. Answers false, and changes nothing, where there are tables of ours already.
 */
export async function loadRows(databaseUrl: string, at: Addresses): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: string | null }>(
      `select to_regclass('public._prisma_migrations') as there`,
    );
    if (rows[0]?.there !== null) return false;
    await client.query('begin');
    // For this alone: all connections to an embedded database share one session.
    await client.query('set local search_path = public');
    await applyMigrations(client);
    const tables = await readTables(at);
    // What the migrations themselves have written is among what is kept.
    await client.query(`truncate ${tables.map(({ table }) => `"${table}"`).join(', ')} cascade`);
    for (const table of tables) await fill(client, table);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function readTables(at: Addresses): Promise<readonly TableRows[]> {
  return JSON.parse(readdressed(await readPacked('rows'), standsFor, at));
}

const migrations = 'prisma/migrations';

/** As the product's own engine would, which finds them done; it takes many times as long. */
async function applyMigrations(client: pg.Client): Promise<void> {
  await client.query(`create table _prisma_migrations (
    id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
  for (const name of (await readdir(migrations)).toSorted()) {
    const file = `${migrations}/${name}/migration.sql`;
    if (!existsSync(file)) continue;
    const statements = await readFile(file, 'utf8');
    await client.query(statements);
    const checksum = createHash('sha256').update(statements).digest('hex');
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
  }
}

async function fill(client: pg.Client, { table, columns, rows }: TableRows): Promise<void> {
  const list = columns.map((name) => `"${name}"`).join(', ');
  await client.query(
    `insert into "${table}" (${list}) select ${list} from json_populate_recordset(null::"${table}", $1)`,
    [JSON.stringify(rows)],
  );
}

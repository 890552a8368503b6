import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Dialect } from 'kysely';
import pg from 'pg';
import { sessionAddress } from '../database-session.ts';
import { PoolDriver } from './driver.ts';
import type { Database } from './generated/tables.ts';

/** Queries on the tables: on whichever connection is free, or within one transaction. */
export type Db = Kysely<Database>;

/** How long to wait for a free connection, and for a statement, which may wait for a lock. */
const patience = { connectionTimeoutMillis: 30_000, statement_timeout: 60_000 } as const;

/** Opens the tables of a migrated database. `connections` is the size of the pool; `destroy` closes it. */
export function openDatabase(url: string, connections: number): Db {
  const pool = new pg.Pool({ connectionString: sessionAddress(url, 'public'), max: connections, ...patience });
  // An idle connection that breaks is replaced; without a listener, its error would end the process.
  pool.on('error', () => undefined);
  const dialect: Dialect = {
    createDriver: () => new PoolDriver(pool),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
  return new Kysely<Database>({ dialect });
}

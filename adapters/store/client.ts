import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Conflict } from '#operations/failures.ts';
import { Prisma, PrismaClient } from './generated/client.ts';
import { sqlInOrder, sqlOn, type Sql } from './sql.ts';

/** What queries run on: the client itself for reading, one transaction of it for writing. */
export type Queries = Prisma.TransactionClient;

/** The client, and statements beside it on the same pool. */
export interface Client {
  readonly queries: PrismaClient;
  readonly sql: Sql;
  /** One transaction, for both. */
  transaction<Result>(work: (queries: Queries, sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const transactionLimits = { maxWait: 30_000, timeout: 60_000 };

/** `connections` is the size of the pool; each process of a larger deployment needs few. */
export function openClient(url: string, connections: number): Client {
  const pool = new WatchedPool({ connectionString: url, max: connections });
  // An idle connection that breaks is replaced; unheard, it would end the process.
  pool.on('error', () => undefined);
  const queries = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    queries,
    sql: sqlOn(pool),
    transaction: (work) =>
      withConnection((connection) =>
        queries.$transaction((transaction) => work(transaction, sqlInOrder(connection())), transactionLimits),
      ),
    async close() {
      await queries.$disconnect();
      await pool.end();
    },
  };
}

interface Taken {
  connection: pg.PoolClient | null;
}

/** Who has asked for a connection; by this a transaction of the client learns which one it runs on. */
const asking = new AsyncLocalStorage<Taken>();

class WatchedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    return callback === undefined ? this.#lend(asking.getStore()) : super.connect(callback);
  }

  async #lend(taken: Taken | undefined): Promise<pg.PoolClient> {
    const connection = await super.connect();
    if (taken !== undefined) taken.connection ??= connection;
    return connection;
  }
}

function withConnection<Result>(work: (connection: () => pg.PoolClient) => Promise<Result>): Promise<Result> {
  const taken: Taken = { connection: null };
  return asking.run(taken, () =>
    work(() => {
      if (taken.connection === null) throw new Error('The transaction has begun on no connection of the pool');
      return taken.connection;
    }),
  );
}

/** One transaction; a serialisation failure or a deadlock is tried once more. */
export async function inTransaction<Result>(
  client: Client,
  work: (queries: Queries, sql: Sql) => Promise<Result>,
): Promise<Result> {
  try {
    return await client.transaction(work);
  } catch (error) {
    if (!isCode(error, 'P2034', '40001', '40P01')) throw error;
    await wait(20);
    return await client.transaction(work);
  }
}

/**
 * Was it one of these error codes, Prisma's or PostgreSQL's? P2002 and 23505: a unique value exists already; P2034, 40001
 * and 40P01: serialisation failure or deadlock.
 */
function isCode(error: unknown, ...codes: readonly string[]): boolean {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError || error instanceof pg.DatabaseError;
  return isKnown && codes.includes(error.code ?? '');
}

/** Inserts a row; one that exists already (in any of its unique values) is somebody else's and a `Conflict`. */
export async function insertOnce(what: string, insert: Promise<unknown>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    if (isCode(error, 'P2002', '23505')) throw new Conflict(`${what} exists already`, { cause: error });
    throw error;
  }
}

/** The number of rows that an update by id and version changed must be one, else somebody else was first. */
export async function updateOne(what: string, update: Promise<{ count: number } | number>): Promise<void> {
  const changed = await update;
  const count = typeof changed === 'number' ? changed : changed.count;
  if (count !== 1) throw new Conflict(`${what} was changed by somebody else`);
}

/** Inserts a row at version 1, else updates the row that is one version behind. */
export async function saveVersion(
  what: string,
  version: number,
  write: { readonly insert: () => Promise<unknown>; readonly update: () => Promise<{ count: number } | number> },
): Promise<void> {
  await (version === 1 ? insertOnce(what, write.insert()) : updateOne(what, write.update()));
}

import { setTimeout as wait } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { Conflict } from '#operations/failures.ts';
import { Prisma, PrismaClient } from './generated/client.ts';

export type Client = PrismaClient;
/** What queries run on: the client itself for reading, one transaction of it for writing. */
export type Queries = Prisma.TransactionClient;

/** `connections` is the size of the pool; each process of a larger deployment needs few. */
export function openClient(url: string, connections: number): Client {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: connections }) });
}

const transactionLimits = { maxWait: 30_000, timeout: 60_000 };

/** One transaction; a serialisation failure or a deadlock is tried once more. */
export async function inTransaction<Result>(
  client: Client,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  try {
    return await client.$transaction(work, transactionLimits);
  } catch (error) {
    if (!isCode(error, 'P2034')) throw error;
    await wait(20);
    return await client.$transaction(work, transactionLimits);
  }
}

/** Was it this one of Prisma's error codes? P2002: a unique value exists already; P2034: serialisation failure. */
function isCode(error: unknown, code: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;
}

/** Inserts a row; one that exists already (in any of its unique values) is somebody else's and a `Conflict`. */
export async function insertOnce(what: string, insert: Promise<unknown>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    if (isCode(error, 'P2002')) throw new Conflict(`${what} exists already`, { cause: error });
    throw error;
  }
}

/** The number of rows that an update by id and version changed must be one, else somebody else was first. */
export async function updateOne(what: string, update: Promise<{ count: number }>): Promise<void> {
  const { count } = await update;
  if (count !== 1) throw new Conflict(`${what} was changed by somebody else`);
}

/** Inserts a row at version 1, else updates the row that is one version behind. */
export async function saveVersion(
  what: string,
  version: number,
  write: { readonly insert: () => Promise<unknown>; readonly update: () => Promise<{ count: number }> },
): Promise<void> {
  await (version === 1 ? insertOnce(what, write.insert()) : updateOne(what, write.update()));
}

import type { UpdateResult } from 'kysely';
import pg from 'pg';
import { Conflict } from '#operations/failures.ts';
import { tryAnew } from '#operations/try-anew.ts';
import type { Db } from './database.ts';

/** PostgreSQL's words for it. */
const taken = '23505';
const gaveWay = ['40001', '40P01'];

/**
 * One transaction; it is started again when PostgreSQL made it give way to another (serialisation failure, deadlock).
 */
export function inTransaction<Result>(db: Db, work: (tx: Db) => Promise<Result>): Promise<Result> {
  return tryAnew(
    () => db.transaction().execute(work),
    (error) => gaveWay.some((code) => isCode(error, code)),
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof pg.DatabaseError && error.code === code;
}

/**
 * Inserts a row. Throws `Conflict` when one with any of its unique values already exists, because somebody else was
 * first.
 */
export async function insertOnce(what: string, insert: Promise<unknown>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    if (isCode(error, taken)) throw new Conflict(`${what} exists already`, { cause: error });
    throw error;
  }
}

/**
 * An update by id and version must have changed one row; otherwise somebody else was first, and it throws `Conflict`.
 */
export async function updateOne(what: string, update: Promise<Pick<UpdateResult, 'numUpdatedRows'>>): Promise<void> {
  const { numUpdatedRows } = await update;
  if (numUpdatedRows !== 1n) throw new Conflict(`${what} was changed by somebody else`);
}

/** Inserts a row at version 1, else updates the row that is one version behind. */
export async function saveVersion(
  what: string,
  version: number,
  write: {
    readonly insert: () => Promise<unknown>;
    readonly update: () => Promise<Pick<UpdateResult, 'numUpdatedRows'>>;
  },
): Promise<void> {
  await (version === 1 ? insertOnce(what, write.insert()) : updateOne(what, write.update()));
}

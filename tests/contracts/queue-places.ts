import pg from 'pg';
import { Redis } from 'ioredis';
import { openJobs, type Jobs, type RunOutcome } from '#adapters/jobs/bullmq.ts';
import type { Job } from '#operations/job.ts';
import type { Log } from '#operations/ports/log.ts';
import { isPostgresHere, onEmbedded, onPostgres, type MigratedDatabase } from '../support/migrated-database.ts';

const redisAddress = process.env['TEST_REDIS_URL'];
const quiet: Log = { event: () => undefined, failure: () => undefined };

/** A queue of a test's own, and how to lose everything in it. */
export interface Place {
  readonly address: { readonly redisUrl: string | null; readonly databaseUrl: string };
  readonly open: () => Promise<Jobs>;
  readonly wipe: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One of Redis's numbered databases, emptied. */
async function onRedis(number: number): Promise<Place> {
  const url = new URL(`/${number}`, redisAddress).href;
  const client = new Redis(url);
  await client.flushdb();
  const address = { redisUrl: url, databaseUrl: '' };
  return {
    address,
    open: () => openJobs({ ...address, log: quiet }),
    wipe: async () => void (await client.flushdb()),
    close: async () => client.disconnect(),
  };
}

async function onDatabase(opened: Promise<MigratedDatabase>): Promise<Place> {
  const database = await opened;
  const { url } = database;
  const wipe = async () => {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'",
    );
    if (rows.length > 0)
      await client.query(`truncate ${rows.map(({ name }) => `bullmq."${name}"`).join(', ')} cascade`);
    await client.end();
  };
  const address = { redisUrl: null, databaseUrl: url };
  return { address, open: () => openJobs({ ...address, log: quiet }), wipe, close: () => database.end() };
}

/** Opening one takes longer than any test here, so all tests of a file share it, with an empty queue. */
let embedded: MigratedDatabase | null = null;

/** Ends what the tests of a file have shared, after all else. */
export async function endPlaces(): Promise<void> {
  await embedded?.end();
}

/** Before all else, so that it costs no test its time. */
export async function openPlaces(): Promise<void> {
  embedded ??= await onEmbedded();
}

async function onSharedEmbedded(): Promise<Place> {
  if (embedded === null) throw new Error('The embedded database has not been opened.');
  const place = await onDatabase(Promise.resolve(embedded));
  await place.wipe();
  return { ...place, close: async () => undefined };
}

interface PlaceToBe {
  readonly name: string;
  readonly make: () => Promise<Place>;
  /** A place that is not here is left out, except in CI. */
  readonly here: boolean;
  /** What would have to be set. */
  readonly missing: string;
}

/** As an operator may have it: the server's zone is the office's, and the address carries options of their own. */
async function inStockholm(): Promise<MigratedDatabase> {
  const database = await onPostgres('Europe/Stockholm');
  const url = new URL(database.url);
  url.searchParams.set('options', '-c statement_timeout=60s -c search_path=public');
  return { ...database, url: url.href };
}

/** All the places where a queue can stand; each file has a Redis database of its own. */
export function queuePlaces(redisNumber: number): readonly PlaceToBe[] {
  return [
    { name: 'Redis', make: () => onRedis(redisNumber), here: redisAddress !== undefined, missing: 'TEST_REDIS_URL' },
    { name: 'the embedded database', make: onSharedEmbedded, here: true, missing: '' },
    { name: 'PostgreSQL', make: () => onDatabase(inStockholm()), here: isPostgresHere(), missing: 'TEST_POSTGRES_URL' },
  ];
}

export const jobOf = (id: string): Job => ({ kind: 'send-notice', id });

export const done: RunOutcome = { kind: 'done' };

export async function until(condition: () => boolean, within = 10_000): Promise<void> {
  const end = Date.now() + within;
  while (!condition()) {
    if (Date.now() > end) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

import {
  createPostgresBackend,
  Queue,
  runMigrations,
  withBackend,
  Worker,
  type PgPool,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Log } from '#operations/ports/log.ts';
import { refuseUnpinned, sessionAddress, sessionQuestion } from '../database-session.ts';

/** What the queue carries: ids only. The sweep has no id of its own. */
export interface Payload {
  readonly kind: string;
  readonly id: string;
}

export type Process = (
  job: {
    name: string;
    data: Payload;
    attemptsStarted: number;
    moveToDelayed(at: number, token?: string): Promise<void>;
  },
  token?: string,
) => Promise<void>;

/** The part of a BullMQ queue that we use. */
export interface JobsQueue {
  addBulk(
    jobs: {
      name: string;
      data: Payload;
      opts: { deduplication: { id: string; keepLastIfActive: boolean }; delay?: number };
    }[],
  ): Promise<unknown>;
  getJobScheduler(id: string): Promise<{ every?: number } | undefined>;
  upsertJobScheduler(
    id: string,
    plan: { every: number },
    template: { name: string; data: Payload; opts: { removeOnComplete: boolean; removeOnFail: boolean } },
  ): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface JobsWorker {
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A place for the queue. */
export interface Connection {
  openQueue(options: Omit<QueueOptions, 'connection'>): JobsQueue;
  openWorker(process: Process, options: Omit<WorkerOptions, 'connection'>): JobsWorker;
  /** How many seconds an idle worker waits for a bell before it looks by itself. */
  readonly drainDelay: number;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export const queueName = 'lodestar';

/**
 * Redis: the choice for more than one process. Does not wait for Redis to be up; a later sweep finds what is rung
 * meanwhile.
 */
export function connectRedis(url: string, log: Log): Connection {
  const complain = (error: Error) => log.failure('queue-connection', {}, error);
  // One attempt, so that a request that rings does not hang while Redis is away.
  const producer = new Redis(url, { maxRetriesPerRequest: 1 }).on('error', complain);
  const consumer = new Redis(url, { maxRetriesPerRequest: null }).on('error', complain);
  return {
    openQueue: (options) => new Queue<Payload>(queueName, { ...options, connection: producer }),
    openWorker: (process, options) => new Worker<Payload>(queueName, process, { ...options, connection: consumer }),
    drainDelay: 5,
    ping: async () => void (await producer.ping()),
    async close() {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/** The queue in the product's own database, in the schema `bullmq`; its tables are brought up to date here. */
export async function connectPostgres(url: string, log: Log): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: sessionAddress(url, 'bullmq'), max: 5 });
  pool.on('error', (error) => log.failure('queue-connection', {}, error));
  const isEmbedded = await prepare(pool);
  const backend = withBackend(createPostgresBackend);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- BullMQ takes a pg.Pool; its type for one knows no overloads
  const connection = pool as PgPool;
  return {
    openQueue: (options) => new backend.Queue<Payload>(queueName, { ...options, connection }),
    openWorker: (process, options) => new backend.Worker<Payload>(queueName, process, { ...options, connection }),
    // The embedded database does not pass on NOTIFY, so there a worker has to look often.
    drainDelay: isEmbedded ? 0.2 : 5,
    ping: async () => refuseUnpinned((await pool.query<{ zone: string; dates: string }>(sessionQuestion)).rows[0]),
    close: () => pool.end(),
  };
}

/**
 * Brings the tables up to date, and returns whether the database is the embedded one: PostgreSQL compiled to
 * WebAssembly says so in its version.
 */
async function prepare(pool: pg.Pool): Promise<boolean> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
    const { rows } = await client.query<{ version: string }>('select version()');
    return /emcc|emscripten|wasm/i.test(rows[0]?.version ?? '');
  } finally {
    client.release();
  }
}

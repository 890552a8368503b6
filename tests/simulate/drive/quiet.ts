import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { queueName } from '#adapters/jobs/connection.ts';
import type { OpenStore } from '#adapters/store/store.ts';
import type { Product } from '../../support/product.ts';

/** Whether the product has anything to do, seen from outside: what is due by its rows, and what its queue holds. */
export interface Rest {
  /** Waits until nothing is due, nothing runs and no notification is on its way. Throws after two minutes, saying what is left. */
  untilQuiet(): Promise<void>;
  close(): Promise<void>;
}

const LONGEST_MS = 120_000;
const LOOK_MS = 25;
/** What the queue holds back for longer than that is for later. */
const SOON_MS = 3_000;

interface Watched {
  readonly product: Product;
  readonly store: OpenStore;
  readonly redisUrl: string | null;
}

export function openRest({ product, store, redisUrl }: Watched): Rest {
  const { queue, close } = redisUrl === null ? queueInPostgres(product.databaseUrl) : queueInRedis(redisUrl);
  const left = async (): Promise<string | null> => {
    await product.standin.notificationsDelivered();
    const now = Temporal.Instant.from(await product.standin.now());
    const due = await store.read((reader) => reader.dueJobs(now, 3));
    if (due.length > 0) return `${due.map(({ kind }) => kind).join(', ')} due`;
    const { active = 0, waiting = 0, prioritized = 0 } = await queue.getJobCounts('active', 'waiting', 'prioritized');
    if (active + waiting + prioritized > 0) return `${active} running, ${waiting + prioritized} waiting`;
    const soon = (await queue.getDelayed()).filter(
      ({ name, timestamp, delay }) => name !== 'sweep' && timestamp + delay < Date.now() + SOON_MS,
    );
    return soon.length > 0 ? `${soon.map(({ name }) => name).join(', ')} about to run` : null;
  };
  return {
    async untilQuiet() {
      const last = Date.now() + LONGEST_MS;
      for (;;) {
        // Work that ends between two questions may have rung for more: only twice in a row is quiet.
        const rest = (await left()) ?? (await left());
        if (rest === null) return;
        if (Date.now() > last) throw new Error(`After ${LONGEST_MS / 1000} s there is still ${rest}.\n${product.log()}`);
        await pause(LOOK_MS);
      }
    },
    close,
  };
}

interface SeenQueue {
  getJobCounts(...states: ('active' | 'waiting' | 'prioritized')[]): Promise<Readonly<Record<string, number>>>;
  getDelayed(): Promise<readonly { readonly name: string; readonly timestamp: number; readonly delay: number }[]>;
}

function queueInRedis(url: string): { readonly queue: SeenQueue; readonly close: () => Promise<void> } {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue(queueName, { connection });
  return {
    queue,
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}

function queueInPostgres(url: string): { readonly queue: SeenQueue; readonly close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 2, options: '-c search_path=bullmq' });
  const backend = withBackend(createPostgresBackend);
  const queue = new backend.Queue(queueName, { connection: pool });
  return {
    queue,
    async close() {
      await queue.close();
      await pool.end();
    },
  };
}

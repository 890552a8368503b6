import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { queueName } from '#adapters/jobs/connection.ts';
import type { OpenStore } from '#adapters/store/store.ts';
import type { Product } from '../../support/product.ts';

/** Whether the product has anything to do: what is due by its rows, and what its queue holds. */
export interface Rest {
  /** Waits until nothing is due, nothing runs and no notification is on its way. Throws after two minutes, saying what is left. */
  untilQuiet(): Promise<void>;
  /** Waits for the same, but no longer than so many milliseconds. */
  untilQuietOr(atMostMs: number): Promise<void>;
  /**
   * Waits for the same, and for what is due within the half minute for which the product leaves a failing mailbox alone,
   * by a clock that no jump of the company's shortens.
   */
  untilRecovered(): Promise<void>;
  close(): Promise<void>;
}

const longestMs = 120_000;
const lookMs = 50;
/** What the queue holds back for longer than that is for later. */
const soonMs = 3_000;
/** How long a mailbox that has failed again and again is left alone at first, with something over. */
const recoveryMs = 35_000;

interface Watched {
  readonly product: Product;
  readonly store: OpenStore;
  readonly redisUrl: string | null;
}

export function openRest({ product, store, redisUrl }: Watched): Rest {
  const queue = redisUrl === null ? queueInPostgres(product.databaseUrl) : queueInRedis(redisUrl);
  /** The queue first, since it is cheap to ask; what is due by the rows only when that is empty. */
  const left = async (ahead: number, withinMs: number): Promise<string | null> => {
    const { ready, heldBackMs } = await queue.load();
    if (ready > 0) return `${ready} jobs to do`;
    const soon = heldBackMs.filter((wait) => wait < soonMs).length;
    await product.standin.notificationsDelivered();
    if (soon > 0) {
      await queue.hurry();
      return `${soon} jobs about to begin`;
    }
    const by = Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead + withinMs);
    const due = await store.read((reader) => reader.dueJobs(by, 3));
    return due.length > 0 ? `${due.map(({ kind }) => kind).join(', ')} due` : null;
  };
  /** Null once it is quiet; what is left when the time is up. */
  const waitFor = async (atMostMs: number, withinMs = 0): Promise<string | null> => {
    const ahead = Date.parse(await product.standin.now()) - Date.now();
    const last = Date.now() + atMostMs;
    for (;;) {
      // Work that ends between two looks may have rung for more, so only two quiet looks in a row count.
      const rest = (await left(ahead, withinMs)) ?? (await left(ahead, withinMs));
      if (rest === null || Date.now() > last) return rest;
      await pause(lookMs);
    }
  };
  const waitOut = async (withinMs: number): Promise<void> => {
    const rest = await waitFor(longestMs, withinMs);
    if (rest !== null) throw new Error(`After ${longestMs / 1000} s there is still ${rest}.\n${product.log()}`);
  };
  return {
    untilQuiet: () => waitOut(0),
    untilRecovered: () => waitOut(recoveryMs),
    untilQuietOr: async (atMostMs) => void (await waitFor(atMostMs)),
    close: () => queue.close(),
  };
}

/** What a queue still has to do: jobs that run or wait, and how long those that are held back are held back for. */
interface SeenQueue {
  load(): Promise<{ readonly ready: number; readonly heldBackMs: readonly number[] }>;
  /**
   * Lets begin what is held back only so that more of the same may join it, such as the second after a notification,
   * once all notifications have come: the clock jumps over days, and a second of real time teaches nothing. What is to
   * be tried again later waits its time. The queue in the database does not hurry.
   */
  hurry(): Promise<void>;
  close(): Promise<void>;
}

function queueInRedis(url: string): SeenQueue {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue(queueName, { connection });
  return {
    async load() {
      const { active = 0, waiting = 0 } = await queue.getJobCounts('active', 'waiting');
      const delayed = await queue.getDelayed();
      const heldBackMs = delayed
        .filter(({ name }) => name !== 'sweep')
        .map(({ timestamp, delay }) => timestamp + delay - Date.now());
      return { ready: active + waiting, heldBackMs };
    },
    async hurry() {
      const joining = (await queue.getDelayed()).filter(
        ({ name, attemptsStarted }) => name !== 'sweep' && attemptsStarted === 0,
      );
      // This does no harm to a job that has begun by itself meanwhile.
      await Promise.allSettled(joining.map((job) => job.promote()));
    },
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}

const inDatabase = `select state in ('active', 'waiting') as ready, process_at_ms::float8 as at
  from bullmq.job where queue = $1 and name <> 'sweep' and state in ('active', 'waiting', 'delayed')`;

/** The queue's own table; BullMQ offers the same by a queue that is opened with all its connections. */
function queueInPostgres(url: string): SeenQueue {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  return {
    async load() {
      const { rows } = await pool.query<{ ready: boolean; at: number | null }>(inDatabase, [queueName]);
      const heldBack = rows.filter(({ ready }) => !ready);
      return { ready: rows.length - heldBack.length, heldBackMs: heldBack.map(({ at }) => (at ?? 0) - Date.now()) };
    },
    hurry: async () => undefined,
    close: () => pool.end(),
  };
}

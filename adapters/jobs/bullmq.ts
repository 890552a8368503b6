import { DelayedError } from 'bullmq';
import { job as jobShape, type Job } from '#operations/job.ts';
import type { Bell } from '#operations/ports/jobs.ts';
import type { Log } from '#operations/ports/log.ts';
import { connectPostgres, connectRedis, type Connection, type JobsQueue, type Process } from './connection.ts';

/** What the queue should do with a job that has run. */
export type RunOutcome = { readonly kind: 'done' } | { readonly kind: 'again'; readonly afterMs: number };

export interface Work {
  /** Runs one job; `attempts` counts this run, from 1. Must not throw. */
  run(job: Job, attempts: number): Promise<RunOutcome>;
  /** Looks for due work and rings for it; happens once in `sweepMs` however many workers there are. */
  sweep(): Promise<readonly Job[]>;
  readonly sweepMs: number;
  readonly concurrency: number;
}

export interface RunningWorker {
  /** Sweeps now, by whichever worker is free; only once when several ask at the same time. */
  sweepNow(): void;
  /** Takes no more jobs, waits for the running ones, and ends. */
  close(): Promise<void>;
}

export interface Jobs {
  readonly bell: Bell;
  startWorker(work: Work): Promise<RunningWorker>;
  /** Throws when the queue does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const ringMs = 3_000;
const sweepKey = 'sweep';
const sweepOrder = { kind: sweepKey, id: sweepKey } as const;
/** Within this time a job is begun again after the worker that began it died. */
const lockMs = 15_000;
const stalledMs = 5_000;
/** A process that dies again and again during a job must not make the queue give up the job: the rows decide. */
const stalledTimes = 1_000;

/** Opens the queue: in Redis when there is an address, else in the database. */
export async function openJobs(options: {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
  readonly log: Log;
}): Promise<Jobs> {
  const { redisUrl, databaseUrl, log } = options;
  const connection = redisUrl === null ? await connectPostgres(databaseUrl, log) : connectRedis(redisUrl, log);
  const queue = connection.openQueue({ defaultJobOptions: { removeOnComplete: true, removeOnFail: true } });
  queue.on('error', (error) => log.failure('queue', {}, error));
  return {
    bell: { ring: (rung, afterMs = 0) => add(queue, log, rung, { keepLastIfActive: true, afterMs }) },
    startWorker: (work) => startWorker(connection, queue, work, log),
    ping: () => within(ringMs, connection.ping()),
    async close() {
      await queue.close();
      await connection.close();
    },
  };
}

/**
 * A job that already waits is not added twice. A job that is rung for while the same work runs is run once more
 * afterwards (`keepLastIfActive`), since the run may have read its rows before the change that rang. What a sweep finds
 * while it is running is already being done.
 */
async function add(
  queue: JobsQueue,
  log: Log,
  jobs: readonly Job[],
  { keepLastIfActive, afterMs }: { readonly keepLastIfActive: boolean; readonly afterMs: number },
): Promise<void> {
  if (jobs.length === 0) return;
  const wait = afterMs > 0 ? { delay: afterMs } : {};
  try {
    await within(
      ringMs,
      queue.addBulk(
        jobs.map((data) => ({
          name: data.kind,
          data,
          opts: { deduplication: { id: `${data.kind}-${data.id}`, keepLastIfActive }, ...wait },
        })),
      ),
    );
  } catch (error) {
    log.failure('ring', { jobs: jobs.length }, error);
  }
}

async function startWorker(connection: Connection, queue: JobsQueue, work: Work, log: Log): Promise<RunningWorker> {
  const worker = connection.openWorker(processOf(queue, work, log), {
    concurrency: work.concurrency,
    drainDelay: connection.drainDelay,
    lockDuration: lockMs,
    stalledInterval: stalledMs,
    maxStalledCount: stalledTimes,
  });
  worker.on('error', (error) => log.failure('queue-worker', {}, error));
  const keepSweeping = () => ensureSweep(queue, work.sweepMs).catch((error) => log.failure('sweep-plan', {}, error));
  // The schedule itself is in the queue and is lost with it, so every worker checks whether it is still there.
  const timer = setInterval(() => void keepSweeping(), Math.min(60_000, work.sweepMs * 2));
  void keepSweeping();
  return {
    sweepNow() {
      const asked = queue.addBulk([
        { name: sweepKey, data: sweepOrder, opts: { deduplication: { id: 'sweep-now', keepLastIfActive: true } } },
      ]);
      void within(ringMs, asked).catch((error: unknown) => log.failure('sweep-now', {}, error));
    },
    async close() {
      clearInterval(timer);
      await worker.close();
    },
  };
}

async function ensureSweep(queue: JobsQueue, every: number): Promise<void> {
  const plan = await queue.getJobScheduler(sweepKey);
  if (plan?.every === every) return;
  const opts = { removeOnComplete: true, removeOnFail: true };
  await queue.upsertJobScheduler(sweepKey, { every }, { name: sweepKey, data: sweepOrder, opts });
}

function processOf(queue: JobsQueue, work: Work, log: Log): Process {
  return async (queued, token) => {
    if (queued.name === sweepKey) {
      await sweep(queue, work, log);
      return;
    }
    const job = jobShape.safeParse(queued.data);
    if (!job.success) {
      log.failure('job-not-understood', { name: queued.name }, job.error);
      return;
    }
    const outcome = await work.run(job.data, queued.attemptsStarted);
    if (outcome.kind === 'done') return;
    await queued.moveToDelayed(Date.now() + outcome.afterMs, token);
    throw new DelayedError();
  };
}

async function sweep(queue: JobsQueue, work: Work, log: Log): Promise<void> {
  try {
    await add(queue, log, await work.sweep(), { keepLastIfActive: false, afterMs: 0 });
  } catch (error) {
    log.failure('sweep', {}, error);
  }
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import type { Context } from '#operations/context.ts';
import type { Job } from '#operations/job.ts';
import { sweep } from './sweep.ts';
import { work, type RunOutcome } from './work.ts';

/** The queue's side of a worker. */
interface Queue {
  startWorker(what: {
    run(job: Job, attempts: number): Promise<RunOutcome>;
    sweep(): Promise<void>;
    readonly sweepMs: number;
    readonly concurrency: number;
  }): Promise<{ close(): Promise<void> }>;
}

/**
 * Starts taking jobs from the queue. It sweeps at once, regularly, and whenever the time was moved. `close` takes no
 * more jobs and waits for those that run.
 */
export async function startWorker(from: {
  readonly context: Context;
  readonly queue: Queue;
  readonly onMove: (listener: () => void) => () => void;
  readonly sweepMs: number;
  readonly concurrency: number;
}): Promise<{ close(): Promise<void> }> {
  const { context, queue, sweepMs, concurrency } = from;
  const look = async () => void (await sweep(context));
  const lookNow = () => void look().catch((failure: unknown) => context.log.failure('sweep', {}, failure));
  const worker = await queue.startWorker({
    run: (job, attempts) => work(context, job, attempts),
    sweep: look,
    sweepMs,
    concurrency,
  });
  const stopListening = from.onMove(lookNow);
  lookNow();
  return {
    async close() {
      stopListening();
      await worker.close();
    },
  };
}

import type { Context } from '#operations/context.ts';
import type { Job } from '#operations/job.ts';
import { sweep } from './sweep.ts';
import { work, type RunOutcome } from './work.ts';

/** The queue's side of a worker. */
interface Queue {
  startWorker(what: {
    run(job: Job, attempts: number): Promise<RunOutcome>;
    sweep(): Promise<readonly Job[]>;
    readonly sweepMs: number;
    readonly concurrency: number;
  }): Promise<{ sweepNow(): void; close(): Promise<void> }>;
}

/**
 * Starts taking jobs from the queue. It sweeps at once, regularly, and whenever the time is moved. `close` takes no
 * more jobs and waits for the running ones.
 */
export async function startWorker(from: {
  readonly context: Context;
  readonly queue: Queue;
  readonly onMove: (listener: () => void) => () => void;
  readonly sweepMs: number;
  readonly concurrency: number;
}): Promise<{ close(): Promise<void> }> {
  const { context, queue, sweepMs, concurrency } = from;
  const worker = await queue.startWorker({
    run: (job, attempts) => work(context, job, attempts),
    sweep: () => sweep(context),
    sweepMs,
    concurrency,
  });
  const stopListening = from.onMove(() => worker.sweepNow());
  worker.sweepNow();
  return {
    async close() {
      stopListening();
      await worker.close();
    },
  };
}

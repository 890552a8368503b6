import { Conflict } from '#operations/failures.ts';
import type { Context } from '#operations/context.ts';
import type { Job } from '#operations/job.ts';
import { jobAfterFailure } from './retry.ts';
import { runJob } from '#operations/run-job.ts';

/** What the queue should do with a job that has run. */
export type RunOutcome = { readonly kind: 'done' } | { readonly kind: 'again'; readonly afterMs: number };

/** Somebody else changed the row meanwhile; it is read again at once. */
const afterConflictMs = 100;

/**
 * Runs one job and never throws: a failure is logged and comes back later or is parked, so that one bad row does not
 * stop the others. `attempts` counts this run, from 1.
 */
export async function work(context: Context, job: Job, attempts: number): Promise<RunOutcome> {
  try {
    await runJob(context, job);
    return { kind: 'done' };
  } catch (failure) {
    if (failure instanceof Conflict && attempts < 10) return { kind: 'again', afterMs: afterConflictMs };
    const next = jobAfterFailure(failure, attempts, Math.random());
    context.log.failure('job-failed', { kind: job.kind, id: job.id, attempts, next: next.kind }, failure);
    if (next.kind === 'again') return next;
    await park(context, job, next.reason);
    return { kind: 'done' };
  }
}

async function park(context: Context, job: Job, reason: string): Promise<void> {
  try {
    await context.store.save((writer) => writer.park({ job, reason, parkedAt: context.now() }));
  } catch (failure) {
    // The sweep finds the job again, and it is tried once more.
    context.log.failure('job-not-parked', { kind: job.kind, id: job.id }, failure);
  }
}

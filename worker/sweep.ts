import type { Context } from '#operations/context.ts';
import type { Job } from '#operations/job.ts';

/** More than a worker does between two sweeps; the next one finds the rest. */
const most = 500;

/** Everything that is due, whether or not somebody has rung for it already. */
export function sweep(context: Pick<Context, 'store' | 'now'>): Promise<readonly Job[]> {
  return context.store.read((reader) => reader.dueJobs(context.now(), most));
}

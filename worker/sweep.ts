import type { Context } from '#operations/context.ts';

/** More than a worker does between two sweeps; the next one finds the rest. */
const MOST = 500;

/** Rings for everything that is due, whether or not somebody has rung for it already. Answers how many. */
export async function sweep(context: Pick<Context, 'store' | 'bell' | 'now'>): Promise<number> {
  const due = await context.store.read((reader) => reader.dueJobs(context.now(), MOST));
  await context.bell.ring(due);
  return due.length;
}

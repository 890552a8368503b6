import type { Context } from './context.ts';
import { Conflict } from './failures.ts';
import type { Writer } from './ports/store.ts';

const mostAttempts = 5;

/**
 * One transaction for what somebody has decided. A background job may save one of the rows at the same moment: then it
 * is decided once more on what the job wrote. Throws `Conflict` when that never ends.
 */
export async function writeAnew<Result>(
  context: Pick<Context, 'store'>,
  work: (tx: Writer) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await context.store.write(work);
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === mostAttempts) throw error;
    }
  }
}

import type { Context } from './context.ts';
import type { Writer } from './ports/store.ts';
import { tryAnew } from './try-anew.ts';

/**
 * One transaction for what somebody has decided. A background job may save one of the rows at the same moment: then the
 * decision is made again on what the job wrote. Throws `Conflict` when that never ends.
 */
export function writeAnew<Result>(
  context: Pick<Context, 'store'>,
  work: (tx: Writer) => Promise<Result>,
): Promise<Result> {
  return tryAnew(() => context.store.write(work));
}

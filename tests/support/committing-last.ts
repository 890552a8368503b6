import type { Context } from '#operations/context.ts';

/** So many statements take longer than anything that could be done meanwhile without waiting for them. */
const steps = 300;

/**
 * The same context, but that a first transaction, once all of it is written, waits with its commit until `rival` is over or
 * cannot go on before it. `rival` answers what became of that.
 */
export function committingLast(
  context: Context,
  rival: () => Promise<unknown>,
): { readonly context: Context; readonly rival: () => Promise<unknown> } {
  let begun: Promise<unknown> | null = null;
  const write: Context['store']['write'] = (work) =>
    context.store.write(async (tx) => {
      const result = await work(tx);
      if (begun !== null) return result;
      let isOver = false;
      begun = rival().finally(() => {
        isOver = true;
      });
      begun.catch(() => undefined);
      for (let step = 0; step < steps && !isOver; step += 1) await tx.serviceFact('read-directory');
      return result;
    });
  return { context: { ...context, store: { ...context.store, write } }, rival: async () => begun };
}

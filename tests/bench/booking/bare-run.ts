import { join, resolve } from 'node:path';
import { z } from 'zod';
import { saidBy, startChild } from '../../support/processes.ts';
import type { GraphAccess } from '../../support/product.ts';

/** What the bare loop is told; `since` is the moment from which on the recorded calls are measured, ms. */
export const bareOrder = z.object({
  recording: z.string(),
  since: z.number(),
  inFlight: z.number(),
  /** The address of the stand-in that was recorded. */
  from: z.string(),
  to: z.object({ cloudUrl: z.string(), tenantId: z.string(), clientId: z.string(), clientSecret: z.string() }),
});

const bareRun = z.object({
  seconds: z.number(),
  calls: z.number(),
  /** Calls that were answered otherwise than in the recording. */
  otherAnswers: z.number(),
});
export type BareRun = z.infer<typeof bareRun>;

/** Runs the bare loop as a process of its own, as the worker is one. */
export async function runBareLoop(
  to: GraphAccess,
  order: Omit<z.infer<typeof bareOrder>, 'to'>,
  folder: string,
): Promise<BareRun> {
  const { PATH = '', HOME = '' } = process.env;
  const script = ['--import', 'tsx', resolve('tests/bench/booking/bare-loop.ts')];
  const child = startChild(process.execPath, script, {
    logFile: join(folder, 'bare-loop.log'),
    env: { PATH, HOME, NODE_EXTRA_CA_CERTS: to.caFile, BARE_ORDER: JSON.stringify({ ...order, to }) },
  });
  const [line] = await saidBy(child, /^\{"seconds".*\}$/m, 3_600_000);
  return bareRun.parse(JSON.parse(line));
}

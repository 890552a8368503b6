import { setFlagsFromString } from 'node:v8';
import type { Config } from '#adapters/config.ts';
import { runProcess, type Running } from '#adapters/process.ts';
import { openWiring, placesIn } from '#adapters/wire.ts';
import { graphAddresses } from '#teams-app/contract/service.ts';
import { startWorker } from './start.ts';

// A worker makes much that soon becomes garbage. By default, V8 lets the heap grow to four times what it holds before
// it collects.
setFlagsFromString('--heap-growing-percent=30');

/** A worker on its own: run as many as there is work for, all on the same database and queue. */
async function start(config: Config, say: (line: string) => void): Promise<Running> {
  const wiring = await openWiring(config, {
    prismaFolder: placesIn(process.cwd()).prisma,
    graphAddresses: graphAddresses(config.publicUrl),
  });
  const { context, jobs, clock } = wiring;
  const { sweepMs, concurrency } = config;
  const onMove = (listener: () => void) => clock.onMove(listener);
  const worker = await startWorker({ context, queue: jobs, onMove, sweepMs, concurrency });
  say('Lodestar works.');
  return {
    async close() {
      await worker.close();
      await wiring.close();
    },
  };
}

await runProcess(process.env, start);

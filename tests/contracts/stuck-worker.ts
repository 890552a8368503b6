/** A worker that begins a job, says so, and never ends it; the test kills it. Argument: the place as JSON. */
import { z } from 'zod';
import { openJobs } from '#adapters/jobs/bullmq.ts';

const place = z
  .object({ redisUrl: z.string().nullable(), databaseUrl: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const jobs = await openJobs({ ...place, log: { event: () => undefined, failure: () => undefined } });
await jobs.startWorker({
  run: () => {
    process.stdout.write('begun\n');
    return new Promise(() => undefined);
  },
  sweep: async () => [],
  sweepMs: 60_000,
  concurrency: 1,
});

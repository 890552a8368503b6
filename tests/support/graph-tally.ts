import { z } from 'zod';
import { getJson } from './json.ts';

const tally = z.object({
  httpRequests: z.number(),
  batchSteps: z.number(),
  throttled: z.number(),
  mostAtOnce: z.object({ requests: z.number() }).nullable(),
});
/** Steps of batches stand apart: a batch is one request over HTTP, and each of its steps counts for Graph's limits. */
export type Tally = z.infer<typeof tally>;

/** Begins counting what the stand-in's Graph is asked. */
export async function markRequests(shellUrl: string): Promise<void> {
  await getJson(`${shellUrl}/standin/requests/mark`, { method: 'POST' });
}

export async function requestsSinceMark(shellUrl: string): Promise<Tally> {
  const answer = await getJson(`${shellUrl}/standin/requests?last=0`);
  return z.object({ sinceMark: tally }).parse(answer).sinceMark;
}

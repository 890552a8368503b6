import { findEquipment } from '../support/equipment.ts';
import { buildWorker } from './booking/plant.ts';
import { sharedWork } from './booking/shared.ts';
import { ownWork, steadyPath } from './booking/steady.ts';
import type { BenchResult } from './result.ts';
import { slotsBench } from './slots.ts';

/** What the workers share in a run is smaller than what one does alone, unless a thousand are exceeded. */
const sharedSeries = 400;
/** Enough for a figure that is shown beside the others. */
const few = 200;
/** A service next door. */
const atOnceMs = 5;

/**
 * The slot finder, booking against the stand-in with its limits on, and several workers at it; see each part. More
 * than a thousand series are booked in every part, which is how memory is seen to stay flat.
 */
export async function bookingBench({
  series,
  latencyMs,
}: {
  readonly series: number;
  readonly latencyMs: number;
}): Promise<readonly BenchResult[]> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const equipment = await findEquipment(process.env, say);
  try {
    const { postgresUrl, redisUrl } = equipment;
    if (postgresUrl === null || redisUrl === null) throw new Error(equipment.missing.join('\n'));
    const slots = await slotsBench();
    buildWorker();
    const steady = await steadyPath({ postgresUrl, redisUrl, latencyMs }, series, say);
    const own = await ownWork({ postgresUrl, redisUrl, latencyMs: atOnceMs }, Math.min(series, few), say);
    const shared = series > 1_000 ? series : Math.min(series, sharedSeries);
    const onRedis = await sharedWork({ postgresUrl, redisUrl, latencyMs }, shared, say);
    const onPostgres = await sharedWork({ postgresUrl, redisUrl: null, latencyMs }, shared, say);
    return [...slots, ...steady, ...own, ...onRedis, ...onPostgres];
  } finally {
    await equipment.end();
  }
}

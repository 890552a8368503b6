import { afterEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { addedFor } from '../support/calendars.ts';
import { calendarsOf, enrolAll, hrOf, openProgramme, settledSeries, type Participant } from '../support/main-job.ts';
import { monday } from '../support/journey.ts';
import { isPostgresHere, onPostgres } from '../support/migrated-database.ts';
import { startProduct, type Product, type ProductOptions } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { TabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';

const { TEST_REDIS_URL: redisUrl } = process.env;
const ownRedis = `${String(redisUrl)}/6`;
const endings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
}, 60_000);

async function withEveryoneEnrolled(
  options: Pick<ProductOptions, 'databaseUrl' | 'redisUrl'>,
): Promise<{ product: Product; hr: TabClient; participants: readonly Participant[] }> {
  const product = await startProduct({ ...options, separateWorker: true, startAt: monday });
  endings.push(() => product.end());
  const hr = await hrOf(product);
  await openProgramme(product, hr);
  const participants = await enrolAll(product, someForms(6, 6));
  return { product, hr, participants };
}

async function approveAll(hr: TabClient): Promise<number> {
  const { round, proposals } = await hr.propose();
  expect(proposals.length).toBeGreaterThan(0);
  if (round === null || proposals.length === 0) throw new Error('Nobody was proposed to anybody.');
  await hr.publish();
  return proposals.length;
}

/** Occurrences that stand twice at one moment in somebody's calendar. */
function doubles(calendars: Awaited<ReturnType<typeof calendarsOf>>, before: typeof calendars): number {
  return [...calendars.keys()].reduce((count, oid) => {
    const starts = addedFor(oid, before, calendars).map(({ start }) => start.dateTime);
    return count + starts.length - new Set(starts).size;
  }, 0);
}

async function mastersMade(product: Product): Promise<number> {
  const { requests } = await product.standin.requests();
  return requests.filter(({ method, path }) => method === 'POST' && /\/(events|calendar\/events)$/.test(path)).length;
}

const onServers = isPostgresHere() && redisUrl ? describe : describe.skip;

onServers('A worker that is killed', () => {
  test('between the answer of Graph and the database write leaves one event, not two, after its restart', async () => {
    const database = await onPostgres();
    endings.push(() => database.end());
    const { product, hr, participants } = await withEveryoneEnrolled({ databaseUrl: database.url, redisUrl: ownRedis });
    const before = await calendarsOf(product, participants);
    // Graph does the work and the answer never arrives; the worker dies before it could write anything down.
    await product.standin.orderFault({
      kind: 'timeout-after-write',
      match: { method: 'POST', pathIncludes: '/events' },
    });
    await approveAll(hr);
    await until('an event to be made', async () => (await mastersMade(product)) > 0, { explain: product.log });
    await product.worker().kill();
    await product.standin.clearFaults();
    await product.restartWorker();
    await until('every pair to have begun', async () => (await hr.matching()).round?.status === 'published');
    const series = await settledSeries(product, hr);
    expect(series.map(({ status }) => status)).toEqual(series.map(() => 'booked'));
    const after = await calendarsOf(product, participants);
    expect(doubles(after, before)).toBe(0);
    for (const { people } of series)
      for (const { id } of people) expect(addedFor(id, before, after).length).toBeGreaterThan(0);
  }, 240_000);

  test('loses nothing when Redis is emptied meanwhile: the sweep finds what is due in the database', async () => {
    const database = await onPostgres();
    endings.push(() => database.end());
    const { product, hr } = await withEveryoneEnrolled({ databaseUrl: database.url, redisUrl: ownRedis });
    await product.worker().kill();
    const pairs = await approveAll(hr);
    const redis = new Redis(ownRedis);
    await redis.flushdb();
    redis.disconnect();
    await product.restartWorker();
    await until('every pair to have begun', async () => (await hr.matching()).round?.status === 'published');
    const series = await settledSeries(product, hr);
    expect(series.filter(({ status }) => status === 'booked')).toHaveLength(pairs);
  }, 240_000);
});

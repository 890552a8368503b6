import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { done, endPlaces, jobOf, openPlaces, queuePlaces, until, type Place } from './queue-places.ts';

const places = queuePlaces(10);

/** Which attempt each run of the job was, by place. */
const attempts = new Map<string, readonly number[]>(places.map(({ name }) => [name, []]));
const ending: (() => Promise<void>)[] = [];

// A queue needs its time to believe that a worker is dead: all of them wait at once.
beforeAll(async () => {
  await openPlaces();
  await Promise.all(places.filter(({ here }) => here).map(async ({ name, make }) => loseWorker(name, await make())));
}, 60_000);
afterAll(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
  await endPlaces();
}, 60_000);

async function loseWorker(name: string, place: Place): Promise<void> {
  ending.push(place.close);
  const jobs = await place.open();
  ending.push(() => jobs.close());
  await jobs.bell.ring([jobOf('a')]);
  await beginAndKill(place);
  const run = async (_job: unknown, attempt: number) => {
    attempts.set(name, [...(attempts.get(name) ?? []), attempt]);
    return done;
  };
  const worker = await jobs.startWorker({ run, sweep: async () => [], sweepMs: 300, concurrency: 4 });
  ending.push(() => worker.close());
}

/** Lets a process take the waiting job, and kills it in the middle. */
async function beginAndKill({ address }: Place): Promise<void> {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const script = 'tests/contracts/stuck-worker.ts';
  const other = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(address)], { env });
  const ended = new Promise((resolve) => other.once('exit', resolve));
  const begun = new Promise((resolve) => other.stdout.once('data', resolve));
  await Promise.race([
    begun,
    ended.then(() => {
      throw new Error('The other worker ended by itself.');
    }),
  ]);
  other.kill('SIGKILL');
  await ended;
}

for (const { name, here, missing } of places) {
  const suite = here || process.env['CI'] !== undefined ? describe : describe.skip;
  suite(`the queue on ${name}${here ? '' : ` (skipped without ${missing})`}`, () => {
    test('a job whose worker was killed is begun again by another', async () => {
      await until(() => attempts.get(name)?.length !== 0, 45_000);
      expect(attempts.get(name)).toEqual([2]);
    }, 90_000);
  });
}

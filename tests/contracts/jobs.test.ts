import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Jobs, RunOutcome, RunningWorker } from '#adapters/jobs/bullmq.ts';
import type { Job } from '#operations/job.ts';
import { done, endPlaces, jobOf, openPlaces, queuePlaces, until, type Place } from './queue-places.ts';

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

beforeAll(openPlaces, 60_000);
afterAll(endPlaces);

async function begin(make: () => Promise<Place>): Promise<{ place: Place; jobs: Jobs }> {
  const place = await make();
  ending.push(place.close);
  return { place, jobs: await opened(place) };
}

async function opened(place: Place): Promise<Jobs> {
  const jobs = await place.open();
  ending.push(() => jobs.close());
  return jobs;
}

async function worker(
  jobs: Jobs,
  run: (job: Job, attempts: number) => Promise<RunOutcome>,
  sweep: () => Promise<readonly Job[]> = async () => [],
): Promise<Pick<RunningWorker, 'close'>> {
  const running = await jobs.startWorker({ run, sweep, sweepMs: 300, concurrency: 4 });
  let closed = false;
  const close = async () => {
    if (!closed) await running.close();
    closed = true;
  };
  ending.push(close);
  return { close };
}

for (const { name, make, here, missing } of queuePlaces(9)) {
  const suite = here || process.env['CI'] !== undefined ? describe : describe.skip;
  suite(`the queue on ${name}${here ? '' : ` (skipped without ${missing})`}`, () => {
    test('a job that is rung once runs once', async () => {
      const { jobs } = await begin(make);
      const ran: string[] = [];
      await worker(jobs, async ({ id }) => {
        ran.push(id);
        return done;
      });
      await jobs.bell.ring([jobOf('a'), jobOf('b')]);
      await until(() => ran.includes('a') && ran.includes('b'));
      await jobs.bell.ring([jobOf('last')]);
      await until(() => ran.includes('last'));
      expect(ran.toSorted()).toEqual(['a', 'b', 'last']);
    }, 30_000);

    test('a job that is rung twice while it waits runs once, and again when rung after it ran', async () => {
      const { jobs } = await begin(make);
      const ran: string[] = [];
      await jobs.bell.ring([jobOf('a'), jobOf('a')]);
      await jobs.bell.ring([jobOf('a')]);
      await worker(jobs, async ({ id }) => {
        ran.push(id);
        return done;
      });
      await until(() => ran.length > 0);
      await jobs.bell.ring([jobOf('last')]);
      await until(() => ran.includes('last'));
      expect(ran).toEqual(['a', 'last']);
      await jobs.bell.ring([jobOf('a')]);
      await until(() => ran.length === 3);
    }, 30_000);

    test('a job that is rung while it runs runs once more, however often it was rung', async () => {
      const { jobs } = await begin(make);
      const ran: string[] = [];
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await worker(jobs, async ({ id }) => {
        ran.push(id);
        if (ran.length === 1) await held;
        return done;
      });
      await jobs.bell.ring([jobOf('a')]);
      await until(() => ran.length === 1);
      await jobs.bell.ring([jobOf('a')]);
      await jobs.bell.ring([jobOf('a')]);
      letGo();
      await until(() => ran.length === 2);
      await jobs.bell.ring([jobOf('last')]);
      await until(() => ran.includes('last'));
      expect(ran).toEqual(['a', 'a', 'last']);
    }, 30_000);

    test('a job that is rung for later waits, and further rings meanwhile join it', async () => {
      const { jobs } = await begin(make);
      const ran: { id: string; at: number }[] = [];
      await worker(jobs, async ({ id }) => {
        ran.push({ id, at: Date.now() });
        return done;
      });
      const rungAt = Date.now();
      await jobs.bell.ring([jobOf('later')], 500);
      await jobs.bell.ring([jobOf('later')], 500);
      await jobs.bell.ring([jobOf('soon')]);
      await until(() => ran.length === 2);
      expect(ran.map(({ id }) => id)).toEqual(['soon', 'later']);
      expect((ran[1]?.at ?? 0) - rungAt).toBeGreaterThanOrEqual(495);
    }, 30_000);

    test('a job that asks to come back does so after its wait, with its attempts counted', async () => {
      const { jobs } = await begin(make);
      const runs: { attempts: number; at: number }[] = [];
      await worker(jobs, async (_job, attempts) => {
        runs.push({ attempts, at: Date.now() });
        return attempts === 1 ? { kind: 'again', afterMs: 400 } : done;
      });
      await jobs.bell.ring([jobOf('a')]);
      await until(() => runs.length === 2);
      expect(runs.map(({ attempts }) => attempts)).toEqual([1, 2]);
      expect((runs[1]?.at ?? 0) - (runs[0]?.at ?? 0)).toBeGreaterThanOrEqual(395);
    }, 30_000);

    test('one that breaks does not stop the others', async () => {
      const { jobs } = await begin(make);
      const ran: string[] = [];
      await worker(jobs, async ({ id }) => {
        if (id === 'bad') throw new Error('broken');
        ran.push(id);
        return done;
      });
      await jobs.bell.ring([jobOf('bad'), jobOf('good'), jobOf('better')]);
      await until(() => ran.length === 2);
      expect(ran.toSorted()).toEqual(['better', 'good']);
    }, 30_000);

    test('work that is lost with the queue comes back with the next sweep', async () => {
      const { place, jobs } = await begin(make);
      await jobs.bell.ring([jobOf('lost')]);
      await place.wipe();
      const ran: string[] = [];
      await worker(
        jobs,
        async ({ id }) => {
          ran.push(id);
          return done;
        },
        async () => [jobOf('lost')],
      );
      await until(() => ran.includes('lost'));
      await place.wipe();
      const before = ran.length;
      await until(() => ran.length > before);
      expect(ran).toContain('lost');
    }, 30_000);

    test('work that a sweep finds while it runs is not done once more', async () => {
      const { jobs } = await begin(make);
      const ran: string[] = [];
      let [swept, letGo] = [0, (): void => undefined];
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await worker(
        jobs,
        async ({ id }) => {
          ran.push(id);
          if (id === 'due') await held;
          return done;
        },
        async () => {
          swept += 1;
          return ran.includes('last') ? [] : [jobOf('due')];
        },
      );
      await until(() => ran.length === 1);
      const before = swept;
      await until(() => swept > before + 1);
      await jobs.bell.ring([jobOf('last')]);
      await until(() => ran.includes('last'));
      letGo();
      await jobs.bell.ring([jobOf('afterwards')]);
      await until(() => ran.includes('afterwards'));
      expect(ran).toEqual(['due', 'last', 'afterwards']);
    }, 30_000);

    test('a sweep that several ask for happens at once', async () => {
      const { jobs } = await begin(make);
      const ran: string[] = [];
      const running = await jobs.startWorker({
        run: async ({ id }) => {
          ran.push(id);
          return done;
        },
        sweep: async () => [jobOf('due')],
        sweepMs: 60_000,
        concurrency: 4,
      });
      ending.push(() => running.close());
      running.sweepNow();
      running.sweepNow();
      await until(() => ran.length > 0);
      expect(ran.every((id) => id === 'due')).toBe(true);
    }, 30_000);

    test('many workers sweep no more often than one', async () => {
      const { place, jobs } = await begin(make);
      let sweeps = 0;
      const count = async () => {
        sweeps += 1;
        return [];
      };
      await worker(jobs, async () => done, count);
      await worker(await opened(place), async () => done, count);
      await worker(await opened(place), async () => done, count);
      const [start, before] = [Date.now(), sweeps];
      await until(() => sweeps >= before + 6);
      expect(Date.now() - start).toBeGreaterThan(1_000);
    }, 30_000);
  });
}

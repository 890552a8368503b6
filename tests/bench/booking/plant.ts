import { mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openJobs, type Jobs } from '#adapters/jobs/bullmq.ts';
import { openStore, type OpenStore } from '#adapters/store/store.ts';
import { scratchDatabase } from '../../support/postgres.ts';
import { saidBy, startChild, type Child } from '../../support/processes.ts';
import { startProduct, type Product } from '../../support/product.ts';
import { bookedOn } from './known-company.ts';

/** A product with its stand-in on a database of its own, and workers that are started apart. */
export interface Plant {
  readonly product: Product;
  readonly store: OpenStore;
  readonly jobs: Jobs;
  /** `recordIn`: a file for every call to Microsoft 365 that it makes. */
  startWorker(options?: { readonly recordIn?: string }): Promise<Child>;
  /** The end of what the workers have logged. */
  log(): string;
  end(): Promise<void>;
}

export interface PlantOptions {
  readonly postgresUrl: string;
  /** Null: the queue stands in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly people: number;
  /** What a call to Graph waits for at least, ms. */
  readonly latencyMs: number;
}

const bundles = resolve('.cache/bench-server');

/** Builds what a worker runs in production; the bench measures that and not the loader of the sources. */
export function buildWorker(): void {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.server.config.ts', '--logLevel', 'warn'];
  execFileSync(process.execPath, [...vite, '--outDir', bundles], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts everything but the workers. The company has light calendars. */
async function openPlant({ postgresUrl, redisUrl, people, latencyMs }: PlantOptions): Promise<Plant> {
  const database = await scratchDatabase(postgresUrl);
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-bench-'));
  const quiet = { LOG_LEVEL: 'warn', SWEEP_MS: '2000' };
  const product = await startProduct({
    databaseUrl: database.url,
    redisUrl,
    startAt: bookedOn,
    company: { kind: 'generated', people, seed: 7, calendarLoad: 'light' },
    latencyMs,
    environment: { ...quiet, RUN: 'front' },
  });
  const store = openStore({ url: database.url, connections: 4 });
  const log = {
    event: () => undefined,
    failure: (event: string, _facts: unknown, cause: unknown) => complain(event, cause),
  };
  const jobs = await openJobs({ redisUrl, databaseUrl: database.url, log });
  const workers: Child[] = [];
  return {
    product,
    store,
    jobs,
    async startWorker({ recordIn } = {}) {
      const recorder = pathToFileURL(resolve('tests/bench/booking/record-calls.mjs')).href;
      const args = [
        ...(recordIn === undefined ? [] : ['--import', recorder]),
        ...ownOptions,
        ...nodeOptions(),
        join(bundles, 'worker.js'),
      ];
      const worker = startChild(process.execPath, args, {
        logFile: join(folder, `worker-${workers.length}.log`),
        env: {
          ...workerEnvironment(product, { databaseUrl: database.url, redisUrl }),
          ...quiet,
          ...(recordIn === undefined ? {} : { RECORD_CALLS_IN: recordIn }),
        },
      });
      workers.push(worker);
      await saidBy(worker, /Lodestar works/);
      return worker;
    },
    log: () => workers.map((worker) => worker.log().slice(-3000)).join('\n----\n'),
    async end() {
      for (const worker of workers) if (worker.isRunning()) await worker.end();
      await jobs.close();
      await store.close();
      await product.end();
      await database.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a plant for as long as the work lasts. */
export async function withPlant<Result>(
  options: PlantOptions,
  work: (plant: Plant) => Promise<Result>,
): Promise<Result> {
  const plant = await openPlant(options);
  try {
    return await work(plant);
  } finally {
    await plant.end();
  }
}

/** As `npm run serve:worker` starts it. */
const ownOptions = ['--max-semi-space-size=4', '--optimize-for-size'];

/** Options for Node that a profile is taken with, such as `--cpu-prof`. */
function nodeOptions(): readonly string[] {
  return (process.env['BENCH_WORKER_OPTIONS'] ?? '').split(' ').filter((option) => option !== '');
}

function workerEnvironment(
  { graph, shellUrl }: Product,
  { databaseUrl, redisUrl }: { readonly databaseUrl: string; readonly redisUrl: string | null },
): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return {
    PATH,
    HOME,
    NODE_EXTRA_CA_CERTS: graph.caFile,
    DATABASE_URL: databaseUrl,
    ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    PUBLIC_URL: `${graph.cloudUrl}/public`,
    TENANT_ID: graph.tenantId,
    CLIENT_ID: graph.clientId,
    CLIENT_SECRET: graph.clientSecret,
    STANDIN_CLOUD_URL: graph.cloudUrl,
    STANDIN_SHELL_URL: shellUrl,
    RUN: 'worker',
  };
}

function complain(event: string, cause: unknown): void {
  process.stderr.write(`${event}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
}

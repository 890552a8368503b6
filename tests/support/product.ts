import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { fillManifest } from '../../manifest/fill.ts';
import { consentedPath } from '#teams-app/contract/service.ts';
import { getJson } from './json.ts';
import { freePort, saidBy, startChild, type Child } from './processes.ts';
import { standinClient, type StandinClient } from './standin-client.ts';
import { tabClient, type TabClient } from './tab-client.ts';
import { testCertificate } from './test-keys.ts';
import { until } from './until.ts';

export interface ProductOptions {
  /** PostgreSQL's address; null: the embedded database, in memory. */
  readonly databaseUrl: string | null;
  /** Null: the queue stands in the database. */
  readonly redisUrl: string | null;
  /** True: the worker is a process of its own, so that it can be killed alone. */
  readonly separateWorker?: boolean;
  /** How many workers there are then; one unless said otherwise. */
  readonly workers?: number;
  /** Where the stand-in's clock begins, ISO; the wall clock when absent. */
  readonly startAt?: string;
  /** Whose Microsoft 365 it is, as the stand-in's settings say it; the sample company when absent. */
  readonly company?: object;
  /** The least time that Graph takes for an answer; 5 ms when absent. */
  readonly latencyMs?: number;
  /**
   * The tenant stands at Microsoft's defaults; this is what its administrators do before the product starts. Absent: they
   * have done everything.
   */
  readonly administer?: (shellUrl: string, addresses: TenantAddresses) => Promise<unknown>;
  /** Where the stand-in keeps its state; it keeps nothing when absent. */
  readonly stateFile?: string;
  /** Further variables for the product, such as `LOG_LEVEL`. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface TenantAddresses {
  readonly appIdUri: string;
  readonly redirectUri: string;
}

export interface GraphAccess {
  readonly cloudUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly caFile: string;
}

/** The whole product with its stand-in and database, each a process, on throw-away data. */
export interface Product {
  readonly shellUrl: string;
  readonly databaseUrl: string;
  readonly standin: StandinClient;
  /** How an app of the company's own reaches Graph: where, as whom, and whose certificate to trust. */
  readonly graph: GraphAccess;
  /** Where there are several programmes, `programmeId` says which is spoken of. */
  as(oid: string, programmeId?: string): TabClient;
  /** The process that does the background work; of several workers, the first. */
  worker(): Child;
  /** Starts that worker anew after it was killed. */
  restartWorker(): Promise<void>;
  /** What the product has logged, for messages of failing tests. */
  readonly log: () => string;
  end(): Promise<void>;
}

/** Starts everything on free ports and waits until it is ready. Ends what it started when something does not. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-product-'));
  const children: Child[] = [];
  const end = async (): Promise<void> => {
    for (const child of children.reverse()) await child.end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return await startAll(options, { folder, children, end });
  } catch (error) {
    await end();
    throw error;
  }
}

interface Start {
  readonly folder: string;
  readonly children: Child[];
  readonly end: () => Promise<void>;
}

async function startAll(options: ProductOptions, { folder, children, end }: Start): Promise<Product> {
  const port = await freePort();
  const app = { tenantId: randomUUID(), clientId: randomUUID(), clientSecret: randomUUID(), botName: 'Lodestar' };
  const { caFile } = await testCertificate();
  const run = (name: string, script: string, env: Record<string, string>): Child => {
    const logFile = join(folder, `${name}.log`);
    const child = startChild(process.execPath, ['--import', 'tsx', script], {
      logFile,
      env: { ...ordinary(), ...env },
    });
    children.push(child);
    return child;
  };

  const database = options.databaseUrl === null ? run('database', 'tests/support/embedded-database.ts', {}) : null;
  const shellPort = await freePort();
  const appIdUri = `api://localhost:${shellPort}/${app.clientId}`;
  const manifestPath = writeManifest(folder, { clientId: app.clientId, appIdUri, shellPort });
  const settings = {
    app: { ...app, appIdUri, manifestPath },
    certificateFolder: dirname(caFile),
    product: { url: `http://127.0.0.1:${port}` },
    ports: { shell: shellPort },
    shellFiles: resolve('dist/shell'),
    ...chosenIn(options),
  };
  const standinProcess = run('standin', 'standin/serve.ts', {
    STANDIN_SETTINGS: JSON.stringify(settings),
    // Its notifications go to the product's address behind its own certificate.
    NODE_EXTRA_CA_CERTS: caFile,
  });
  const { cloudUrl, shellUrl } = readyLine.parse(JSON.parse((await saidBy(standinProcess, /^\{"ready".*\}$/m))[0]));
  const databaseUrl = options.databaseUrl ?? (await addressOf(database));
  await options.administer?.(shellUrl, { appIdUri, redirectUri: `${shellUrl}${consentedPath}` });
  const { catalogId } = z.object({ catalogId: z.guid() }).parse(await getJson(`${shellUrl}/standin/app`));
  const environment = {
    TEAMS_CATALOG_APP_ID: catalogId,
    // People choose themselves when they get the app, unless a test is about just that.
    APP_INSTALL: 'policy',
    NODE_EXTRA_CA_CERTS: caFile,
    DATABASE_URL: databaseUrl,
    ...(options.redisUrl === null ? {} : { REDIS_URL: options.redisUrl }),
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `${cloudUrl}/public`,
    TENANT_ID: app.tenantId,
    CLIENT_ID: app.clientId,
    CLIENT_SECRET: app.clientSecret,
    APP_ID_URI: appIdUri,
    STANDIN_CLOUD_URL: cloudUrl,
    STANDIN_SHELL_URL: shellUrl,
    SWEEP_MS: '500',
    RUN: options.separateWorker === true ? 'front' : 'front,worker',
    ...options.environment,
  };
  const front = run('front', 'bot/main.ts', environment);
  await ready(`http://127.0.0.1:${port}/ready`, front);
  const startWorker = (): Child => run('worker', 'worker/main.ts', { ...environment, RUN: 'worker' });
  let worker = options.separateWorker === true ? startWorker() : front;
  const others = Array.from({ length: (options.workers ?? 1) - 1 }, startWorker);
  const standin = standinClient(shellUrl);
  return {
    shellUrl,
    databaseUrl,
    standin,
    graph: { cloudUrl, caFile, ...app },
    as: (oid, programmeId) => tabClient(shellUrl, standin, oid, programmeId),
    worker: () => worker,
    async restartWorker() {
      if (worker.isRunning()) await worker.end();
      worker = startWorker();
    },
    log: () => [front, worker, ...others].map((child) => child.log().slice(-6000)).join('\n----\n'),
    end,
  };
}

/** The stand-in's settings that a test may choose. */
function chosenIn({ administer, startAt, company, latencyMs, stateFile }: ProductOptions) {
  return {
    latencyMs: latencyMs ?? 5,
    ...(administer === undefined ? {} : { tenant: 'unprepared' }),
    ...(startAt === undefined ? {} : { startAt }),
    ...(company === undefined ? {} : { company }),
    ...(stateFile === undefined ? {} : { stateFile }),
  };
}

/** The manifest as an administrator would upload it, with the tab on the shell's origin. Gives its path. */
function writeManifest(
  folder: string,
  {
    clientId,
    appIdUri,
    shellPort,
  }: { readonly clientId: string; readonly appIdUri: string; readonly shellPort: number },
): string {
  const file = join(folder, 'manifest.json');
  const address = `http://localhost:${shellPort}`;
  const filled = fillManifest(readFileSync('manifest/manifest.json', 'utf8'), {
    version: '0.1.0',
    teamsAppId: clientId,
    clientId,
    botId: clientId,
    appIdUri,
    publicUrl: address,
    developerName: 'Lodestar',
    developerUrl: address,
    privacyUrl: `${address}/privacy`,
    termsUrl: `${address}/terms`,
  });
  writeFileSync(file, JSON.stringify(filled));
  for (const name of ['sv.json', 'en.json', 'color.png']) copyFileSync(`manifest/${name}`, join(folder, name));
  return file;
}

const readyLine = z.object({ ready: z.literal(true), cloudUrl: z.string(), shellUrl: z.string() });

/** The environment of this process without what belongs to the tests or to a product already configured here. */
function ordinary(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot', 'TZ'];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

async function addressOf(database: Child | null): Promise<string> {
  if (database === null) throw new Error('No database was started.');
  const [line] = await saidBy(database, /^\{"databaseUrl".*\}$/m);
  return z.object({ databaseUrl: z.string() }).parse(JSON.parse(line)).databaseUrl;
}

async function ready(url: string, front: Child): Promise<void> {
  const asked = async (): Promise<boolean> => {
    if (!front.isRunning()) throw new Error(`The product ended:\n${front.log().slice(-6000)}`);
    // Until it listens the connection is refused; until it is ready it says 503.
    return getJson(url).then(
      () => true,
      () => false,
    );
  };
  await until(`the product to be ready at ${url}`, asked, {
    timeoutMs: 60_000,
    explain: () => front.log().slice(-6000),
  });
}

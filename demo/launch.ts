import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openEmbeddedDatabase } from '#adapters/store/embedded.ts';
import { ensureCertificate } from '#standin/certificate.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { ensureBuilt } from './builds.ts';
import { lastWords, startChild, type Child } from './child.ts';
import type { Orders } from './orders.ts';
import { demonstrationPersonas } from './personas.ts';
import { firstFreePort } from './ports.ts';
import { ensureRegistration } from './registration.ts';
import { loadSample } from './sample/load-sample.ts';
import { filledManifest, productEnvironment, standinSettings } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that `npm start` has started. */
export interface Launched {
  readonly shellUrl: string;
  /** Rejects with a sentence when a part dies by itself. */
  readonly broken: Promise<never>;
  close(): Promise<void>;
}

/** What has to be ended, the last one first. */
type Ends = (() => Promise<void>)[];

/**
 * Starts database, stand-in and product, and waits until they answer. `say` gets sentences for the person who waits.
 * Ends what it started when something fails.
 */
export async function launch(orders: Orders, environment: Environment, say: (line: string) => void): Promise<Launched> {
  const ends: Ends = [];
  const close = async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    return await launchAll({ orders, environment, say, ends, close });
  } catch (error) {
    await close();
    throw error;
  }
}

async function launchAll(from: {
  orders: Orders;
  environment: Environment;
  say: (line: string) => void;
  ends: Ends;
  close: () => Promise<void>;
}): Promise<Launched> {
  const { orders, environment, say, ends, close } = from;
  const { layout, isBuilt } = await prepare(orders, environment, say, ends);
  const start = (name: string, script: string, own: Record<string, string>): Child => {
    const child = startChild({
      name,
      script,
      logFile: `${layout.data}/${name}.log`,
      environment: { ...environment, ...own },
    });
    ends.push(() => child.end());
    return child;
  };
  const product = start('product', 'bot/main.ts', productEnvironment(layout));
  // The stand-in looks for the built shell when it starts.
  await isBuilt;
  const standin = start('stand-in', 'standin/serve.ts', {
    STANDIN_SETTINGS: JSON.stringify(standinSettings(layout)),
    // It calls the product's notification address, which is behind its own certificate.
    NODE_EXTRA_CA_CERTS: layout.caFile,
  });
  const broken = Promise.race([standin, product].map(whenDead));
  broken.catch(() => undefined);
  const shellUrl = `http://localhost:${layout.shellPort}`;
  await Promise.race([broken, Promise.all([standin.says(/"ready":true/), product.says(/answers on port/)])]);
  if (orders.sample) await Promise.race([broken, fillOnce(shellUrl, layout.data, environment, say)]);
  return { shellUrl, broken, close };
}

/** Everything before the two processes: data folder, ports, certificate, registration, manifest, database, builds. */
async function prepare(orders: Orders, environment: Environment, say: (line: string) => void, ends: Ends) {
  const data = resolve(orders.data);
  if (orders.fresh) await forget(data, environment, say);
  await mkdir(data, { recursive: true });
  const shellPort = await firstFreePort(orders.port);
  if (shellPort !== orders.port) say(`Port ${orders.port} is taken; this uses ${shellPort}.`);
  const isBuilt = ensureBuilt();
  // Waited for later; a failure must not be unheard meanwhile.
  isBuilt.catch(() => undefined);
  const [certificate, registration, databaseUrl, productPort] = await Promise.all([
    ensureCertificate(`${data}/certificate`),
    ensureRegistration(`${data}/standin/app.json`),
    openDatabase(data, environment, ends),
    firstFreePort(43_200),
  ]);
  const manifestFile = `${data}/standin/manifest.json`;
  const layout = { registration, shellPort, productPort, databaseUrl, data, caFile: certificate.caFile, manifestFile };
  await writeFile(manifestFile, filledManifest(await readFile('manifest/manifest.json', 'utf8'), layout));
  return { layout, isBuilt };
}

async function forget(data: string, { DATABASE_URL }: Environment, say: (line: string) => void): Promise<void> {
  for (const name of ['database', 'standin', 'sample-loaded'])
    await rm(`${data}/${name}`, { recursive: true, force: true });
  if (DATABASE_URL) say('The database at DATABASE_URL is yours: --fresh leaves it as it is.');
}

async function openDatabase(data: string, { DATABASE_URL }: Environment, ends: Ends): Promise<string> {
  if (DATABASE_URL) return DATABASE_URL;
  const database = await openEmbeddedDatabase({ folder: `${data}/database` });
  ends.push(() => database.close());
  return database.url;
}

/** The sample is asked about once for an embedded database, and every time for one that may have been emptied. */
async function fillOnce(shellUrl: string, data: string, { DATABASE_URL }: Environment, say: (line: string) => void) {
  const mark = `${data}/sample-loaded`;
  if (!DATABASE_URL && (await readFile(mark, 'utf8').catch(() => null)) !== null) return;
  const enrolled = await loadSample(shellUrl, sampleCompany().people, demonstrationPersonas.hrLead);
  if (enrolled > 0) say(`The sample programme is open, and ${enrolled} people have joined.`);
  await writeFile(mark, 'yes\n');
}

async function whenDead(child: Child): Promise<never> {
  await child.ended;
  throw new Error(`The ${child.name} has ended. Its last words (${child.logFile}):\n${await lastWords(child)}`);
}

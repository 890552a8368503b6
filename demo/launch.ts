import { readFile, writeFile } from 'node:fs/promises';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { ensureBuilt, ensurePagesBuilt } from './builds.ts';
import { whenDead } from './child.ts';
import { startDatabase } from './database.ts';
import { layOut } from './layout.ts';
import type { Orders } from './orders.ts';
import { demonstrationPersonas } from './personas.ts';
import { startProduct } from './product.ts';
import { loadSample } from './sample/load-sample.ts';
import { startStandin } from './standin.ts';
import { endAll, type Start } from './start.ts';

/** Everything that `npm start` has started. */
export interface Launched {
  readonly shellUrl: string;
  /** Rejects with a sentence when a part dies by itself. */
  readonly broken: Promise<never>;
  close(): Promise<void>;
}

/**
 * Starts database, stand-in and product, and waits until they answer. `say` gets sentences for the person who waits.
 * Ends what it started when something fails.
 */
export async function launch(
  orders: Orders,
  environment: Start['environment'],
  say: (line: string) => void,
): Promise<Launched> {
  const start = { orders, environment, say, ends: [] };
  try {
    return await launchAll(start);
  } catch (error) {
    await endAll(start);
    throw error;
  }
}

/**
 * The processes are built first, since everything waits for them, and the pages while the processes start. Nothing may
 * fail unheard before it is waited for.
 */
async function launchAll(start: Start): Promise<Launched> {
  const processes = heard(ensureBuilt('processes'));
  const layout = await layOut(start);
  await processes;
  const pages = heard(ensurePagesBuilt());
  const opening = heard(startDatabase(layout.data, start));
  const standin = await startStandin(layout, start);
  const database = await opening;
  const product = await startProduct(layout, { standin, databaseUrl: database.url }, start);
  await pages;
  const children = [product, standin.child, ...(database.child === null ? [] : [database.child])];
  const broken = heard(Promise.race(children.map(whenDead)));
  const { shellUrl } = standin.at;
  if (start.orders.sample) await Promise.race([broken, fillOnce(shellUrl, layout.data, start)]);
  return { shellUrl, broken, close: () => endAll(start) };
}

function heard<Answer>(promise: Promise<Answer>): Promise<Answer> {
  promise.catch(() => undefined);
  return promise;
}

/** The sample is asked about once for an embedded database, and every time for one that may have been emptied. */
async function fillOnce(shellUrl: string, data: string, { environment, say }: Start): Promise<void> {
  const mark = `${data}/sample-loaded`;
  if (!environment['DATABASE_URL'] && (await readFile(mark, 'utf8').catch(() => null)) !== null) return;
  const enrolled = await loadSample(shellUrl, sampleCompany().people, demonstrationPersonas.hrLead);
  if (enrolled > 0) say(`The sample programme is open, and ${enrolled} people have joined.`);
  await writeFile(mark, 'yes\n');
}

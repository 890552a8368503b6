import { readFile, writeFile } from 'node:fs/promises';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { ensureBuilt } from './builds.ts';
import { whenDead } from './child.ts';
import { beginDatabase } from './database.ts';
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

async function launchAll(start: Start): Promise<Launched> {
  const isBuilt = ensureBuilt();
  // Waited for later; a failure must not be unheard meanwhile.
  isBuilt.catch(() => undefined);
  const layout = await layOut(start);
  const database = beginDatabase(layout.data, start);
  // The stand-in looks for the built shell when it starts.
  await isBuilt;
  const standin = await startStandin(layout, start);
  const product = await startProduct(layout, { standin, databaseUrl: await database }, start);
  const broken = Promise.race([standin.child, product].map(whenDead));
  broken.catch(() => undefined);
  const { shellUrl } = standin.at;
  if (start.orders.sample) await Promise.race([broken, fillOnce(shellUrl, layout.data, start)]);
  return { shellUrl, broken, close: () => endAll(start) };
}

/** The sample is asked about once for an embedded database, and every time for one that may have been emptied. */
async function fillOnce(shellUrl: string, data: string, { environment, say }: Start): Promise<void> {
  const mark = `${data}/sample-loaded`;
  if (!environment['DATABASE_URL'] && (await readFile(mark, 'utf8').catch(() => null)) !== null) return;
  const enrolled = await loadSample(shellUrl, sampleCompany().people, demonstrationPersonas.hrLead);
  if (enrolled > 0) say(`The sample programme is open, and ${enrolled} people have joined.`);
  await writeFile(mark, 'yes\n');
}

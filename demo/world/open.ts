import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { whenDead } from '../child.ts';
import { startDatabase, type Database } from '../database.ts';
import { heard } from '../heard.ts';
import { layOut, type Ground, type Layout } from '../layout.ts';
import { demonstrationPersonas } from '../personas.ts';
import { startProduct } from '../product.ts';
import { loadSample } from '../sample/load-sample.ts';
import { startStandin, type Standin } from '../standin.ts';
import { endAll, type Start } from '../start.ts';
import { worldNames, type WorldOrder } from './names.ts';

/** A world whose database, stand-in and product answer. */
export interface OpenWorld {
  readonly shellUrl: string;
  /** Rejects with a sentence when a part dies by itself. */
  readonly broken: Promise<never>;
  /** What somebody asks for in the shell. */
  readonly wanted: Promise<WorldOrder>;
  /** Ends what answers at the world's addresses; its database is still to be closed. */
  leave(): Promise<unknown>;
  close(): Promise<void>;
}

/** Lays the world out and starts its processes. Ends what it started when something fails. */
export async function openWorld(ground: Ground, order: WorldOrder, given: Start): Promise<OpenWorld> {
  const start = { ...given, ends: [] };
  try {
    return await openAll(await layOut(ground, order, start), start);
  } catch (error) {
    await endAll(start);
    throw error;
  }
}

async function openAll(layout: Layout, start: Start): Promise<OpenWorld> {
  const opening = heard(startDatabase(layout.folder, start));
  const standin = await startStandin(layout, start);
  // Heard from the start: somebody may choose while the sample is still being filled in.
  const wanted = heard(wantedOf(standin));
  const database = await opening;
  await fillRows(layout, { standin, database }, start);
  const product = await startProduct(layout, { standin, databaseUrl: database.url }, start);
  const children = [product, standin.child, ...(database.child === null ? [] : [database.child])];
  const broken = heard(Promise.race(children.map(whenDead)));
  const { shellUrl } = standin.at;
  await Promise.race([broken, fillSample(layout, shellUrl, start)]);
  const leave = (): Promise<unknown> => Promise.all([product.end(), standin.child.end()]);
  return { shellUrl, broken, wanted, leave, close: () => endAll(start) };
}

const wantedLine = z.object({
  wanted: z.object({ world: z.enum(worldNames), anew: z.boolean() }),
});

async function wantedOf({ child }: Standin): Promise<WorldOrder> {
  const [line] = await child.says(/^\{"wanted".*\}$/m);
  return wantedLine.parse(JSON.parse(line)).wanted;
}

/** The lived-in world is written into its database before the product looks at it. */
async function fillRows(
  { world, folder }: Layout,
  { standin, database }: { readonly standin: Standin; readonly database: Database },
  { environment }: Start,
): Promise<void> {
  const mark = `${folder}/rows-loaded`;
  if (world !== 'lived-in' || (await isMarked(mark))) return;
  // A later start has no need of it.
  const { loadRows } = await import('../lived-in/load-rows.ts');
  const isLoaded = await loadRows(database.url, standin.at);
  // An embedded database that has them got them from here, in a start that was ended just then.
  if (!isLoaded && environment['DATABASE_URL'])
    throw new Error(
      'The database at DATABASE_URL holds something already, and the lived-in world needs an empty one: name another, or start with --world launch.',
    );
  await writeFile(mark, 'yes\n');
}

/** The sample is asked about once for an embedded database, and every time for one that may have been emptied. */
async function fillSample({ world, folder }: Layout, shellUrl: string, { environment, say }: Start): Promise<void> {
  const mark = `${folder}/sample-loaded`;
  if (world !== 'launch' || (!environment['DATABASE_URL'] && (await isMarked(mark)))) return;
  const enrolled = await loadSample(shellUrl, sampleCompany().people, demonstrationPersonas.hrLead);
  if (enrolled > 0) say(`The sample programme is open, and ${enrolled} people have joined.`);
  await writeFile(mark, 'yes\n');
}

async function isMarked(file: string): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => null)) !== null;
}

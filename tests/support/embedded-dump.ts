import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { serveEmbedded } from '#adapters/store/embedded-server.ts';
import { applyMigrations } from '#adapters/store/schema-engine.ts';

const folder = resolve('.cache/embedded');

/**
 * An embedded database with every migration applied, as `loadDataDir` takes it: opening one anew and migrating it takes
 * many times as long. Kept in `.cache`, and made when there is none for the present migrations.
 */
export async function readEmbeddedDump(): Promise<Blob> {
  return new Blob([await readFile(await ensureEmbeddedDump())]);
}

/** Returns the path of the file that holds it. */
export async function ensureEmbeddedDump(): Promise<string> {
  const file = join(folder, `${await hashOfMigrations()}.tar`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  // Several processes may find it missing at once; each sees a whole file or none.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, await makeDump());
  await rename(draft, file);
  await removeOthers(file);
  return file;
}

async function makeDump(): Promise<Buffer> {
  const db = await PGlite.create({ loadDataDir: await dataDir() });
  const server = await serveEmbedded(db);
  try {
    await applyMigrations(`postgresql://postgres:postgres@127.0.0.1:${server.port}/postgres?sslmode=disable`, 'prisma');
  } finally {
    await server.close();
  }
  const dump = await db.dumpDataDir('none');
  await db.close();
  return Buffer.from(await dump.arrayBuffer());
}

/** Of the migrations, of the database that would read the dump, and of what it began with. */
async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const migrations = (await readdir('prisma/migrations', { recursive: true })).filter((path) => path.endsWith('.sql'));
  const files = migrations.toSorted().map((path) => join('prisma/migrations', path));
  const packages = ['pglite', 'pglite-prepopulatedfs'].map((name) => `node_modules/@electric-sql/${name}/package.json`);
  for (const file of [...files, ...packages]) {
    hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeOthers(kept: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name.endsWith('.tar') && name !== basename(kept));
  for (const name of others) await rm(join(folder, name), { force: true });
}

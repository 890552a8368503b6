import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { asError } from '#operations/failures.ts';
import { serveEmbedded } from './embedded-server.ts';

export interface EmbeddedDatabase {
  /** A connection string for the ordinary PostgreSQL path. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * PostgreSQL writes over the whole of its cache when it starts, and would take 160 MB; what a small company reads again
 * and again fits into this.
 */
const cache = ['-c', 'shared_buffers=16MB'];
/** What a new database begins with has the zone of the machine it was made on. */
const zone = ['-c', 'timezone=UTC', '-c', 'log_timezone=UTC'];

/**
 * Starts PostgreSQL inside this process, reachable on a free port of 127.0.0.1. `folder` holds the data; null keeps it
 * in memory. For trying, developing, testing and the smallest companies: one process at a time may use a folder. Where
 * the folder is empty it begins with `contents`, a dump of another embedded database.
 */
export async function openEmbeddedDatabase(options: {
  readonly folder: string | null;
  readonly contents?: Blob;
}): Promise<EmbeddedDatabase> {
  const { folder } = options;
  const db = await opened(folder, options.contents).catch((thrown: unknown) => {
    throw folder === null ? asError(thrown) : new FolderUnusable(folder, thrown);
  });
  // All connections share one session, and BullMQ names its tables without a schema.
  await db.exec('create schema if not exists bullmq; set search_path = bullmq, public');
  const server = await serveEmbedded(db);
  const { port } = server;
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    port,
    close: async () => {
      await server.close();
      await db.close();
    },
  };
}

async function opened(folder: string | null, contents: Blob | undefined): Promise<PGlite> {
  if (folder !== null) await mkdir(folder, { recursive: true });
  const isNew = folder === null || !existsSync(join(folder, 'PG_VERSION'));
  return PGlite.create({
    startParams: [...PGlite.defaultStartParams, ...cache, ...zone],
    ...(folder === null ? {} : { dataDir: folder }),
    // An empty database comes ready made: to make one takes PostgreSQL seconds in WebAssembly.
    ...(isNew ? { loadDataDir: contents ?? (await dataDir()) } : {}),
  });
}

/** Node's words for it, and the numbers of the file system in WebAssembly. */
const fullDisk = new Set<unknown>(['ENOSPC', 'EDQUOT', 51, 19]);
const closedFolder = new Set<unknown>(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 2, 63, 69, 44, 54]);

/** The database cannot use its folder. The message is a sentence for whoever chose it. */
export class FolderUnusable extends Error {
  override readonly name = 'FolderUnusable';

  constructor(folder: string, thrown: unknown) {
    super(`${whatIsWrong(folder, thrown)} (${asError(thrown).message})`, { cause: thrown });
  }
}

function whatIsWrong(folder: string, thrown: unknown): string {
  const { code = null, errno = null } = typeof thrown === 'object' && thrown !== null ? { ...codesOf(thrown) } : {};
  if (fullDisk.has(code) || fullDisk.has(errno)) return `The disk with ${folder} is full.`;
  if (closedFolder.has(code) || closedFolder.has(errno)) return `Nothing can be written to ${folder}.`;
  return `The database in ${folder} cannot be opened.`;
}

function codesOf(thrown: object): { readonly code?: unknown; readonly errno?: unknown } {
  return { ...('code' in thrown ? { code: thrown.code } : {}), ...('errno' in thrown ? { errno: thrown.errno } : {}) };
}

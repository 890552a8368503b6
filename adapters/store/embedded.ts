import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { serveEmbedded } from './embedded-server.ts';

export interface EmbeddedDatabase {
  /** A connection string for the ordinary PostgreSQL path. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts PostgreSQL inside this process, reachable on a free port of 127.0.0.1. `folder` holds the data; null keeps
 * it in memory. For trying, developing, testing and the smallest companies: one process at a time may use a folder.
 */
export async function openEmbeddedDatabase(options: { readonly folder: string | null }): Promise<EmbeddedDatabase> {
  if (options.folder !== null) await mkdir(options.folder, { recursive: true });
  const db = await PGlite.create(options.folder === null ? {} : { dataDir: options.folder });
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

const [query, sync] = ['Q', 'S'].map((letter) => letter.charCodeAt(0));
const extended = new Set(['P', 'B', 'D', 'E', 'C', 'H'].map((letter) => letter.charCodeAt(0)));

/**
 * The socket server hands over one protocol message at a time and lets connections take turns, except inside a
 * transaction. But parse, bind and execute share the one session's unnamed statement, so two connections would run
 * each other's. Until its `Sync` a connection therefore counts as being in a transaction.
 */
function undivided(db: PGlite): PGlite {
  let isMidway = false;
  const own: Partial<PGlite> = {
    isInTransaction: () => isMidway || db.isInTransaction(),
    execProtocolRawStream: (message, options) => {
      const [kind] = message;
      if (kind !== undefined && extended.has(kind)) isMidway = true;
      if (kind === sync || kind === query) isMidway = false;
      return db.execProtocolRawStream(message, options);
    },
    // A connection that ended midway is rolled back, which ends its turn.
    exec: (text, options) => {
      isMidway = false;
      return db.exec(text, options);
    },
  };
  return new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(own, name) ?? Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

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
 * Starts PostgreSQL inside this process, reachable on a free port of 127.0.0.1. `folder` holds the data; null keeps it
 * in memory. For trying, developing, testing and the smallest companies: one process at a time may use a folder. Where
 * the folder is empty it begins with `contents`, a dump of another embedded database.
 */
export async function openEmbeddedDatabase(options: {
  readonly folder: string | null;
  readonly contents?: Blob;
}): Promise<EmbeddedDatabase> {
  const { folder, contents } = options;
  if (folder !== null) await mkdir(folder, { recursive: true });
  const db = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(contents === undefined ? {} : { loadDataDir: contents }),
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

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { applyMigrations } from '#adapters/store/schema-engine.ts';
import { placeIn, type Service } from './postgres.ts';

/** A migrated database that nobody connects to; its clones are named after it. */
export interface Template {
  readonly name: string;
  /** Drops it, and every clone of it that a test has left behind. */
  end(): Promise<void>;
}

/** Makes the template of a run. Two runs may share a server. */
export async function createTemplate(serverUrl: string): Promise<Template> {
  const name = newName('lodestar_test');
  await connected(serverUrl, async (client) => client.query(`create database ${name}`));
  await applyMigrations(urlOf(serverUrl, name), 'prisma');
  // A database with a connection cannot be cloned.
  await connected(serverUrl, async (client) => client.query(`alter database ${name} with allow_connections false`));
  return { name, end: () => dropAll(serverUrl, name) };
}

async function dropAll(serverUrl: string, prefix: string): Promise<void> {
  await connected(serverUrl, async (client) => {
    const all = 'select datname as name from pg_database where starts_with(datname, $1)';
    const { rows } = await client.query<{ name: string }>(all, [prefix]);
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  });
}

/** A database of a test's own, in a zone if one is given; `end` drops it, whoever is still connected. */
export async function cloneTemplate(serverUrl: string, template: string, zone: string | null): Promise<Service> {
  const name = newName(template);
  await clone(serverUrl, { name, template });
  const url = urlOf(serverUrl, name);
  if (zone !== null) await placeIn(url, zone);
  return { url, end: () => dropAll(serverUrl, name) };
}

const inUse = '55006';

/** The server's own vacuum may sit in the template: it is sent away, but not always in time. */
async function clone(
  serverUrl: string,
  names: { readonly name: string; readonly template: string },
  triesLeft = 3,
): Promise<void> {
  try {
    await connected(serverUrl, async (client) => {
      await client.query(`create database ${names.name} template ${names.template}${await copyingFiles(client)}`);
    });
  } catch (error) {
    const isBusy = error instanceof pg.DatabaseError && error.code === inUse;
    if (!isBusy || triesLeft <= 1) throw error;
    await clone(serverUrl, names, triesLeft - 1);
  }
}

/** PostgreSQL 15 writes every page of a clone into its log unless told to copy the files, which takes a fifth. */
async function copyingFiles(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  return (rows[0]?.version ?? 0) >= 150_000 ? ' strategy file_copy' : '';
}

function newName(prefix: string): string {
  return `${prefix}_${randomBytes(6).toString('hex')}`;
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { freePort, startChild } from './processes.ts';
import { until } from './until.ts';

export interface Service {
  readonly url: string;
  end(): Promise<void>;
}

/** A PostgreSQL server of the run's own from local binaries, on a free port, without durability; null: none here. */
export async function startPostgres(searchPath: string): Promise<Service | null> {
  const binaries = postgresFolder(searchPath);
  if (binaries === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const owner = ordinaryUser();
  if (owner !== null) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid);
  const quiet = ['-U', 'lodestar', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '-D', data];
  execFileSync(join(binaries, 'initdb'), quiet, { stdio: 'ignore', cwd: folder, ...owner });
  const port = await freePort();
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    ...settings.flatMap((one) => ['-c', one]),
  ];
  const server = startChild(join(binaries, 'postgres'), args, { logFile: join(folder, 'log'), cwd: folder, ...owner });
  const url = `postgresql://lodestar@127.0.0.1:${port}/postgres`;
  await until('PostgreSQL to answer', () => answers(url), { explain: () => server.log() });
  return {
    url,
    async end() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A fresh database on a server; `end` drops it, whoever is still connected. */
export async function scratchDatabase(serverUrl: string): Promise<Service> {
  const name = `lodestar_test_${randomBytes(6).toString('hex')}`;
  await query(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), end: () => query(serverUrl, `drop database if exists ${name} with (force)`) };
}

/** Has the database in an address stand in a zone, and write dates as people do there: every new session begins so. */
export async function placeIn(url: string, zone: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await query(url, `alter database ${name} set timezone to '${zone}'`);
  await query(url, `alter database ${name} set datestyle to 'SQL, DMY'`);
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await query(url, 'select 1');
    return true;
  } catch {
    return false;
  }
}

function postgresFolder(searchPath: string): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...searchPath.split(delimiter)];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as the user it is made for, or as nobody. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })));
      if (uid !== undefined && gid !== undefined) return { uid, gid };
    } catch {
      // No such user here.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.');
}

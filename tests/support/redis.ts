import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Service } from './postgres.ts';
import { freePort, saidBy, startChild } from './processes.ts';

/** A Redis of the run's own from a local binary, on a free port, keeping nothing on disk; null: none here. */
export async function startRedis(searchPath: string): Promise<Service | null> {
  const binary = searchPath
    .split(delimiter)
    .map((folder) => join(folder, 'redis-server'))
    .find((path) => existsSync(path));
  if (binary === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = startChild(binary, args, { logFile: join(folder, 'log'), cwd: folder });
  await saidBy(server, /Ready to accept connections/);
  return {
    url: `redis://127.0.0.1:${port}`,
    async end() {
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

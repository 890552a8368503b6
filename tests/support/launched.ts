import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorldName } from '#demo/world/names.ts';
import { memoryOfTree } from './memory.ts';
import { freePort, saidBy, startChild } from './processes.ts';

/** `npm start` as a process, on a folder of its own. */
export interface Launched {
  readonly shellUrl: string;
  /** From the start of the process until the shell had answered with its page, ms. */
  readonly readyAfterMs: number;
  /** What the process and everything it started hold in memory, MB. */
  memoryMb(): number;
  end(): Promise<void>;
}

const readyLine = z.object({ ready: z.literal(true), shellUrl: z.string() });

/** An empty folder for data that is thrown away. */
export function throwAwayFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lodestar-start-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Starts the product with its sample company before the first round, or in another world, and waits until the first page
 * is answered. `cwd` is another copy of the repository than this one, `env` what it is told beyond this process's
 * environment.
 */
export async function launchProduct(
  data: string,
  {
    cwd = process.cwd(),
    env: told = {},
    world = 'launch',
  }: { readonly cwd?: string; readonly env?: Record<string, string>; readonly world?: WorldName } = {},
): Promise<Launched> {
  const port = await freePort();
  const args = ['demo/start.mjs', '--data', data, '--port', String(port), '--world', world, '--json'];
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const env = { ...inherited, ...told };
  const began = performance.now();
  const child = startChild(process.execPath, args, { env, cwd, logFile: join(data, `start-${port}.log`) });
  const [line] = await saidBy(child, /^\{"ready".*\}$/m, 120_000);
  const { shellUrl } = readyLine.parse(JSON.parse(line));
  await (await fetch(shellUrl)).text();
  const readyAfterMs = performance.now() - began;
  return { shellUrl, readyAfterMs, memoryMb: () => memoryOfTree(child.pid), end: () => child.end() };
}

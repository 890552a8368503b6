import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort, saidBy, startChild } from './processes.ts';

/** `npm start` as a process, on a folder of its own. */
export interface Launched {
  readonly shellUrl: string;
  /** From the start of the process until the shell had answered with its page, ms. */
  readonly readyAfterMs: number;
  /** Resident memory of the process and everything it started, MB. */
  memoryMb(): number;
  end(): Promise<void>;
}

const readyLine = z.object({ ready: z.literal(true), shellUrl: z.string() });

/** An empty folder for data that is thrown away. */
export function throwAwayFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lodestar-start-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the product with its sample company and waits until the first page is answered. */
export async function launchProduct(data: string, options: readonly string[] = []): Promise<Launched> {
  const port = await freePort();
  const args = ['demo/start.mjs', '--data', data, '--port', String(port), '--json', ...options];
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  const began = performance.now();
  const child = startChild(process.execPath, args, { env, logFile: join(data, `start-${port}.log`) });
  const [line] = await saidBy(child, /^\{"ready".*\}$/m, 120_000);
  const { shellUrl } = readyLine.parse(JSON.parse(line));
  await (await fetch(shellUrl)).text();
  const readyAfterMs = performance.now() - began;
  return { shellUrl, readyAfterMs, memoryMb: () => memoryOfTree(child.pid), end: () => child.end() };
}

function memoryOfTree(root: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const of = (pid: number): number =>
    rows
      .filter(([, parent]) => parent === pid)
      .reduce((sum, [child = 0, , kilobytes = 0]) => sum + kilobytes + of(child), 0);
  const own = rows.find(([pid]) => pid === root)?.[2] ?? 0;
  return Math.round((own + of(root)) / 1024);
}

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { sourceFiles } from '#demo/builds.ts';
import { readOrders } from '#demo/orders.ts';
import { ensureRegistration } from '#demo/registration.ts';

describe('npm start', () => {
  test('takes its port from the arguments, else from PORT, else 3000', () => {
    expect(readOrders([], {}).port).toBe(3000);
    expect(readOrders([], { PORT: '3100' }).port).toBe(3100);
    expect(readOrders(['--port', '3200', '--fresh'], { PORT: '3100' })).toMatchObject({ port: 3200, fresh: true });
    expect(() => readOrders(['--port', 'eighty'], {})).toThrow('The port must be a number from 1 to 65535.');
    expect(() => readOrders(['--frehs'], {})).toThrow('--frehs');
  });

  test('makes its secrets once, differently in each folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodestar-launch-'));
    try {
      const first = await ensureRegistration(join(folder, 'a.json'));
      const again = await ensureRegistration(join(folder, 'a.json'));
      const other = await ensureRegistration(join(folder, 'b.json'));
      expect([again.tenantId, again.clientSecret]).toEqual([first.tenantId, first.clientSecret]);
      expect(other.clientSecret).not.toBe(first.clientSecret);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('builds the tab anew when any module in it has changed', async () => {
    const modules = modulesFrom('teams-app/web/main.tsx');
    expect(modules).toContain('teams-app/contract/shapes.ts');
    const sources = new Set(await sourceFiles('tab'));
    expect(modules.filter((file) => !sources.has(file))).toEqual([]);
  });

  test('starts everything, and ends everything on Ctrl-C', async () => {
    const demonstration = start(23_500);
    const shellUrl = await demonstration.ready;
    await expectToAnswer(shellUrl);
    expect(await demonstration.interrupt()).toBe(0);
    await expect(fetch(shellUrl)).rejects.toThrow('fetch failed');
  }, 90_000);

  test('comes up three times though all three ask for the same port at the same moment', async () => {
    const three = [23_600, 23_600, 23_600].map(start);
    const urls = await Promise.all(three.map(({ ready }) => ready));
    expect(new Set(urls).size).toBe(3);
    await Promise.all(urls.map(expectToAnswer));
    expect(await Promise.all(three.map((one) => one.interrupt()))).toEqual([0, 0, 0]);
  }, 180_000);
});

interface Demonstration {
  /** The shell's address, when everything is up. */
  readonly ready: Promise<string>;
  /** Ctrl-C; answers the exit code. */
  interrupt(): Promise<unknown>;
}

const started: (() => void)[] = [];
// Even when a test has run out of time.
afterEach(() => {
  for (const end of started.splice(0)) end();
});

/** `npm start` on a folder of its own, without the sample's people. */
function start(port: number): Demonstration {
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-launch-'));
  const words = ['demo/start.mjs', '--data', folder, '--port', String(port), '--no-sample', '--json'];
  const { NODE_OPTIONS: _options, DATABASE_URL: _url, REDIS_URL: _redis, ...environment } = process.env;
  const launcher = spawn(process.execPath, words, { env: environment });
  const ended = new Promise((resolve) => launcher.once('exit', resolve));
  started.push(() => {
    launcher.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ready: firstLine(launcher.stdout).then((line) => z.object({ shellUrl: z.url() }).parse(JSON.parse(line)).shellUrl),
    interrupt() {
      launcher.kill('SIGINT');
      return ended;
    },
  };
}

async function expectToAnswer(shellUrl: string): Promise<void> {
  expect((await fetch(shellUrl)).status).toBe(200);
  expect((await fetch(`${shellUrl}/tab/`)).status).toBe(200);
  expect((await fetch(`${shellUrl}/api/me`)).status).toBe(401);
}

/** A module of ours and all of ours that it imports, directly or not. */
function modulesFrom(entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import |import\()'([.#][^']+\.tsx?)'/g)) {
      found.add(name.startsWith('#') ? name.slice(1) : join(dirname(file), name));
    }
  }
  return [...found].toSorted();
}

function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (bytes) => {
      text += String(bytes);
      if (text.includes('\n')) resolve(text);
    });
    stream.on('end', () => reject(new Error('It ended before it was ready.')));
  });
}

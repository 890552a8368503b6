import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { sourceFiles } from '#demo/builds.ts';
import { readOrders } from '#demo/orders.ts';
import { ensureRegistration } from '#demo/registration.ts';
import { copyAsInstalled } from '../support/fresh-copy.ts';
import { until } from '../support/until.ts';

describe('npm start', () => {
  test('takes its port from the arguments, else from PORT, else 3000', () => {
    expect(readOrders([], {}).port).toBe(3000);
    expect(readOrders([], { PORT: '3100' }).port).toBe(3100);
    expect(readOrders(['--port', '3200', '--fresh'], { PORT: '3100' })).toMatchObject({ port: 3200, fresh: true });
    expect(() => readOrders(['--port', 'eighty'], {})).toThrow('The port must be a number from 1 to 65535.');
    expect(() => readOrders(['--frehs'], {})).toThrow('--frehs');
  });

  test('opens the lived-in world unless another is named', () => {
    expect(readOrders([], {}).world).toBe('lived-in');
    expect(readOrders(['--world', 'launch'], {}).world).toBe('launch');
    expect(readOrders(['--no-sample'], {}).world).toBe('empty');
    expect(() => readOrders(['--world', 'mars'], {})).toThrow(
      '--world must be one of lived-in, launch, empty, not "mars".',
    );
    expect(() => readOrders(['--world', 'launch', '--no-sample'], {})).toThrow(
      'Give --world or --no-sample, not both.',
    );
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

  test.each([
    ['tab', ['teams-app/web/main.tsx'], 'teams-app/contract/shapes.ts'],
    ['shell', ['standin/shell/web/main.tsx'], 'standin/shell/web/themes.ts'],
    ['processes', ['bot/main.ts', 'standin/serve.ts', 'demo/database-process.ts'], 'operations/job.ts'],
  ] as const)('builds the %s anew when any module in it has changed', async (name, entries, example) => {
    const modules = entries.flatMap(modulesFrom);
    expect(modules).toContain(example);
    const sources = new Set(await sourceFiles(name));
    expect(modules.filter((file) => !sources.has(file))).toEqual([]);
  });

  test('starts everything, and ends everything on Ctrl-C', async () => {
    const demonstration = start(23_500);
    const shellUrl = await demonstration.ready;
    await expectToAnswer(shellUrl);
    expect(await demonstration.interrupt()).toBe(0);
    await expect(fetch(shellUrl)).rejects.toThrow('fetch failed');
  }, 90_000);

  test('comes up three times though all three ask for the same port at the same moment, and nothing is built', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'lodestar-installed-'));
    started.push(() => rmSync(cwd, { recursive: true, force: true }));
    copyAsInstalled(cwd);
    const three = [23_600, 23_600, 23_600].map((port) => start(port, cwd));
    const urls = await Promise.all(three.map(({ ready }) => ready));
    expect(new Set(urls).size).toBe(3);
    await Promise.all(urls.map(expectToAnswer));
    const [killed, ...others] = three;
    await killed?.kill();
    // Nobody is left to end them: they notice.
    for (const port of killed?.ports() ?? []) await until(`${port} to be free`, () => isFree(port));
    expect(killed?.ports()).toHaveLength(4);
    expect(await Promise.all(others.map((one) => one.interrupt()))).toEqual([0, 0]);
  }, 180_000);
});

interface Demonstration {
  /** The shell's address, when everything is up. */
  readonly ready: Promise<string>;
  /** Where its processes say they answer: database, stand-in (two) and product. */
  ports(): readonly number[];
  /** Ctrl-C; answers the exit code. */
  interrupt(): Promise<unknown>;
  /** As a crash would, or an emptied machine. */
  kill(): Promise<unknown>;
}

const started: (() => void)[] = [];
// Even when a test has run out of time.
afterEach(() => {
  for (const end of started.splice(0).toReversed()) end();
});

/** `npm start` on a folder of its own, without the sample's people, in this copy of the repository or another. */
function start(port: number, cwd = process.cwd()): Demonstration {
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-launch-'));
  const words = ['demo/start.mjs', '--data', folder, '--port', String(port), '--no-sample', '--json'];
  const { NODE_OPTIONS: _options, DATABASE_URL: _url, REDIS_URL: _redis, ...environment } = process.env;
  const launcher = spawn(process.execPath, words, { cwd, env: environment });
  const ended = new Promise((resolve) => launcher.once('exit', resolve));
  started.push(() => {
    launcher.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ready: firstLine(launcher.stdout).then((line) => z.object({ shellUrl: z.url() }).parse(JSON.parse(line)).shellUrl),
    ports: () => ['database', 'stand-in', 'product'].flatMap((name) => portsIn(join(folder, 'empty', `${name}.log`))),
    interrupt() {
      launcher.kill('SIGINT');
      return ended;
    },
    kill() {
      launcher.kill('SIGKILL');
      return ended;
    },
  };
}

function portsIn(log: string): number[] {
  const said = readFileSync(log, 'utf8').matchAll(/(?:localhost:|127\.0\.0\.1:|answers on port )(\d+)/g);
  return [...new Set([...said].map(([, port]) => Number(port)))];
}

/** Nobody listens on it: true, else null, to be asked again. */
function isFree(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const probe = connect({ port, host: '127.0.0.1' });
    probe.once('connect', () => {
      probe.destroy();
      resolve(null);
    });
    probe.once('error', () => resolve(true));
  });
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

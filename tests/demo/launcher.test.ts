import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sourceFiles } from '#demo/builds.ts';
import { readOrders } from '#demo/orders.ts';
import { firstFreePort } from '#demo/ports.ts';
import { ensureRegistration } from '#demo/registration.ts';

describe('npm start', () => {
  test('takes its port from the words, else from PORT, else 3000', () => {
    expect(readOrders([], {}).port).toBe(3000);
    expect(readOrders([], { PORT: '3100' }).port).toBe(3100);
    expect(readOrders(['--port', '3200', '--fresh'], { PORT: '3100' })).toMatchObject({ port: 3200, fresh: true });
    expect(() => readOrders(['--port', 'eighty'], {})).toThrow('The port must be a number from 1 to 65535.');
    expect(() => readOrders(['--frehs'], {})).toThrow('--frehs');
  });

  test('goes to the next port when one is taken', async () => {
    const first = await firstFreePort(23_400);
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(first, '127.0.0.1', resolve));
    expect(await firstFreePort(first)).toBeGreaterThan(first);
    await new Promise((resolve) => taken.close(resolve));
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

  test('brings everything up, and takes everything down on Ctrl-C', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodestar-launch-'));
    const words = ['demo/start.mjs', '--data', folder, '--port', '23500', '--no-sample', '--json'];
    const { NODE_OPTIONS: _options, DATABASE_URL: _url, REDIS_URL: _redis, ...environment } = process.env;
    const launcher = spawn(process.execPath, words, { env: environment });
    try {
      const { shellUrl } = JSON.parse(await firstLine(launcher.stdout));
      expect((await fetch(shellUrl)).status).toBe(200);
      expect((await fetch(`${shellUrl}/tab/`)).status).toBe(200);
      expect((await fetch(`${shellUrl}/api/me`)).status).toBe(401);
      const ended = new Promise((resolve) => launcher.once('exit', resolve));
      launcher.kill('SIGINT');
      expect(await ended).toBe(0);
      await expect(fetch(shellUrl)).rejects.toThrow('fetch failed');
    } finally {
      launcher.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);
});

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

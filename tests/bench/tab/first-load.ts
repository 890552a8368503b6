import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { atMost, shown, type BenchResult } from '../result.ts';
import type { OpenedPage } from './places.ts';
import type { Visitor } from './visitor.ts';

/** What a browser that has nothing yet fetches until a page's content stands there. */
export async function firstLoad(visitor: Visitor, home: OpenedPage): Promise<readonly BenchResult[]> {
  const { ms } = await visitor.open(home);
  const requests = [...visitor.requests];
  const bytes = await Promise.all(requests.map(sentFor));
  const scripts = requests.map((request) => new URL(request.url()).pathname).filter((path) => path.endsWith('.js'));
  const script = await Promise.all(scripts.map(gzippedSize));
  return [
    atMost('first-script', sum(script) / 1_000, 'kB gzipped', 220),
    atMost('first-load-requests', requests.length, 'requests', 12),
    shown('first-load', sum(bytes) / 1_000, 'kB'),
    shown('first-load-content', ms, 'ms'),
  ];
}

async function sentFor(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
}

async function gzippedSize(path: string): Promise<number> {
  return gzipSync(await readFile(join('dist', path)), { level: 9 }).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

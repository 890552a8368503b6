import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from '#demo/builds.ts';
import { launchProduct, throwAwayFolder } from '../support/launched.ts';
import { atMost } from './result.ts';
import type { BenchResult } from './result.ts';

/** "At rest" is half a minute after the start, when the sample has been read and the caches are filled. */
const untilRestMs = 30_000;

/** From `npm start` to the first answered page, with no data and with data; and the memory of all of it at rest. */
export async function startBench(): Promise<readonly BenchResult[]> {
  await ensureBuilt();
  const folder = throwAwayFolder();
  try {
    const first = await launchProduct(folder.path);
    await first.end();
    const second = await launchProduct(folder.path);
    await pause(untilRestMs);
    const memory = second.memoryMb();
    await second.end();
    return [
      atMost('first-start', first.readyAfterMs / 1000, 's', 15),
      atMost('later-start', second.readyAfterMs / 1000, 's', 6),
      atMost('memory-at-rest', memory, 'MB', 1200),
    ];
  } finally {
    folder.remove();
  }
}

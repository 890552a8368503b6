import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { copyAsInstalled } from '../support/fresh-copy.ts';
import { launchProduct, throwAwayFolder } from '../support/launched.ts';
import { atMost, type BenchResult } from './result.ts';

/** "At rest" is half a minute after the start, when the sample has been read and the caches are filled. */
const untilRestMs = 30_000;

/**
 * From `npm start` to the first answered page: as after an install, with nothing built and nothing kept from earlier
 * runs, and once more with data. And the memory of all of it at rest, after whichever of the two leaves more.
 */
export async function startBench(): Promise<readonly BenchResult[]> {
  const folder = throwAwayFolder();
  try {
    const cwd = join(folder.path, 'lodestar');
    copyAsInstalled(cwd);
    const first = await startAndRest(cwd);
    const later = await startAndRest(cwd);
    return [
      atMost('first-start', first.seconds, 's', 10),
      atMost('later-start', later.seconds, 's', 6),
      atMost('memory-at-rest', Math.max(first.memoryMb, later.memoryMb), 'MB', 600),
    ];
  } finally {
    folder.remove();
  }
}

async function startAndRest(cwd: string): Promise<{ readonly seconds: number; readonly memoryMb: number }> {
  const [data, TMPDIR] = [join(cwd, '.data'), join(cwd, '.tmp')];
  for (const folder of [data, TMPDIR]) mkdirSync(folder, { recursive: true });
  // What was compiled before is kept in the folder for temporary files, and must not help here.
  const launched = await launchProduct(data, { cwd, env: { TMPDIR } });
  await pause(untilRestMs);
  const memoryMb = launched.memoryMb();
  await launched.end();
  return { seconds: launched.readyAfterMs / 1000, memoryMb };
}

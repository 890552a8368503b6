import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { composers } from '#operations/composers.ts';
import { kinds } from '#operations/job.ts';
import { sourceFiles } from './source-files.ts';

/** The kinds of work that the rooms name in these files, each as often as it is named. */
async function named(pattern: RegExp): Promise<readonly string[]> {
  const files = sourceFiles().filter((file) => pattern.test(file));
  expect(files.length).toBeGreaterThan(5);
  const found: string[] = [];
  for (const file of files) {
    const module: object = await import(resolve(file));
    found.push(...Object.values(module).flatMap(kindsOf));
  }
  return found.toSorted();
}

/** What a room exports: its kinds; or, for messages, how it makes them of what the others say; or a constant. */
function kindsOf(exported: unknown): readonly string[] {
  const said: unknown = typeof exported === 'function' ? exported(composers) : exported;
  const keys = Object.keys(said ?? {});
  return keys.filter((key) => key.includes('-'));
}

// That all rooms are put together, and no kind is missing there, is a matter of types.
describe('every kind of work belongs to one room, which says', () => {
  test('how it is done', async () => {
    expect(await named(/^operations\/\w+\/work\.ts$/)).toEqual(kinds.toSorted());
  });

  test('when it is due, so that a lost bell loses nothing', async () => {
    expect(await named(/^adapters\/store\/\w+\/due\.ts$/)).toEqual(kinds.toSorted());
  });
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeOnce } from '#demo/make-once.ts';

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lodestar-make-'));
  folder = join(root, 'tab');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a page, and counts how often. */
function maker(text: string) {
  const made: string[] = [];
  const make = async (draft: string): Promise<void> => {
    made.push(draft);
    mkdirSync(draft);
    writeFileSync(join(draft, 'index.html'), text);
  };
  return { made, make };
}

const page = (): string => readFileSync(join(folder, 'index.html'), 'utf8');

describe('what is built', () => {
  test('is made once from the same sources, and anew from others, with nothing left of before', async () => {
    const first = maker('first');
    expect(await makeOnce({ folder, mark: 'a' }, first.make)).toBe(true);
    expect(await makeOnce({ folder, mark: 'a' }, first.make)).toBe(false);
    expect(first.made).toHaveLength(1);
    writeFileSync(join(folder, 'of-before.js'), '');
    expect(await makeOnce({ folder, mark: 'b' }, maker('second').make)).toBe(true);
    expect(page()).toBe('second');
    expect(existsSync(join(folder, 'of-before.js'))).toBe(false);
  });

  test('is made by one of several that ask at once, and is there for all of them', async () => {
    const { made, make } = maker('page');
    const seen = await Promise.all(
      [1, 2, 3].map(async () => [await makeOnce({ folder, mark: 'a' }, make), page()] as const),
    );
    expect(made).toHaveLength(1);
    expect(seen.filter(([did]) => did)).toHaveLength(1);
    expect(seen.map(([, text]) => text)).toEqual(['page', 'page', 'page']);
  });

  test('stays as it was when making it fails, and the next one tries again', async () => {
    await makeOnce({ folder, mark: 'a' }, maker('first').make);
    const failing = makeOnce({ folder, mark: 'b' }, async (draft) => {
      mkdirSync(draft);
      throw new Error('No such colour.');
    });
    await expect(failing).rejects.toThrow('No such colour.');
    expect(page()).toBe('first');
    expect(await makeOnce({ folder, mark: 'b' }, maker('second').make)).toBe(true);
    expect(page()).toBe('second');
    expect(readdirSync(join(root, '.building'))).toEqual([]);
  });

  test('does not wait for a process that has ended in the middle', async () => {
    mkdirSync(join(root, '.building'));
    // No system gives a process this number.
    writeFileSync(join(root, '.building', 'tab'), '99999999');
    expect(await makeOnce({ folder, mark: 'a' }, maker('page').make)).toBe(true);
    expect(page()).toBe('page');
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FolderUnusable, openEmbeddedDatabase } from '#adapters/store/embedded.ts';
import { asError } from '#operations/failures.ts';

test.each([
  [{ name: 'ErrnoError', errno: 51 }, 'name ErrnoError, errno 51'],
  [{ message: 'away', secret: 'x' }, 'message away'],
  [{}, 'Something was thrown that says nothing of itself'],
  ['a word', 'a word'],
  [undefined, 'undefined'],
  [null, 'null'],
])('%j, thrown, has words', (thrown, words) => {
  expect(asError(thrown).message).toBe(words);
});

test('an error stays the one it is', () => {
  const error = new TypeError('x');
  expect(asError(error)).toBe(error);
});

test.each([
  [{ name: 'ErrnoError', errno: 51 }, 'The disk with /data is full. (name ErrnoError, errno 51)'],
  [Object.assign(new Error('no space left'), { code: 'ENOSPC' }), 'The disk with /data is full. (no space left)'],
  [Object.assign(new Error('read-only'), { code: 'EROFS' }), 'Nothing can be written to /data. (read-only)'],
  [new Error('broken'), 'The database in /data cannot be opened. (broken)'],
])('%j: a folder that the database cannot use is told in a sentence', (thrown, sentence) => {
  expect(new FolderUnusable('/data', thrown).message).toBe(sentence);
});

test('a folder that is a file says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lodestar-folder-'));
  try {
    await writeFile(join(folder, 'file'), '');
    const inAFile = join(folder, 'file', 'database');
    await expect(openEmbeddedDatabase({ folder: inAFile })).rejects.toThrow(`Nothing can be written to ${inAFile}.`);
  } finally {
    await rm(folder, { recursive: true });
  }
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { claimFolder } from '#demo/claim-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestar-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is kept until it is let go', async () => {
  const letGo = await claimFolder(folder);
  expect(existsSync(join(folder, 'running.pid'))).toBe(true);
  await letGo();
  expect(existsSync(join(folder, 'running.pid'))).toBe(false);
});

test('one that another running process keeps is refused in words', async () => {
  // The process that began this one is alive for as long as this one is.
  writeFileSync(join(folder, 'running.pid'), String(process.ppid));
  await expect(claimFolder(folder)).rejects.toThrow(/already runs .* --data/);
});

test.each(['', 'no number', '999999999'])('what a killed process has left ("%s") is in nobody’s way', async (left) => {
  writeFileSync(join(folder, 'running.pid'), left);
  const letGo = await claimFolder(folder);
  expect(readFileSync(join(folder, 'running.pid'), 'utf8')).toBe(String(process.pid));
  await letGo();
});

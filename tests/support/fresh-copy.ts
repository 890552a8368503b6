import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What an install does not bring, and what a start does not read. */
const leftOut: ReadonlySet<string> = new Set(['.git', '.cache', '.data', 'dist', 'docs', 'tests', 'node_modules']);

/** Copies the repository to the folder `to` as an install leaves it: with its packages, and nothing built. */
export function copyAsInstalled(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync('.').filter((entry) => !leftOut.has(entry)))
    cpSync(name, join(to, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'), 'junction');
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of this directory that hold nothing written by hand. */
const notOurs = new Set(['node_modules', 'dist']);

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.startsWith('adapters/store/generated/'));
}

/** Every source file of the repository, tests included, as a path from its root. A new folder is seen without being named. */
export function sourceFiles(): readonly string[] {
  const top = readdirSync('.', { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.') && !notOurs.has(name),
  );
  const inFolders = top.filter((entry) => entry.isDirectory()).flatMap(({ name }) => sourcesUnder(name));
  const beside = top.filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name)).map(({ name }) => name);
  return [...inFolders, ...beside].toSorted();
}

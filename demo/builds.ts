import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Build {
  readonly name: 'tab' | 'shell';
  readonly config: string;
  /** Everything it is made from: files, folders, and with `/*` at the end only the files directly in a folder. */
  readonly sources: readonly string[];
}

const builds: readonly Build[] = [
  {
    name: 'tab',
    config: 'teams-app/web/vite.config.ts',
    sources: ['teams-app/web', 'teams-app/contract', 'texts', 'domain', 'package-lock.json'],
  },
  { name: 'shell', config: 'standin/shell/vite.config.ts', sources: ['standin/shell', 'package-lock.json'] },
];

/**
 * Builds `dist/tab` and `dist/shell` side by side, where missing or made from other sources than today's. Answers what
 * it built. Throws with the builder's own words. Runs at the root of the repository.
 */
export async function ensureBuilt(): Promise<readonly string[]> {
  const built = await Promise.all(builds.map(ensureOne));
  return built.flatMap((name) => (name === null ? [] : [name]));
}

async function ensureOne({ name, config }: Build): Promise<string | null> {
  const mark = join('dist', '.built', name);
  const now = await hashOf(await sourceFiles(name));
  const before = await readFile(mark, 'utf8').catch(() => '');
  if (before === now && existsSync(join('dist', name, 'index.html'))) return null;
  await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'], {
    maxBuffer: 16 * 1024 * 1024,
  });
  await mkdir(join('dist', '.built'), { recursive: true });
  await writeFile(mark, now);
  return name;
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** Every file that a build is made from, in alphabetical order. */
export async function sourceFiles(name: Build['name']): Promise<readonly string[]> {
  const sources = builds.find((build) => build.name === name)?.sources ?? [];
  return (await Promise.all(sources.map(filesIn))).flat().toSorted();
}

async function filesIn(source: string): Promise<string[]> {
  if (/\.\w+$/.test(source)) return [source];
  const isFlat = source.endsWith('/*');
  const folder = isFlat ? dirname(source) : source;
  const entries = await readdir(folder, { recursive: !isFlat, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeOnce } from './make-once.ts';

const run = promisify(execFile);

/** What `npm start` runs and shows: the two pages, and the processes in plain JavaScript. */
export type BuildName = 'tab' | 'shell' | 'processes';

interface Build {
  readonly config: string;
  /** Files and folders that it is made from. */
  readonly sources: readonly string[];
}

const builds: Readonly<Record<BuildName, Build>> = {
  tab: {
    config: 'teams-app/web/vite.config.ts',
    sources: [
      'teams-app/web',
      'teams-app/contract',
      'texts',
      'domain',
      'vite.fluent-icons.ts',
      'vite.fluent-tokens.ts',
      'vite.precompressed.ts',
      'package-lock.json',
    ],
  },
  shell: {
    config: 'standin/shell/vite.config.ts',
    sources: ['standin/shell', 'vite.fluent-icons.ts', 'package-lock.json'],
  },
  processes: {
    config: 'demo/vite.config.ts',
    sources: [
      'adapters',
      'bot',
      'demo/database-process.ts',
      'demo/vite.config.ts',
      'domain',
      'operations',
      'standin',
      'teams-app/api',
      'teams-app/contract',
      'texts',
      'worker',
      'package-lock.json',
    ],
  },
};

/**
 * Builds `dist/<name>`, where missing or made from other sources than today's. Answers whether it did. Several processes
 * may ask at once: one builds. Throws with the builder's own words. Runs at the root of the repository.
 */
export async function ensureBuilt(name: BuildName): Promise<boolean> {
  const { config } = builds[name];
  const mark = await hashOf(await sourceFiles(name));
  return makeOnce({ folder: join('dist', name), mark }, async (folder) => {
    // Vite takes the folder from where the configuration's root is, if it is not a whole path.
    const words = [
      'build',
      '--config',
      config,
      '--outDir',
      join(process.cwd(), folder),
      '--logLevel',
      'warn',
      '--mode',
      'quick',
    ];
    await run(process.execPath, ['node_modules/vite/bin/vite.js', ...words, '--emptyOutDir'], {
      maxBuffer: 16 * 1024 * 1024,
    });
  });
}

/** Builds the two pages side by side. Answers the names of those it built. */
export async function ensurePagesBuilt(): Promise<readonly BuildName[]> {
  const pages = ['tab', 'shell'] as const;
  const built = await Promise.all(pages.map(ensureBuilt));
  return pages.filter((_, at) => built[at]);
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** Every file that a build is made from, in alphabetical order. */
export async function sourceFiles(name: BuildName): Promise<readonly string[]> {
  return (await Promise.all(builds[name].sources.map(filesIn))).flat().toSorted();
}

async function filesIn(source: string): Promise<string[]> {
  if (/\.\w+$/.test(source)) return [source];
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

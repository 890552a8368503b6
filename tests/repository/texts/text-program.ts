import { resolve } from 'node:path';
import type { SourceFile } from 'typescript/unstable/ast';
import { API, type Project } from 'typescript/unstable/sync';

/** The folders in which texts are read; nobody else may import them. */
const readers = ['texts', 'teams-app', 'bot', 'operations'];

/** Contents of files by their path from the root of the repository, where they differ from what is on the disk. */
export type Changes = ReadonlyMap<string, string>;

export interface TextProgram {
  /** The program with these changes and no earlier ones. */
  readonly withChanges: (changes: Changes) => Project;
  /** Ends the compiler's process. */
  readonly close: () => void;
}

function isFolderOf(changes: Changes, folder: string): boolean {
  return [...changes.keys()].some((file) => file.startsWith(`${folder}/`));
}

/**
 * Everything that reads texts as the compiler sees it, or only these files, which need not be on the disk. It runs in a
 * process of its own until it is closed.
 */
export function openTextProgram(files?: readonly string[]): TextProgram {
  const settingsFile = resolve('texts.tsconfig.json');
  const settings = {
    extends: './tsconfig.json',
    compilerOptions: { incremental: false, ...(files === undefined ? {} : { lib: ['es2023'], types: [] }) },
    ...(files === undefined ? { include: readers } : { files }),
  };
  const always = [[settingsFile, JSON.stringify(settings)]] as const;
  let changed: Changes = new Map(always);
  const api = new API({
    cwd: resolve('.'),
    fs: {
      readFile: (file) => changed.get(file),
      fileExists: (file) => (changed.has(file) ? true : undefined),
      directoryExists: (folder) => (isFolderOf(changed, folder) ? true : undefined),
    },
  });
  const withChanges = (changes: Changes): Project => {
    const before = changed.keys();
    changed = new Map([...always, ...[...changes].map(([file, text]) => [resolve(file), text] as const)]);
    const snapshot = api.updateSnapshot({
      openProjects: [settingsFile],
      fileChanges: { changed: [...before, ...changed.keys()] },
    });
    const project = snapshot.getProject(settingsFile);
    if (project === undefined) throw new Error('The compiler has opened no project');
    return project;
  };
  return { withChanges, close: () => api.close() };
}

/** The program's own files, as paths from the root of the repository. */
export function ownFiles({ program }: Project): readonly string[] {
  const root = `${resolve('.')}/`;
  return program
    .getSourceFileNames()
    .filter((file) => file.startsWith(root) && !file.includes('/node_modules/'))
    .map((file) => file.slice(root.length));
}

/** A file of the program as it is parsed. Throws when the program has no such file. */
export function sourceOf({ program }: Project, file: string): SourceFile {
  const source = program.getSourceFile(resolve(file));
  if (source === undefined) throw new Error(`${file} is no part of the program`);
  return source;
}

import { readFileSync } from 'node:fs';
import { importsIn, type computed } from './imports-in.ts';
import { resolveImport, type SubpathImports } from './resolve-import.ts';

export interface SourceFile {
  readonly file: string;
  /** As written; `computed` where the words are known only when it runs. */
  readonly imports: readonly (string | typeof computed)[];
}

export function readSource(file: string): SourceFile {
  return { file, imports: importsIn(readFileSync(file, 'utf8'), { tsx: file.endsWith('.tsx') }) };
}

/** Every file with the files of the repository that it imports, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function graphOf(sources: readonly SourceFile[], subpaths: SubpathImports): ImportGraph {
  const known = new Set(sources.map(({ file }) => file));
  return new Map(
    sources.map(({ file, imports }) => {
      const targets = imports
        .filter((specifier) => typeof specifier === 'string')
        .map((specifier) => resolveImport(file, specifier, subpaths))
        .flatMap((target) => (target.kind === 'file' && known.has(target.path) ? [target.path] : []));
      return [file, [...new Set(targets)]];
    }),
  );
}

/** All files that a file reaches by one import or more. */
function reachedFrom(file: string, graph: ImportGraph): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(graph.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return reached;
}

/** The circles: each a largest set of files of which every one reaches every other, in alphabetical order. */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const files = [...graph.keys()].toSorted();
  const reached = new Map(files.map((file) => [file, reachedFrom(file, graph)]));
  const reaches = (from: string, to: string) => reached.get(from)?.has(to) ?? false;
  return files
    .filter((file) => reaches(file, file))
    .map((file) => files.filter((other) => reaches(file, other) && reaches(other, file)))
    .filter(([first], index, all) => all.findIndex(([other]) => other === first) === index);
}

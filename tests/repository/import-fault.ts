import type { ImportRule } from './import-rule.ts';
import { importRules } from './import-rules.ts';
import { resolveImport, type SubpathImports } from './resolve-import.ts';

function isWithin(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

function isRootFile(path: string): boolean {
  return !path.includes('/');
}

/** The row a file falls under; undefined in a folder that has none. */
export function ruleOf(path: string): ImportRule | undefined {
  return importRules
    .filter(({ folder }) => (folder === '.' ? isRootFile(path) : isWithin(path, folder)))
    .toSorted((one, other) => other.folder.length - one.folder.length)[0];
}

function mayImportFile({ folder, mayImport }: ImportRule, path: string): boolean {
  if (mayImport.includes('*')) return true;
  const target = ruleOf(path)?.folder;
  // A part of a folder with its own row is closed to importers that may only import the rest.
  return [folder, ...mayImport].some((place) => isWithin(path, place) && ruleOf(place)?.folder === target);
}

function mayImportPackage({ packages }: ImportRule, name: string): boolean {
  return packages.includes('*') || packages.includes(name) || (name.startsWith('node:') && packages.includes('node:*'));
}

function topFolder(path: string): string {
  return path.split('/', 1)[0] ?? path;
}

function fileFault(rule: ImportRule, file: string, { path, specifier }: { path: string; specifier: string }) {
  if (!mayImportFile(rule, path)) return `may not import ${path}: ${rule.because}`;
  const leaves = topFolder(file) !== topFolder(path) && !isRootFile(path);
  if (leaves && !specifier.startsWith('#') && topFolder(file) !== 'tests') {
    return `imports ${path} by a relative path: another folder is imported by its name, #${path}`;
  }
  return undefined;
}

/** What is wrong when this file imports this specifier, as a sentence that begins with the file; undefined when nothing is. */
export function importFault(file: string, specifier: string, imports: SubpathImports): string | undefined {
  const rule = ruleOf(file);
  if (rule === undefined) return `${file} is in a folder that has no row in import-rules.ts`;
  const target = resolveImport(file, specifier, imports);
  if (target.kind === 'nowhere') return `${file} may not import '${specifier}': ${target.why}`;
  if (target.kind === 'file') {
    const fault = fileFault(rule, file, { path: target.path, specifier });
    return fault && `${file} ${fault}`;
  }
  return mayImportPackage(rule, target.name) ? undefined : `${file} may not import ${target.name}: ${rule.because}`;
}

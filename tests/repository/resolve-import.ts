import { posix } from 'node:path';

/** Where an import leads: to a file of the repository (a path from its root), to a package, or out of what can be held. */
export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'nowhere'; readonly why: string };

/** `imports` of package.json: `{"#domain/*": "./domain/*"}`. */
export type SubpathImports = Readonly<Record<string, string>>;

/** Node and Vite read a path as an address: what follows ? or # is no part of it, and %2e is a dot. */
function plain(path: string): string {
  return decodeURIComponent(path.replace(/[?#].*$/, '')).replaceAll('\\', '/');
}

function fileAt(path: string): ImportTarget {
  const normal = posix.normalize(path);
  return normal === '..' || normal.startsWith('../')
    ? { kind: 'nowhere', why: 'it leaves the repository' }
    : { kind: 'file', path: normal };
}

function fromSubpath(specifier: string, imports: SubpathImports): ImportTarget {
  for (const [pattern, place] of Object.entries(imports)) {
    const start = pattern.slice(0, -1);
    if (pattern.endsWith('/*') && specifier.startsWith(start)) {
      return fileAt(place.replace('*', plain(specifier.slice(start.length))));
    }
  }
  return { kind: 'nowhere', why: 'package.json has no such import' };
}

function packageOf(specifier: string): string {
  const [first = '', second] = specifier.split('/');
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}

/** Where the specifier leads when the file imports it. Nothing is looked for on the disk: the compiler does that. */
export function resolveImport(file: string, specifier: string, imports: SubpathImports): ImportTarget {
  if (specifier.startsWith('#')) return fromSubpath(specifier, imports);
  if (/^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..') {
    return specifier.startsWith('/')
      ? { kind: 'nowhere', why: 'it is a place on one machine' }
      : fileAt(posix.join(posix.dirname(file), plain(specifier)));
  }
  if (/^[a-z]+:/.test(specifier) && !specifier.startsWith('node:')) {
    return { kind: 'nowhere', why: 'it is an address' };
  }
  return { kind: 'package', name: packageOf(specifier) };
}

import { parseSync } from '@swc/core';

/** The specifier of an import whose words are only known when it runs. */
export const computed = Symbol('computed');

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The words of a literal; undefined where there is none, `computed` where an expression stands. */
function words(value: unknown): string | typeof computed | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'StringLiteral' && typeof value['value'] === 'string') return value['value'];
  if (value.type === 'TemplateLiteral' && Array.isArray(value['quasis']) && value['quasis'].length === 1) {
    const only: unknown = value['quasis'][0];
    if (isNode(only) && typeof only['cooked'] === 'string') return only['cooked'];
  }
  return computed;
}

function firstArgument(call: SyntaxNode): unknown {
  const [first]: unknown[] = Array.isArray(call['arguments']) ? call['arguments'] : [];
  return typeof first === 'object' && first !== null && 'expression' in first ? first.expression : undefined;
}

/** `import(…)`, `require(…)` and Vite's `import.meta.glob(…)`. */
function called(call: SyntaxNode): string | typeof computed | undefined {
  const callee = call['callee'];
  if (!isNode(callee)) return undefined;
  if (callee.type === 'Import') return words(firstArgument(call));
  if (callee.type === 'Identifier' && callee['value'] === 'require') return words(firstArgument(call));
  const { object, property } = callee;
  if (isNode(object) && object.type === 'MetaProperty' && isNode(property) && property['value'] === 'glob')
    return computed;
  return undefined;
}

function specifierOf(node: SyntaxNode): string | typeof computed | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return words(node['source']);
    case 'TsImportType':
      return words(node['argument']);
    case 'TsExternalModuleReference':
      return words(node['expression']);
    case 'TsModuleDeclaration':
      return isNode(node['id']) && node['id'].type === 'StringLiteral' ? words(node['id']) : undefined;
    case 'CallExpression':
      return called(node);
    default:
      return undefined;
  }
}

function collect(value: unknown, found: Set<string | typeof computed>): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const specifier = isNode(value) ? specifierOf(value) : undefined;
  if (specifier !== undefined) found.add(specifier);
  for (const child of Object.values(value)) collect(child, found);
}

/**
 * What a file imports, each specifier once, as it is written: static and dynamic imports, imports of types, `export … from`,
 * `import('…')` as a type, `require`, `declare module '…'` and `/// <reference path="…" />`.
 */
export function importsIn(text: string, { tsx }: { readonly tsx: boolean }): readonly (string | typeof computed)[] {
  const found = new Set<string | typeof computed>();
  for (const [, kind, name] of text.matchAll(/^\s*\/\/\/\s*<reference\s+(path|types)\s*=\s*["']([^"']+)["']/gm)) {
    if (name !== undefined) found.add(kind === 'path' && !name.startsWith('.') ? `./${name}` : name);
  }
  collect(parseSync(text, { syntax: 'typescript', tsx, target: 'es2022' }).body, found);
  return [...found];
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One property of a Graph type, as Microsoft's own type declarations state it. */
export interface PropertyContract {
  /** `string`, `number`, `boolean`, `any`, the name of a type, or the name of a literal union. */
  readonly type: string;
  readonly collection: boolean;
  readonly nullable: boolean;
}

interface TypeContract {
  readonly base: string | null;
  readonly properties: ReadonlyMap<string, PropertyContract>;
}

/** What Graph v1.0 accepts and sends, by type name in the spelling of the declarations (`Event`, `DateTimeTimeZone`). */
export interface Contract {
  readonly types: ReadonlyMap<string, TypeContract>;
  readonly literals: ReadonlyMap<string, ReadonlySet<string>>;
}

const packageRoot = '@microsoft/microsoft-graph-types';

/** Reads the declarations of the installed `@microsoft/microsoft-graph-types`; about 50 ms. */
export function deriveContract(): Contract {
  return parseDeclarations(readFileSync(declarationFile(), 'utf8'));
}

/**
 * The declarations are generated and regular, so a small reader is enough: one interface or union a statement, one
 * property a statement, `NullableOption<…>` for null. It refuses what it does not understand, so that a new form in a
 * later version of the package stops the stand-in instead of weakening it.
 *
 * @throws Error naming the statement that has an unknown form.
 */
export function parseDeclarations(source: string): Contract {
  const text = topLevelOnly(withoutComments(source));
  return { types: interfacesOf(text), literals: unionsOf(text) };
}

function declarationFile(): string {
  const require = createRequire(import.meta.url);
  return require.resolve(`${packageRoot}/microsoft-graph.d.ts`);
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** Namespaces (call records, terms, …) stand at the end of the file and no route here speaks of them. */
function topLevelOnly(text: string): string {
  const firstNamespace = text.search(/^export namespace /m);
  return firstNamespace < 0 ? text : text.slice(0, firstNamespace);
}

function interfacesOf(text: string): Map<string, TypeContract> {
  const types = new Map<string, TypeContract>();
  for (const [, name = '', base, body = ''] of text.matchAll(
    /^export interface (\w+)(?: extends ([\w.]+))? \{([^}]*)\}/gm,
  )) {
    types.set(name, { base: base ?? null, properties: propertiesOf(name, body) });
  }
  return types;
}

function propertiesOf(owner: string, body: string): Map<string, PropertyContract> {
  const properties = new Map<string, PropertyContract>();
  for (const statement of body.split(';')) {
    if (statement.trim() === '') continue;
    const [, name, type] = /^\s*'?"?([\w@.]+)"?'?\??:\s*([\s\S]+)$/.exec(statement) ?? [];
    if (name === undefined || type === undefined) throw new Error(`Unknown form in ${owner}: ${statement.trim()}`);
    properties.set(name, propertyOf(owner, type.replace(/\s+/g, '')));
  }
  return properties;
}

function propertyOf(owner: string, written: string): PropertyContract {
  const inner = /^NullableOption<(.+)>$/.exec(written)?.[1];
  const [, type, brackets] = /^([\w.]+)(\[\])?$/.exec(inner ?? written) ?? [];
  if (type === undefined) throw new Error(`Unknown form in ${owner}: ${written}`);
  return { type, collection: brackets !== undefined, nullable: inner !== undefined };
}

function unionsOf(text: string): Map<string, ReadonlySet<string>> {
  const literals = new Map<string, ReadonlySet<string>>();
  for (const [, name = '', members = ''] of text.matchAll(/^export type (\w+)\s*=([^;]*);/gm)) {
    literals.set(name, new Set([...members.matchAll(/"([^"]*)"/g)].map(([, member = '']) => member)));
  }
  return literals;
}

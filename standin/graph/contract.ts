import { deriveContract } from './derive-contract.ts';
import type { Contract, PropertyContract } from './derive-contract.ts';
import { isRecord } from './json.ts';

let derived: Contract | undefined;

/** The contract of the installed type package, derived at first use and kept. */
export function contract(): Contract {
  derived ??= deriveContract();
  return derived;
}

/** The declared property, looked up through the base types; undefined where Graph has none. */
export function propertyOf(typeName: string, property: string): PropertyContract | undefined {
  for (let name: string | null = typeName; name !== null;) {
    const type = contract().types.get(name);
    const found = type?.properties.get(property);
    if (found) return found;
    name = type?.base ?? null;
  }
  return undefined;
}

/**
 * Holds a body against the contract of a type, to the last nested value.
 *
 * @param collection - the body is an array of that type.
 * @returns the first breach in words that name the property, or null when the body is legal.
 */
export function breachOf(typeName: string, body: unknown, collection = false): string | null {
  return breach({ type: typeName, collection, nullable: false }, body, typeName);
}

function breach(expected: PropertyContract, value: unknown, at: string): string | null {
  if (value === null) return expected.nullable ? null : `'${at}' must not be null`;
  if (!expected.collection) return breachOfOne(expected.type, value, at);
  if (!Array.isArray(value)) return `'${at}' must be a collection`;
  return first(value.map((item: unknown, index) => () => breachOfOne(expected.type, item, `${at}[${index}]`)));
}

function breachOfOne(type: string, value: unknown, at: string): string | null {
  if (type === 'any') return null;
  if (type === 'string' || type === 'number' || type === 'boolean') {
    return typeof value === type ? null : `'${at}' must be of type ${type}`;
  }
  const literals = contract().literals.get(type);
  if (literals && literals.size > 0) {
    return typeof value === 'string' && literals.has(value)
      ? null
      : `'${at}' has the value '${String(value)}', which is not a member of ${type}`;
  }
  return breachOfObject(type, value, at);
}

function breachOfObject(declared: string, value: unknown, at: string): string | null {
  if (!isRecord(value)) return `'${at}' must be an object of type ${declared}`;
  const type = typeOfValue(declared, value);
  if (type === null) return `'${at}' has an @odata.type that is not a ${declared}`;
  return first(
    Object.entries(value).map(([name, content]) => () => {
      if (isAnnotation(name)) return null;
      const property = propertyOf(type, name);
      return property
        ? breach(property, content, `${at}.${name}`)
        : `The property '${name}' does not exist on type ${type} ('${at}')`;
    }),
  );
}

/** An `@odata.type` narrows to a derived type (`#microsoft.graph.customTimeZone`); null when it is not derived from the declared one. */
function typeOfValue(declared: string, value: Record<string, unknown>): string | null {
  const stated = value['@odata.type'];
  if (stated === undefined) return declared;
  if (typeof stated !== 'string') return null;
  const short = stated.replace(/^#?microsoft\.graph\./i, '');
  const name = short.charAt(0).toUpperCase() + short.slice(1);
  return isDerivedFrom(name, declared) ? name : null;
}

function isDerivedFrom(name: string, ancestor: string): boolean {
  for (let type: string | null = name; type !== null; type = contract().types.get(type)?.base ?? null) {
    if (type === ancestor) return contract().types.has(name);
  }
  return false;
}

/** `@odata.etag`, `@removed`, `attendees@odata.context` and their like carry no property of the type. */
function isAnnotation(name: string): boolean {
  return name.startsWith('@') || name.includes('@odata.');
}

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

import { deriveContract, type Contract, type PropertyContract } from './derive-contract.ts';
import { isRecord } from './json.ts';

let derived: Contract | undefined;

/** The contract of the installed type package, derived at first use and kept. */
export function contract(): Contract {
  derived ??= deriveContract();
  return derived;
}

const properties = new Map<string, Map<string, PropertyContract>>();

/** The declared property, looked up through the base types; undefined where Graph has none. Kept: every body asks. */
export function propertyOf(typeName: string, property: string): PropertyContract | undefined {
  let ofType = properties.get(typeName);
  if (ofType === undefined) properties.set(typeName, (ofType = new Map()));
  const known = ofType.get(property);
  if (known !== undefined) return known;
  const found = declaredProperty(typeName, property);
  // Names that Graph does not have come from clients, and are as many as those like.
  if (found !== undefined) ofType.set(property, found);
  return found;
}

function declaredProperty(typeName: string, property: string): PropertyContract | undefined {
  for (let name: string | null = typeName; name !== null;) {
    const type = contract().types.get(name);
    const found = type?.properties.get(property);
    if (found) return found;
    name = type?.base ?? null;
  }
  return undefined;
}

/**
 * Checks a body against the contract of a type, down to the last nested value.
 *
 * @param collection - the body is an array of that type.
 * @returns the first breach in words that name the property, or null when the body is legal.
 */
export function breachOf(typeName: string, body: unknown, collection = false): string | null {
  const found = breach({ type: typeName, collection, nullable: false }, body);
  return found && found(typeName);
}

/**
 * What is wrong, put into words only once the place is known: nearly every body is legal, and should not pay for paths.
 */
type Breach = (at: string) => string;

/** The breach of a part, as one of the whole. */
function below(step: string, found: Breach): Breach {
  return (at) => found(`${at}${step}`);
}

function breach(expected: PropertyContract, value: unknown): Breach | null {
  if (value === null) return expected.nullable ? null : (at) => `'${at}' must not be null`;
  if (!expected.collection) return breachOfOne(expected.type, value);
  if (!Array.isArray(value)) return (at) => `'${at}' must be a collection`;
  for (const [index, item] of value.entries()) {
    const found = breachOfOne(expected.type, item);
    if (found !== null) return below(`[${index}]`, found);
  }
  return null;
}

function breachOfOne(type: string, value: unknown): Breach | null {
  if (type === 'any') return null;
  if (type === 'string' || type === 'number' || type === 'boolean') {
    return typeof value === type ? null : (at) => `'${at}' must be of type ${type}`;
  }
  const literals = contract().literals.get(type);
  if (literals && literals.size > 0) {
    return typeof value === 'string' && literals.has(value)
      ? null
      : (at) => `'${at}' has the value '${String(value)}', which is not a member of ${type}`;
  }
  return breachOfObject(type, value);
}

function breachOfObject(declared: string, value: unknown): Breach | null {
  if (!isRecord(value)) return (at) => `'${at}' must be an object of type ${declared}`;
  const type = typeOfValue(declared, value);
  if (type === null) return (at) => `'${at}' has an @odata.type that is not a ${declared}`;
  for (const name of Object.keys(value)) {
    const property = propertyOf(type, name);
    if (property === undefined) {
      if (isAnnotation(name)) continue;
      return (at) => `The property '${name}' does not exist on type ${type} ('${at}')`;
    }
    const found = breach(property, value[name]);
    if (found !== null) return below(`.${name}`, found);
  }
  return null;
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

import { isRecord } from './json.ts';
import { badRequest } from './refusals.ts';

export type Predicate = (item: Readonly<Record<string, unknown>>) => boolean;

export interface FilterRules {
  /** Throws when the type has no such property or it cannot be filtered on; the name may be a path (`start/dateTime`). */
  checkProperty(path: string): void;
  /** Throws when `ne`, `not` or `endsWith` needs `ConsistencyLevel: eventual`, as in the directory. */
  checkAdvanced(operator: string): void;
}

const tokenPattern = /\s*('(?:[^']|'')*'|[()\u002c]|[^\s(),']+)/gy;

/**
 * Reads an OData `$filter`: comparisons of a property with a literal, `startsWith`/`endsWith`, `in`, joined by `and`,
 * `or`, `not` and brackets. Text is compared without regard to case, as Graph does.
 *
 * @throws GraphFault 400 for anything else.
 */
export function parseFilter(text: string, rules: FilterRules): Predicate {
  const reader = readerOf(text);
  const predicate = either(reader, rules);
  if (reader.peek() !== undefined) throw invalidFilter(text);
  return predicate;
}

interface Reader {
  readonly text: string;
  peek(): string | undefined;
  take(): string;
  /** Takes the token when it is this word. */
  accept(word: string): boolean;
}

function readerOf(text: string): Reader {
  const tokens: string[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    tokens.push(match[1] ?? '');
    end = match.index + match[0].length;
  }
  if (text.slice(end).trim() !== '') throw invalidFilter(text);
  let position = 0;
  return {
    text,
    peek: () => tokens[position],
    take() {
      const token = tokens[position];
      if (token === undefined) throw invalidFilter(text);
      position += 1;
      return token;
    },
    accept(word) {
      const matched = tokens[position]?.toLowerCase() === word;
      if (matched) position += 1;
      return matched;
    },
  };
}

function either(reader: Reader, rules: FilterRules): Predicate {
  const left = both(reader, rules);
  if (!reader.accept('or')) return left;
  const right = either(reader, rules);
  return (item) => left(item) || right(item);
}

function both(reader: Reader, rules: FilterRules): Predicate {
  const left = single(reader, rules);
  if (!reader.accept('and')) return left;
  const right = both(reader, rules);
  return (item) => left(item) && right(item);
}

function single(reader: Reader, rules: FilterRules): Predicate {
  if (reader.accept('not')) {
    rules.checkAdvanced('not');
    const inner = single(reader, rules);
    return (item) => !inner(item);
  }
  if (reader.accept('(')) {
    const inner = either(reader, rules);
    if (!reader.accept(')')) throw invalidFilter(reader.text);
    return inner;
  }
  const name = reader.take();
  return reader.accept('(') ? textFunction(name, reader, rules) : comparison(name, reader, rules);
}

function textFunction(name: string, reader: Reader, rules: FilterRules): Predicate {
  const operator = name.toLowerCase();
  if (operator !== 'startswith' && operator !== 'endswith') throw invalidFilter(reader.text);
  if (operator === 'endswith') rules.checkAdvanced('endsWith');
  const path = reader.take();
  rules.checkProperty(path);
  if (!reader.accept(',')) throw invalidFilter(reader.text);
  const part = String(literal(reader.take(), reader.text)).toLowerCase();
  if (!reader.accept(')')) throw invalidFilter(reader.text);
  return (item) => {
    const value = valueAt(item, path);
    if (typeof value !== 'string') return false;
    return operator === 'startswith' ? value.toLowerCase().startsWith(part) : value.toLowerCase().endsWith(part);
  };
}

function comparison(path: string, reader: Reader, rules: FilterRules): Predicate {
  rules.checkProperty(path);
  const operator = reader.take().toLowerCase();
  if (operator === 'in') {
    const wanted = listOf(reader);
    return (item) => wanted.includes(folded(valueAt(item, path)));
  }
  const compare = comparisons[operator];
  if (compare === undefined) throw invalidFilter(reader.text);
  if (operator === 'ne') rules.checkAdvanced('ne');
  const wanted = folded(literal(reader.take(), reader.text));
  return (item) => compare(folded(valueAt(item, path)), wanted);
}

type Scalar = string | number | boolean | null;

const comparisons: Readonly<Record<string, (a: Scalar, b: Scalar) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  ge: (a, b) => ordered(a, b) && String(a) >= String(b),
  gt: (a, b) => ordered(a, b) && String(a) > String(b),
  le: (a, b) => ordered(a, b) && String(a) <= String(b),
  lt: (a, b) => ordered(a, b) && String(a) < String(b),
};

function ordered(a: Scalar, b: Scalar): boolean {
  return typeof a === 'string' && typeof b === 'string';
}

function listOf(reader: Reader): Scalar[] {
  if (!reader.accept('(')) throw invalidFilter(reader.text);
  const items = [folded(literal(reader.take(), reader.text))];
  while (reader.accept(',')) items.push(folded(literal(reader.take(), reader.text)));
  if (!reader.accept(')')) throw invalidFilter(reader.text);
  return items;
}

function literal(token: string, text: string): Scalar {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  throw invalidFilter(text);
}

function folded(value: unknown): Scalar {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

function valueAt(item: Readonly<Record<string, unknown>>, path: string): unknown {
  return path.split('/').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), item);
}

function invalidFilter(text: string): Error {
  return badRequest(`Invalid filter clause: '${text}'.`, 'ErrorInvalidUrlQueryFilter');
}

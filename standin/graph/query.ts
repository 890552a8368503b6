import { propertyOf } from './contract.ts';
import { badRequest, noSuchProperty } from './refusals.ts';

/** A query option by name; Graph does not mind the case, nor a missing `$`. */
export function optionOf(query: URLSearchParams, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const [key, value] of query) if (key.toLowerCase() === wanted) return value;
  return null;
}

/**
 * The properties of `$select`, null when there is none.
 *
 * @throws GraphFault 400 when the type has no such property.
 */
export function selectOf(query: URLSearchParams, type: string): string[] | null {
  const text = optionOf(query, '$select');
  if (text === null) return null;
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of names) if (propertyOf(type, name) === undefined) throw noSuchProperty(name, type);
  return names;
}

/** One relation of `$expand` with the options in its brackets. */
export interface Expansion {
  readonly name: string;
  readonly options: URLSearchParams;
}

/** Splits `$expand` at the commas outside brackets. Options inside are separated by semicolons. */
export function expandOf(query: URLSearchParams, type: string): Expansion[] {
  const text = optionOf(query, '$expand');
  if (text === null) return [];
  return splitOutsideBrackets(text).map((part) => {
    const [, name = '', options = ''] = /^\s*([\w.]+)\s*(?:\((.*)\))?\s*$/s.exec(part) ?? [];
    if (propertyOf(type, name) === undefined) throw noSuchProperty(name || part, type);
    return { name, options: optionsIn(options) };
  });
}

function optionsIn(text: string): URLSearchParams {
  const options = new URLSearchParams();
  for (const option of text.split(';')) {
    const at = option.indexOf('=');
    if (at > 0) options.append(option.slice(0, at).trim(), option.slice(at + 1).trim());
  }
  return options;
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character !== ',' || depth > 0) continue;
    parts.push(text.slice(from, index));
    from = index + 1;
  }
  return [...parts, text.slice(from)];
}

/**
 * A whole number such as `$top`.
 *
 * @throws GraphFault 400 outside `min` to `max`.
 */
export function numberOption(query: URLSearchParams, name: string, range: { min: number; max: number }): number | null {
  const text = optionOf(query, name);
  if (text === null) return null;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= range.min && value <= range.max)) {
    throw badRequest(`The value of '${name}' must be between ${range.min} and ${range.max}.`, 'ErrorInvalidUrlQuery');
  }
  return value;
}

/** The chosen properties of an object, with its annotations and its id. */
export function selected(
  item: Readonly<Record<string, unknown>>,
  names: readonly string[] | null,
): Record<string, unknown> {
  if (names === null) return { ...item };
  const chosen: Record<string, unknown> = {};
  for (const name of Object.keys(item)) if (name.includes('@')) chosen[name] = item[name];
  for (const name of ['id', ...names]) if (name in item) chosen[name] = item[name];
  return chosen;
}

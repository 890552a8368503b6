import type { Call } from './request.ts';
import { numberOption, optionOf } from './query.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absolute https address of the next page; undefined on the last. */
  readonly nextLink: string | undefined;
}

export interface PageRules {
  readonly defaultSize: number;
  readonly maxSize: number;
  /** Outlook goes on with `$skip`, the directory with an opaque `$skiptoken`. */
  readonly cursor: '$skip' | '$skiptoken';
}

/** Cuts the page the request asks for, `$top` (or `Prefer: odata.maxpagesize`) long. */
export function pageOf<Item>(call: Call, all: readonly Item[], rules: PageRules): Page<Item> {
  const top = numberOption(call.query, '$top', { min: 1, max: rules.maxSize });
  const size = top ?? Math.min(call.preferences.maxPageSize ?? rules.defaultSize, rules.maxSize);
  const from = offsetOf(call.query, rules.cursor);
  const next = from + size;
  return {
    items: all.slice(from, next),
    nextLink: next < all.length ? linkWith(call, rules.cursor, cursorAt(next, rules.cursor)) : undefined,
  };
}

/** This request's own address with one option set anew; always absolute, as Graph's links are. */
function linkWith(call: Call, option: string, value: string): string {
  const query = [...call.query].filter(([name]) => name.toLowerCase() !== option.toLowerCase());
  const encoded = [...query, [option, value]].map(([name = '', text = '']) => `${name}=${encodeURIComponent(text)}`);
  return `${call.deps.baseUrl()}${call.path}?${encoded.join('&')}`;
}

function offsetOf(query: URLSearchParams, cursor: PageRules['cursor']): number {
  if (cursor === '$skip') return numberOption(query, '$skip', { min: 0, max: 1_000_000 }) ?? 0;
  const token = optionOf(query, '$skiptoken');
  return token === null ? 0 : Number.parseInt(Buffer.from(token, 'base64url').toString('latin1').slice(1), 10) || 0;
}

function cursorAt(offset: number, cursor: PageRules['cursor']): string {
  return cursor === '$skip' ? String(offset) : Buffer.from(`s${offset}`, 'latin1').toString('base64url');
}

/** The body of a list, in Graph's order: context, next link, value. */
export function listBody(call: Call, entity: string, page: Page<unknown>): Record<string, unknown> {
  return {
    '@odata.context': `${call.deps.baseUrl()}/v1.0/$metadata#${entity}`,
    ...(page.nextLink === undefined ? {} : { '@odata.nextLink': page.nextLink }),
    value: page.items,
  };
}

/** The body of one entity, with the context that Graph puts in front. */
export function entityBody(call: Call, entity: string, item: object): Record<string, unknown> {
  return { '@odata.context': `${call.deps.baseUrl()}/v1.0/$metadata#${entity}/$entity`, ...item };
}

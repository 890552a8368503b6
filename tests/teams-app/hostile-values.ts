/** Requests as nobody should send them: for every field of an endpoint, each value that has broken something before. */
import { z } from 'zod';
import { bytes, nothing, type Endpoint } from '#teams-app/contract/endpoint.ts';

export interface HostileCall {
  /** Below the path: which part was replaced, and by what. */
  readonly what: string;
  readonly path: string;
  /** Undefined: nothing is sent. */
  readonly sent: { readonly type: string; readonly payload: string | Uint8Array<ArrayBuffer> } | undefined;
}

/** What a path names. */
export interface Row {
  readonly id: string;
  readonly programmeId: string;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A file travels as it is, anything else as JSON. */
function asSent(body: unknown, isFile: boolean): HostileCall['sent'] {
  if (body === undefined) return undefined;
  if (isFile && (typeof body === 'string' || body instanceof Uint8Array)) {
    return {
      type: 'application/octet-stream',
      payload: typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body),
    };
  }
  return { type: 'application/json', payload: JSON.stringify(body) };
}

const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD83D',
  'x\uDE00',
  '\u202Ecod.exe',
  'a\u0007b',
  'a\r\nb',
  'not-a-uuid',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '-000001-01-01',
  "' or 1=1 --",
  '__proto__',
  '👨‍👩‍👧‍👦'.repeat(120),
  `a${'\u0301'.repeat(9_000)}`,
  'x'.repeat(60_000),
];
const numbers = [-1, 0, 0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e300];
const others: readonly Json[] = [null, true, [], {}, [null], [['x']], { constructor: 1 }];
const hostile: readonly Json[] = [...texts, ...numbers, ...others];
/** As they stand in an address; a name there cannot be half a character, but its bytes can. */
const inPath = ['%00', '%ED%A0%80', 'not-a-uuid', '0', '%2e%2e%2f', 'x'.repeat(300), '-', '0001-01-01', '%F0%9F%98%80'];
const files: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  '',
  '\u0000',
  'E-post\n\u0000',
  'E-post;Roll\n"a',
  `E-post;Roll\n${'x'.repeat(50_000)};mentor`,
  'E-post;Ort\na@b.se;\u202EUmeå',
  Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
  Uint8Array.from([0xef, 0xbb, 0xbf, 0xed, 0xa0, 0x80]),
];

/** The call as it should be: every field filled in with what fits. */
export function fittingCall(endpoint: Endpoint, row: Row, personId: string): HostileCall {
  const calls = hostileCalls(endpoint, row, personId);
  const fitting = calls.find(({ what }) => what === 'as it should be' || what === 'no body');
  if (fitting === undefined) throw new Error(`No call fits ${endpoint.route}`);
  return fitting;
}

/** `row` and `personId` name what exists, for whatever takes one. */
export function hostileCalls(endpoint: Endpoint, row: Row, personId: string): readonly HostileCall[] {
  const { path, params, query, body } = endpoint;
  const pathOf = (name: string | null, value: string) =>
    path.replaceAll(/:(\w+)|\*/g, (_, each: string | undefined) => (each === name ? value : usual(params, each, row)));
  const address = pathOf(null, '');
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const own = body === bytes ? 'E-post;Roll\nmaja@example.com;mentor' : sampleOf(body, personId);
  const asked = Object.entries(objectOf(sampleOf(query, personId)));
  const search = (changed: string | null, value: string) =>
    asked
      .map(([name, usually]) => `${name}=${name === changed ? value : encodeURIComponent(String(usually))}`)
      .join('&');
  const sent = (value: unknown) => asSent(value, body === bytes);
  const whole = asked.length === 0 ? address : `${address}?${search(null, '')}`;
  return [
    ...names.flatMap((name) =>
      inPath.map((value) => ({ what: `:${name} ${value}`, path: pathOf(name, value), sent: sent(own) })),
    ),
    ...asked.flatMap(([name]) =>
      inPath.map((value) => ({
        what: `?${name} ${value}`,
        path: `${address}?${search(name, value)}`,
        sent: sent(own),
      })),
    ),
    ...bodiesOf(body, own).map((each) => ({ what: each.what, path: whole, sent: sent(each.body) })),
  ];
}

function bodiesOf(schema: z.ZodType, own: unknown): readonly { readonly what: string; readonly body: unknown }[] {
  if (schema === nothing) return [{ what: 'no body', body: undefined }];
  if (schema === bytes) return files.map((file, at) => ({ what: `file ${at}`, body: file }));
  const replaced = leavesOf(own, []).flatMap((at) =>
    hostile.map((value) => ({ what: `${at.join('.')} = ${shown(value)}`, body: withValue(own, at, value) })),
  );
  return [
    ...hostile.map((value) => ({ what: `body ${shown(value)}`, body: value })),
    ...replaced,
    { what: 'as it should be', body: own },
  ];
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}… (${text.length})` : text;
}

function usual(params: z.ZodType, name: string | undefined, { id, programmeId }: Row): string {
  if (name === undefined) return '';
  if (name === 'id') return id;
  if (name === 'programmeId') return programmeId;
  const sample = objectOf(sampleOf(params, id))[name];
  return typeof sample === 'string' ? sample : 'x';
}

/** A value that fits, with every field filled in. */
function sampleOf(schema: z.ZodType, guid: string): unknown {
  if (schema === nothing) return undefined;
  return sampled(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), guid);
}

function sampled(given: unknown, guid: string): unknown {
  const schema = objectOf(given);
  const choice = [schema['anyOf'], schema['oneOf']].find((each) => Array.isArray(each));
  if (Array.isArray(choice))
    return sampled(
      choice.find((each) => objectOf(each)['type'] !== 'null'),
      guid,
    );
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (schema['type']) {
    case 'object':
      return { ...named(schema, guid), ...recorded(schema, guid) };
    case 'array':
      return [sampled(schema['items'], guid)];
    case 'string':
      return textFor(schema, guid);
    case 'integer':
    case 'number':
      return Math.max(Number(schema['minimum'] ?? 1), 1);
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function named(schema: Record<string, unknown>, guid: string): object {
  return Object.fromEntries(
    Object.entries(objectOf(schema['properties'])).map(([name, each]) => [name, sampled(each, guid)]),
  );
}

function recorded(schema: Record<string, unknown>, guid: string): object {
  const keys = objectOf(schema['propertyNames'])['enum'];
  if (!Array.isArray(keys)) return {};
  return Object.fromEntries(keys.map((key) => [key, sampled(schema['additionalProperties'], guid)]));
}

function textFor({ format, pattern }: Record<string, unknown>, guid: string): string {
  if (format === 'date') return '2027-03-01';
  if (format === 'uuid' || format === 'guid' || String(pattern).includes('0-9a-fA-F]{8}')) return guid;
  if (String(pattern).includes('[0-5]\\d')) return '09:00';
  if (String(pattern).includes('{64}')) return 'a'.repeat(64);
  return format === 'uri' ? 'https://example.com/' : 'Ord';
}

type At = readonly (string | number)[];

function leavesOf(value: unknown, at: At): readonly At[] {
  if (typeof value !== 'object' || value === null) return at.length === 0 ? [] : [at];
  const parts = Object.entries(value);
  // Of many alike, such as weights, two stand for all.
  const isAlike = parts.every(([, part]) => typeof part === 'number');
  const inside = parts
    .slice(0, isAlike ? 2 : parts.length)
    .flatMap(([name, part]) => leavesOf(part, [...at, Array.isArray(value) ? Number(name) : name]));
  return at.length === 0 ? inside : [at, ...inside];
}

function withValue(whole: unknown, [first, ...rest]: At, value: Json): unknown {
  if (first === undefined) return value;
  if (Array.isArray(whole)) return whole.map((part, at) => (at === first ? withValue(part, rest, value) : part));
  const record = objectOf(whole);
  return { ...record, [first]: withValue(record[first], rest, value) };
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

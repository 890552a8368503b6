import type { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /**
   * The path below the version with ids already encoded (`/users/{id}/events`), or an absolute link that Graph gave.
   */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: object;
  /** Owner of the mailbox; null for calls that concern none. */
  readonly about: PersonId | null;
  /** Items on a page, for resources that take that only as a preference. */
  readonly pageSize?: number;
  /** An advanced query of the directory, which is answered from an index that lags a little behind. */
  readonly isEventual?: boolean;
}

/** A refusal with Graph's own word for it. */
export interface BadAnswer {
  readonly ok: false;
  readonly status: number;
  readonly code: string;
  readonly failure: OutsideFailure;
}

/** An answer that arrived, good or bad. `json` is undefined where the body was empty or not JSON. */
export type GraphAnswer = { readonly ok: true; readonly status: number; readonly json: unknown } | BadAnswer;

/** The body of a good answer in the shape of `schema`; for a bad answer its failure is thrown. */
export function bodyOf<T>(answer: GraphAnswer, schema: z.ZodType<T>, call: GraphCall): T {
  if (!answer.ok) throw answer.failure;
  const read = schema.safeParse(answer.json);
  if (read.success) return read.data;
  // A fault's text may quote the content, so only the paths are told.
  const where = read.error.issues.map(({ path }) => path.join('.')).join(', ') || 'no JSON';
  throw new OutsideFailure('nonsense', `${nameOf(call)}: unexpected answer (${where})`, { personId: call.about });
}

/** For messages: the resource without its query. */
export function nameOf({ method, path }: GraphCall): string {
  return `${method} ${resourceIn(path)}`;
}

/** The path of an address, or of a path with its query. */
export function resourceIn(path: string): string {
  const [resource = path] = (URL.canParse(path) ? new URL(path).pathname : path).split('?');
  return resource;
}

/** Query values are encoded here, because the client encodes some options and not others. */
export function encodedQuery(query: NonNullable<GraphCall['query']>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)]));
}

/**
 * Ids that stay the same when an item moves, and times in UTC. Asked for on every call, or two kinds of ids would mix.
 */
export function preferOf({ pageSize }: GraphCall): string {
  const page = pageSize === undefined ? '' : `, odata.maxpagesize=${pageSize}`;
  return `IdType="ImmutableId", outlook.timezone="UTC"${page}`;
}

const expired = new Set(['syncstatenotfound', 'syncstateinvalid', 'resyncrequired']);

/** Has the service forgotten our token? Then everything has to be read again. */
export function isExpiredToken({ status, code }: BadAnswer): boolean {
  return status === 410 || (status >= 400 && status < 500 && expired.has(code.toLowerCase()));
}

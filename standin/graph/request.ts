import type { Caller, GraphDeps } from './port.ts';
import type { CompanyPerson } from '../company/port.ts';
import type { Preferences } from './preferences.ts';

/** One request to Graph, whether it came alone or inside a `$batch`. */
export interface GraphRequest {
  readonly method: string;
  /** Path with query as the client wrote it, from `/v1.0` on. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
  /** A step of a `$batch`. */
  readonly inBatch?: true;
}

export interface GraphReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; absent for an empty answer, which then has no Content-Type either. */
  readonly body?: unknown;
  /** Instead of a body: a picture. */
  readonly bytes?: { readonly type: string; readonly content: Buffer };
}

/** What becomes of a request: an answer, a cut connection, or silence. */
export type Outcome = GraphReply | 'cut' | 'silence';

/** What a route's handler gets: the request with everything that was found out about it. */
export interface Call {
  readonly deps: GraphDeps;
  readonly caller: Caller;
  readonly request: GraphRequest;
  /** The request's path without its query, undecoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  /** The person the path names (`/users/{id}` or `/me`); null on routes that name none. */
  readonly person: CompanyPerson | null;
  readonly preferences: Preferences;
}

/** The person the path names, on a route whose template has one. */
export function personOf(call: Call): CompanyPerson {
  if (call.person === null) throw new Error(`${call.path} names no person`);
  return call.person;
}

/** A part of the path that the route's template has by this name. */
export function paramOf(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`${call.path} has no part {${name}}`);
  return value;
}

/** What a route's body must be: a declared type, or the parameters of an action. */
type BodyContract = { readonly type: string } | { readonly action: string };

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below `/v1.0`: `/users/{id}/events/{eventId}`. `/users/{id}` also answers to `/me`. */
  readonly template: string;
  /** Outlook's routes are throttled by mailbox and need one; the directory's are not. */
  readonly outlook: boolean;
  /** Any one of these is enough; a greater permission implies the lesser. Empty: any valid token. */
  readonly application: readonly string[];
  readonly delegated: readonly string[];
  readonly accepts?: BodyContract;
  /** The declared type of the answer's body, or of each member of its `value`; delta may tell relations as changes. */
  readonly answers?: { readonly type: string; readonly list: boolean; readonly relations?: 'as-changes' };
  handle(call: Call): GraphReply | Promise<GraphReply>;
}

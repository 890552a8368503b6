import { Client, GraphClientError, ResponseType } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Log } from '#operations/ports/log.ts';
import { createMailboxLanes } from './mailbox-lanes.ts';
import { middlewareChain } from './middleware.ts';
import { codeIn, failureOf } from './refusal.ts';
import type { Microsoft365Settings } from './settings.ts';
import type { TokenSource } from './sign-in.ts';

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version, ids already encoded (`/users/{id}/events`); or an absolute link that Graph gave. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: object;
  /** Owner of the mailbox; null for calls that concern none. */
  readonly about: PersonId | null;
}

/** An answer that came through, good or bad. */
export type GraphAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly type: string }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly failure: OutsideFailure };

/** One service, many resources: Graph's common part, which the calendar, the directory and the notices share. */
export interface Graph {
  /** One call, four at a time for each mailbox. @throws OutsideFailure 'unavailable' when no answer came. */
  ask(call: GraphCall): Promise<GraphAnswer>;
  /** The body of a good answer, in the shape of `schema`. @throws OutsideFailure */
  read<T>(call: GraphCall, schema: z.ZodType<T>): Promise<T>;
  /** A list page by page, along the links Graph gives. @throws OutsideFailure */
  pages<T>(call: GraphCall, item: z.ZodType<T>): AsyncGenerator<readonly T[]>;
}

/** Ids that stay the same when an item moves, and times in UTC: on every call, or ids of two kinds would mix. */
const PREFER = 'IdType="ImmutableId", outlook.timezone="UTC"';

export function createGraph(
  settings: Pick<Microsoft365Settings, 'graphBaseUrl'>,
  tokens: TokenSource,
  log: Log,
  { timeoutMs = 10_000 }: { readonly timeoutMs?: number } = {},
): Graph {
  const scope = `${settings.graphBaseUrl}/.default`;
  const client = Client.initWithMiddleware({
    baseUrl: `${settings.graphBaseUrl}/`,
    defaultVersion: 'v1.0',
    middleware: middlewareChain({ scope, tokens, log, timeoutMs }),
  });
  const inLane = createMailboxLanes();

  async function ask(call: GraphCall): Promise<GraphAnswer> {
    const work = (): Promise<GraphAnswer> => send(client, call);
    return call.about === null ? work() : inLane(call.about, work);
  }

  async function read<T>(call: GraphCall, schema: z.ZodType<T>): Promise<T> {
    return bodyOf(await ask(call), schema, call);
  }

  async function* pages<T>(call: GraphCall, item: z.ZodType<T>): AsyncGenerator<readonly T[]> {
    const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
    let next: GraphCall | null = call;
    while (next !== null) {
      const body: z.infer<typeof page> = await read(next, page);
      yield body.value;
      const link = body['@odata.nextLink'];
      if (link !== undefined && !link.startsWith(`${settings.graphBaseUrl}/`)) {
        // Following it would hand our token to whoever is there.
        throw new OutsideFailure('nonsense', `${nameOf(call)}: a next page elsewhere`, { personId: call.about });
      }
      next = link === undefined ? null : { method: 'GET', path: link, about: call.about };
    }
  }

  return { ask, read, pages };
}

/** The JSON of a good answer in the shape of `schema`; a bad answer's failure is thrown. */
export function bodyOf<T>(answer: GraphAnswer, schema: z.ZodType<T>, call: GraphCall): T {
  if (!answer.ok) throw answer.failure;
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(answer.bytes)));
  } catch (error) {
    // What was wrong may quote the content, so only the places are told.
    const where = error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')).join(', ') : 'no JSON';
    throw new OutsideFailure('nonsense', `${nameOf(call)}: unexpected answer (${where})`, { personId: call.about });
  }
}

async function send(client: Client, call: GraphCall): Promise<GraphAnswer> {
  try {
    const response = await request(client, call);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, headers } = response;
    if (response.ok) return { ok: true, bytes, type: headers.get('content-type') ?? '' };
    const code = codeIn(new TextDecoder().decode(bytes));
    const retryAfter = headers.get('retry-after');
    return { ok: false, status, code, failure: failureOf({ status, code, retryAfter }, nameOf(call), call.about) };
  } catch (error) {
    const cause: unknown = error instanceof GraphClientError ? error.customError : error;
    if (cause instanceof OutsideFailure) throw cause;
    throw new OutsideFailure('unavailable', `${nameOf(call)}: no answer`, { personId: call.about, cause });
  }
}

/** Raw answers: the client would fail on a 202 without a body, which Graph sends. */
async function request(client: Client, { method, path, query, body }: GraphCall): Promise<Response> {
  const prepared = client.api(path).responseType(ResponseType.RAW).header('Prefer', PREFER);
  if (query !== undefined) prepared.query(encoded(query));
  const answer: unknown = await sent(prepared, method, body);
  if (answer instanceof Response) return answer;
  throw new TypeError('The Graph client gave no response');
}

function sent(prepared: ReturnType<Client['api']>, method: GraphCall['method'], body: object = {}): Promise<unknown> {
  switch (method) {
    case 'GET':
      return prepared.get();
    case 'POST':
      return prepared.post(body);
    case 'PATCH':
      return prepared.patch(body);
    case 'DELETE':
      return prepared.delete();
  }
}

/** The client encodes some options and not others; encoding them here leaves it nothing to do. */
function encoded(query: NonNullable<GraphCall['query']>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)]));
}

/** For messages: the resource without ids in the query. */
function nameOf({ method, path }: GraphCall): string {
  const [resource = path] = (URL.canParse(path) ? new URL(path).pathname : path).split('?');
  return `${method} ${resource}`;
}

import { Client, GraphClientError, ResponseType } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { OutsideFailure } from '#operations/failures.ts';
import type { Log } from '#operations/ports/log.ts';
import { encodedQuery, nameOf, preferOf, type BadAnswer, type GraphCall } from './call.ts';
import { middlewareChain } from './middleware.ts';
import { codeIn, failureOf } from './refusal.ts';
import type { TokenSource } from '../token-source.ts';

/** An answer as it came over the wire. */
export type RawAnswer =
  | { readonly ok: true; readonly status: number; readonly bytes: Uint8Array; readonly type: string }
  | BadAnswer;

/** One HTTP request. @throws OutsideFailure 'unavailable' when no answer came within `timeoutMs`. */
export type Send = (call: GraphCall, timeoutMs: number) => Promise<RawAnswer>;

export function createTransport(graphBaseUrl: string, tokens: TokenSource, log: Log): Send {
  const client = Client.initWithMiddleware({
    baseUrl: `${graphBaseUrl}/`,
    defaultVersion: 'v1.0',
    middleware: middlewareChain({ scope: `${graphBaseUrl}/.default`, tokens, log }),
  });
  return async (call, timeoutMs) => {
    try {
      const response = await request(client, call, AbortSignal.timeout(timeoutMs));
      const bytes = new Uint8Array(await response.arrayBuffer());
      const { ok, status, headers } = response;
      return ok ? { ok, status, bytes, type: headers.get('content-type') ?? '' } : bad(call, response, bytes);
    } catch (error) {
      const cause: unknown = error instanceof GraphClientError ? error.customError : error;
      if (cause instanceof OutsideFailure) throw cause;
      throw new OutsideFailure('unavailable', `${nameOf(call)}: no answer`, {
        personId: call.about,
        cause,
        wasNotDone: wasNeverMade(cause),
      });
    }
  };
}

/** Words of Node and of its fetch for a connection that never came about. */
const neverArrived = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What Node's fetch throws where there is no connection. */
const connectionFault = z.object({ cause: z.object({ code: z.string() }) });

/** Nobody was there to take the request; otherwise it is not known whether it was carried out. */
function wasNeverMade(error: unknown): boolean {
  const thrown = connectionFault.safeParse(error);
  return thrown.success && neverArrived.has(thrown.data.cause.code);
}

function bad(call: GraphCall, { status, headers }: Response, bytes: Uint8Array): BadAnswer {
  const code = codeIn(jsonIn(bytes));
  const [retryAfter, date] = [headers.get('retry-after'), headers.get('date')];
  return { ok: false, status, code, failure: failureOf({ status, code, retryAfter, date }, call) };
}

/** Undefined for anything that is not JSON: a missing body, or a gateway's page. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return json;
  } catch {
    return undefined;
  }
}

/** Raw answers: the client would fail on a 202 without a body, which Graph sends. */
async function request(client: Client, call: GraphCall, signal: AbortSignal): Promise<Response> {
  const { method, path, query, body } = call;
  const prepared = client.api(path).responseType(ResponseType.RAW).option('signal', signal);
  prepared.header('Prefer', preferOf(call));
  if (call.isEventual === true) prepared.header('ConsistencyLevel', 'eventual');
  if (query !== undefined) prepared.query(encodedQuery(query));
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

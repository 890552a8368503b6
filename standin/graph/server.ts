import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { GraphFault } from '../graph-fault.ts';
import { named } from '../http.ts';
import { runBatch } from './batch.ts';
import { contract } from './contract.ts';
import { answered, createDispatch, orderedFault } from './dispatch.ts';
import type { GraphDeps } from './port.ts';
import { badRequest, unauthenticated } from './refusals.ts';
import type { GraphRequest, Outcome } from './request.ts';
import { createThrottle } from './throttle.ts';

/** Microsoft Graph v1.0 below `/v1.0`, for an https Fastify instance. */
export function graphServer(deps: GraphDeps): FastifyPluginAsync {
  return named('graph', async (server) => {
    contract();
    const dispatch = createDispatch(
      deps,
      createThrottle(deps.clock, (mailbox, requests) => deps.log.atOnce(mailbox, requests)),
    );
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text));
    server.all('/v1.0/*', async (incoming, reply) => {
      const request = requestOf(incoming);
      const outcome = await answered(request, async () => {
        const body = bodyOf(incoming);
        const whole = { ...request, body };
        return isBatch(whole) ? batch(deps, whole, dispatch) : dispatch(whole);
      });
      return send(reply, outcome);
    });
  });
}

function isBatch({ method, url }: GraphRequest): boolean {
  return method === 'POST' && /^\/v1\.0\/(\$|%24)batch\/?$/i.test(url.split('?')[0] ?? '');
}

async function batch(
  deps: GraphDeps,
  request: GraphRequest,
  dispatch: (one: GraphRequest) => Promise<Outcome>,
): Promise<Outcome> {
  if ((await deps.authenticate(request.headers['authorization'])) === null) throw unauthenticated();
  const outcome = await answered(request, () => struckOrRun(deps, request, dispatch));
  deps.log.add(
    {
      at: deps.clock(),
      method: request.method,
      path: request.url,
      mailbox: null,
      status: typeof outcome === 'string' ? 0 : outcome.status,
      clientRequestId: request.headers['client-request-id'] ?? null,
      inBatch: false,
    },
    'POST /$batch',
  );
  return outcome;
}

/** A fault that names `$batch` in its path strikes it as a whole. */
async function struckOrRun(
  deps: GraphDeps,
  request: GraphRequest,
  dispatch: (one: GraphRequest) => Promise<Outcome>,
): Promise<Outcome> {
  const target = { method: request.method, path: request.url, mailbox: null, isBatch: true } as const;
  const fault = deps.faults.strike(target, ['status', 'hang', 'timeout-after-write']);
  if (fault?.kind === 'status') throw orderedFault(fault);
  if (fault?.kind === 'hang') return 'silence';
  const outcome = await runBatch(request, dispatch);
  return fault === null ? outcome : 'cut';
}

function requestOf(incoming: FastifyRequest): GraphRequest {
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  return { method: incoming.method, url: incoming.url, headers, body: undefined };
}

/** Graph reads JSON bodies only. */
function bodyOf({ body, headers }: FastifyRequest): unknown {
  if (typeof body !== 'string' || body === '') return undefined;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    throw new GraphFault(415, 'UnsupportedMediaType', 'A body must have the Content-Type application/json.');
  }
  try {
    const parsed: unknown = JSON.parse(body);
    return parsed;
  } catch {
    throw badRequest('Unable to read JSON request payload.', 'BadRequest');
  }
}

function send(reply: FastifyReply, outcome: Outcome): FastifyReply {
  if (outcome === 'silence') return reply.hijack();
  if (outcome === 'cut') {
    reply.hijack();
    reply.raw.destroy();
    return reply;
  }
  void reply.code(outcome.status).headers(outcome.headers ?? {});
  if (outcome.bytes !== undefined) return reply.type(outcome.bytes.type).send(outcome.bytes.content);
  if (outcome.body === undefined) return reply.send();
  return reply
    .type('application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8')
    .send(JSON.stringify(outcome.body));
}

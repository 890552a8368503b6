import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FaultOrder } from '../graph/faults.ts';
import type { OrderedFault } from '../connector/faults.ts';
import type { ControlDeps } from './deps.ts';
import { ControlRefusal, read, withoutAbsent } from './respond.ts';

const times = z.number().int().positive().optional();

const otherOrder = z.strictObject({
  target: z.enum(['connector', 'entra']),
  kind: z.enum(['status', 'writes-blocked', 'timeout-after-write', 'interaction-required']),
  match: z
    .strictObject({ oid: z.string().optional(), method: z.string().optional(), pathIncludes: z.string().optional() })
    .optional(),
  status: z.number().int().min(400).max(599).optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  retryAfter: z.number().positive().optional(),
  times,
});

const graphCommon = {
  target: z.literal('graph').optional(),
  match: z.strictObject({ method: z.string(), pathIncludes: z.string(), mailbox: z.string() }).partial().optional(),
  times,
  /** Part of the matching requests, 0 to 1, drawn with the seed. */
  share: z.number().gt(0).max(1).optional(),
  seed: z.union([z.string(), z.number()]).transform(String).optional(),
};

const graphOrder = z.discriminatedUnion('kind', [
  z.strictObject({
    ...graphCommon,
    kind: z.literal('status'),
    status: z.number().int().min(400).max(599),
    code: z.string().default('generalException'),
    message: z.string().default('A fault that was ordered.'),
    retryAfter: z.number().positive().optional(),
  }),
  /** Microsoft 365 is busy: 429 or 503, with Retry-After or without. */
  z.strictObject({
    ...graphCommon,
    kind: z.literal('burst'),
    status: z.union([z.literal(429), z.literal(503)]).default(429),
    retryAfter: z.number().positive().optional(),
  }),
  z.strictObject({
    ...graphCommon,
    kind: z.literal('delay-notification'),
    delayMs: z.number().int().min(1).max(60_000).default(1_000),
  }),
  z.strictObject({
    ...graphCommon,
    kind: z.enum([
      'timeout-after-write',
      'hang',
      'forbid-mailbox',
      'no-teams-link',
      'lose-notification',
      'repeat-notification',
      'reorder-notification',
    ]),
  }),
]);

/** Ordering faults (Graph's unless `target` says otherwise) and reading what Graph was asked. */
export function addFaultRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { graphFaults, otherFaults, requests } = deps;

  server.get('/standin/faults', async () => [
    ...graphFaults.list().map((fault) => ({ ...fault, target: 'graph' })),
    ...otherFaults.list(),
  ]);

  server.post('/standin/faults', async (request, reply) => {
    const { target } = read(z.looseObject({ target: z.string().optional() }), request.body);
    if (target === undefined || target === 'graph') {
      return reply.code(201).send({ ...graphFaults.add(toGraph(read(graphOrder, request.body))), target: 'graph' });
    }
    return reply.code(201).send(otherFaults.add(toOther(read(otherOrder, request.body))));
  });

  server.delete<{ Querystring: { id?: string } }>('/standin/faults', async (request) => {
    const { id } = request.query;
    if (id === undefined) {
      graphFaults.clear();
      otherFaults.clear();
    } else if (!graphFaults.remove(id) && !otherFaults.remove(id)) {
      throw new ControlRefusal(404, 'There is no such fault.');
    }
    return { removed: id ?? 'all' };
  });

  server.get('/standin/requests', async (request) => {
    const { last } = read(z.object({ last: z.coerce.number().int().min(0).optional() }), request.query);
    const shown = last === undefined ? requests.list() : last === 0 ? [] : requests.list().slice(-last);
    return { requests: shown, totals: requests.totals(), sinceMark: requests.sinceMark() };
  });

  server.post('/standin/requests/mark', async () => {
    requests.mark();
    return requests.sinceMark();
  });
}

function toGraph({ target: _target, match, times: strikes, share, seed, ...kind }: GraphOrder): FaultOrder {
  return {
    ...kindOf(kind),
    ...withoutAbsent({ times: strikes, share, seed }),
    ...(match === undefined ? {} : { match: withoutAbsent(match) }),
  };
}

type GraphOrder = z.infer<typeof graphOrder>;
type Kind = GraphOrder extends infer Order ? (Order extends GraphOrder ? Omit<Order, Common> : never) : never;
type Common = 'target' | 'match' | 'times' | 'share' | 'seed';

function kindOf(kind: Kind) {
  if (kind.kind === 'status') return withoutAbsent(kind);
  if (kind.kind !== 'burst') return kind;
  const { status, retryAfter } = kind;
  return { kind: 'status' as const, ...busy[status], status, ...withoutAbsent({ retryAfter }) };
}

const busy = {
  429: { code: 'TooManyRequests', message: 'Too many requests.' },
  503: { code: 'ServiceUnavailable', message: 'The service is temporarily unavailable.' },
} as const;

function toOther(order: z.infer<typeof otherOrder>): Omit<OrderedFault, 'id'> {
  return { ...order, match: order.match ?? {} };
}

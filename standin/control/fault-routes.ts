import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FaultOrder } from '../graph/faults.ts';
import type { OrderedFault } from '../connector/faults.ts';
import type { ControlDeps } from './deps.ts';
import { ControlRefusal, read } from './respond.ts';

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
  z.strictObject({
    ...graphCommon,
    kind: z.enum(['timeout-after-write', 'hang', 'forbid-mailbox', 'no-teams-link', 'lose-notification']),
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

  server.get('/standin/requests', async () => ({ requests: requests.list(), totals: requests.totals() }));
}

function toGraph({ target: _target, match, times: strikes, ...kind }: z.infer<typeof graphOrder>): FaultOrder {
  const struck = kind.kind === 'status' ? withoutAbsent(kind) : kind;
  return {
    ...struck,
    ...(match === undefined ? {} : { match: withoutAbsent(match) }),
    ...(strikes === undefined ? {} : { times: strikes }),
  };
}

function toOther(order: z.infer<typeof otherOrder>): Omit<OrderedFault, 'id'> {
  return { ...order, match: order.match ?? {} };
}

type WithoutAbsent<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out properties whose value is undefined, which exact optional types tell from absent ones. */
function withoutAbsent<T extends object>(value: T): WithoutAbsent<T>;
function withoutAbsent(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

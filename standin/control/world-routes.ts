import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ControlDeps } from './deps.ts';
import { ControlRefusal, read } from './respond.ts';

const order = z.strictObject({
  world: z.string(),
  /** Forget what was done in it before. */
  anew: z.boolean().default(false),
});

/** Which world of the demonstration this is, and the way into another one. */
export function addWorldRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { worlds, orderWorld, isProductKnown } = deps;

  const since = randomUUID();

  /** `since` is another after each start; `isReady`: the product answers. */
  server.get('/standin/world', async () => ({
    present: worlds?.present ?? null,
    choices: worlds?.choices ?? [],
    begun: worlds?.begun ?? [],
    since,
    isReady: isProductKnown(),
  }));

  /** The answer comes before the stand-in ends; the one after it answers at the same address. */
  server.post('/standin/world', async (request, reply) => {
    const wanted = read(order, request.body);
    if (worlds === null) throw new ControlRefusal(404, 'There is one world only.');
    if (!worlds.choices.includes(wanted.world)) {
      throw new ControlRefusal(400, `The worlds are ${worlds.choices.join(', ')}.`);
    }
    if (!isProductKnown()) throw new ControlRefusal(409, 'This world is still being laid out.');
    reply.raw.once('finish', () => orderWorld(wanted));
    return reply.code(202).send(wanted);
  });
}

import type { FastifyInstance } from 'fastify';
import type { ControlDeps } from './deps.ts';
import { demonstrationShape } from './demonstration.ts';
import { read } from './respond.ts';

/** What the sign-in page and the guided path show. */
export function addDemonstrationRoutes(server: FastifyInstance, { demonstration }: ControlDeps): void {
  server.get('/standin/demonstration', async () => demonstration.now);

  server.put('/standin/demonstration', async (request, reply) => {
    demonstration.now = read(demonstrationShape, request.body);
    return reply.code(204).send();
  });
}

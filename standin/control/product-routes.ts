import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ControlDeps } from './deps.ts';
import { read } from './respond.ts';

const here = z.strictObject({ url: z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ }) });

/** The address of a product that chooses its own port is known only after the stand-in has started. */
export function addProductRoutes(server: FastifyInstance, { setProduct }: ControlDeps): void {
  server.put('/standin/product', async (request, reply) => {
    setProduct(read(here, request.body).url);
    return reply.code(204).send();
  });
}

import httpProxy from '@fastify/http-proxy';
import type { FastifyPluginAsync } from 'fastify';
import { named } from './http.ts';

/** Forwards everything below `prefix` to the product, without the prefix; 502 or 503 in words while it is away. */
export function edge(prefix: string, productUrl: () => string | undefined): FastifyPluginAsync {
  return named('edge', async (server) => {
    await server.register(httpProxy, {
      prefix,
      rewritePrefix: '/',
      upstream: '',
      disableRequestLogging: true,
      preHandler: (_request, reply, done) => {
        if (productUrl() === undefined)
          void reply.code(503).type('text/plain').send('The product has not started yet.');
        else done();
      },
      replyOptions: {
        getUpstream: () => productUrl() ?? '',
        onError: (reply) => void reply.code(502).type('text/plain').send('The product does not answer.'),
      },
    });
  });
}

import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { tabEndpoints } from '../contract/service.ts';
import { notFoundProblem, sendProblem } from './problem.ts';
import { serveOpenly } from './serve.ts';

const folder = tabEndpoints.files.path.replace('*', '');

/**
 * The built tab under `/tab/`. It is one page with many addresses, so anything that is not a file is answered with
 * `index.html`. Files with a hash in their name never change and are cached; the page itself is fetched each time.
 */
export async function tabFiles(app: FastifyInstance, publicFiles: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: publicFiles,
    prefix: folder,
    cacheControl: false,
    // The build has put a smaller one beside each file that is worth it.
    preCompressed: true,
    setHeaders(response, path) {
      response.setHeader('vary', 'accept-encoding');
      const isHashed = path.includes(`${sep}assets${sep}`);
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  serveOpenly(app, tabEndpoints.entry, async (_request, reply) => reply.redirect(folder));

  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const isPage = request.method === 'GET' && path.startsWith(folder) && !path.split('/').at(-1)?.includes('.');
    return isPage ? reply.sendFile('index.html') : sendProblem(reply, notFoundProblem(request));
  });
}

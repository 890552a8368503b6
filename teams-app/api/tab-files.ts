import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Router } from './router.ts';
import { notFoundProblem, sendProblem } from './problem.ts';

/**
 * The built tab under `/tab/`. Its pages are addresses within one page, so whatever is no file is answered with
 * `index.html`; files with a hash in their name never change and are kept, the page itself is asked for each time.
 */
export async function tabFiles(app: Router, publicFiles: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: publicFiles,
    prefix: '/tab/',
    cacheControl: false,
    setHeaders(response, path) {
      const isHashed = path.includes(`${sep}assets${sep}`);
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  app.get('/tab', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/tab/'));

  app.setNotFoundHandler(async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const isPage = request.method === 'GET' && path.startsWith('/tab/') && !path.split('/').at(-1)?.includes('.');
    return isPage ? reply.sendFile('index.html') : sendProblem(reply, notFoundProblem(request));
  });
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type { RunningServer } from './cloud-server.ts';
import { controlServer } from './control/server.ts';
import { edge } from './edge.ts';
import { serverOptions } from './http.ts';
import { listen, type Where } from './listen.ts';
import type { World } from './world.ts';

const product = '/-product';
/** Paths that are not the product's: the control API, and the folder that the shell's build keeps its files in. */
const own = ['/standin', '/shell'];

/**
 * The shell's origin: the built shell at `/`, the control API at `/standin`, and the product for every other path, so
 * that a tab lives on the same origin as the frame around it. The shell may be built while the stand-in runs.
 */
export async function startShell(
  world: World,
  options: { readonly where: Where; readonly files: string | undefined },
): Promise<RunningServer> {
  const server = Fastify({
    ...serverOptions,
    rewriteUrl: ({ url = '/' }) => (isOwn(url) ? url : `${product}${url}`),
  });
  server.addHook('onResponse', async (request) => {
    if (request.method !== 'GET') world.changed();
  });
  await server.register(controlServer(world.control));
  await server.register(edge(product, world.productUrl));
  await serveFiles(server, options.files);
  return { port: await listen(server, options.where), close: () => server.close() };
}

async function serveFiles(server: FastifyInstance, files: string | undefined): Promise<void> {
  if (files !== undefined) {
    const { default: fastifyStatic } = await import('@fastify/static');
    await server.register(fastifyStatic, { root: resolve(files) });
  }
  server.get('/', (_request, reply) =>
    files !== undefined && existsSync(join(files, 'index.html'))
      ? reply.sendFile('index.html')
      : reply.code(503).type('text/html').send(notBuilt),
  );
}

const notBuilt =
  '<!doctype html><title>Lodestar</title><p>The shell has not been built. <code>npm start</code> builds it.</p>';

function isOwn(url: string): boolean {
  const path = url.split('?')[0] ?? '/';
  return path === '/' || own.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

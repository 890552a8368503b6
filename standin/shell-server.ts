import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import Fastify from 'fastify';
import type { RunningServer } from './cloud-server.ts';
import { controlServer } from './control/server.ts';
import { edge } from './edge.ts';
import { serverOptions } from './http.ts';
import { listen, type Where } from './listen.ts';
import type { World } from './world.ts';

const PRODUCT = '/-product';

/**
 * The shell's origin: the built shell at `/`, the control API at `/standin`, and the product for every other path, so
 * that a tab lives on the same origin as the frame around it.
 */
export async function startShell(
  world: World,
  options: { readonly where: Where; readonly files: string | undefined },
): Promise<RunningServer> {
  const own = shellPaths(options.files);
  const server = Fastify({
    ...serverOptions,
    rewriteUrl: ({ url = '/' }) => (isOwn(url, own) ? url : `${PRODUCT}${url}`),
  });
  server.addHook('onResponse', async (request) => {
    if (request.method !== 'GET') world.changed();
  });
  await server.register(controlServer(world.control));
  await server.register(edge(PRODUCT, world.productUrl));
  if (options.files !== undefined && own.size > 0) {
    const { default: fastifyStatic } = await import('@fastify/static');
    await server.register(fastifyStatic, { root: resolve(options.files), wildcard: false });
  } else {
    server.get('/', (_request, reply) => reply.code(503).type('text/html').send(NOT_BUILT));
  }
  return { port: await listen(server, options.where), close: () => server.close() };
}

const NOT_BUILT =
  '<!doctype html><title>Lodestar</title><p>The shell has not been built. Run <code>npm run build</code> and start again.</p>';

/** URL paths of the shell's files. */
function shellPaths(folder: string | undefined): ReadonlySet<string> {
  if (folder === undefined || !existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, resolve(parentPath, name)));
  return new Set(files.map((file) => `/${file.split(sep).join('/')}`));
}

function isOwn(url: string, own: ReadonlySet<string>): boolean {
  const path = url.split('?')[0] ?? '/';
  return path === '/' || path === '/standin' || path.startsWith('/standin/') || own.has(path);
}

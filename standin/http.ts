import type { FastifyPluginAsync, FastifyServerOptions } from 'fastify';

/** Exchange's ids are long, and stand in paths. */
const longestParameter = 2_000;
const largestBody = 8 * 1024 * 1024;

/** What both servers share; open event streams do not keep them from ending. */
export const serverOptions = {
  forceCloseConnections: true,
  bodyLimit: largestBody,
  routerOptions: { maxParamLength: longestParameter },
} as const satisfies FastifyServerOptions;

/** A plugin with a name; for one without, Fastify searches everything that the process has loaded. */
export function named(name: string, plugin: FastifyPluginAsync): FastifyPluginAsync {
  return Object.assign(plugin, { [Symbol.for('fastify.display-name')]: name });
}

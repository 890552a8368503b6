import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';
import { secureHeaders } from '#teams-app/api/headers.ts';

/** The catalogue, built anew and served with the headers of the tab. */
export async function serveParts(port: number): Promise<{ readonly url: string; end(): Promise<void> }> {
  const vite = [resolve('node_modules/vite/bin/vite.js'), 'build', '--config', 'tests/parts/vite.config.ts'];
  await promisify(execFile)(process.execPath, vite);
  const app = Fastify();
  await secureHeaders(app, []);
  await app.register(fastifyStatic, { root: resolve('.cache/parts') });
  const url = await app.listen({ port, host: '127.0.0.1' });
  return { url, end: () => app.close() };
}

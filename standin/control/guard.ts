import type { FastifyRequest } from 'fastify';
import { ControlRefusal } from './respond.ts';

const local = ['localhost', '127.0.0.1'];

/**
 * Keeps other web pages out: the control API signs anybody in, so it answers only requests addressed to this machine by
 * name (no DNS rebinding) that come from no page at all or from the shell's own.
 */
export async function requireOwnPage(request: FastifyRequest): Promise<void> {
  const { host, origin } = request.headers;
  if (!local.includes(hostnameOf(host ?? ''))) throw new ControlRefusal(403, 'This is for localhost only.');
  // Something on this machine may end TLS in front of the shell: Teams itself is always https.
  const own = ['http', 'https'].map((scheme) => `${scheme}://${host ?? ''}`);
  if (origin !== undefined && !own.includes(origin)) throw new ControlRefusal(403, 'This is for the shell only.');
}

function hostnameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}

import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Keeps the answer open as server-sent events.
 *
 * @param subscribe - called with `send`; the function it returns is called when the client is gone.
 */
export function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  subscribe: (send: (data: string) => void) => () => void,
): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  reply.raw.write(': open\n\n');
  const unsubscribe = subscribe((data) => reply.raw.write(`data: ${data}\n\n`));
  request.raw.once('close', unsubscribe);
}

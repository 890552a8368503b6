import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ControlRefusal, read } from './respond.ts';

const order = z.object({ address: z.url({ protocol: /^https$/ }) });

/** What Teams draws in a card: no SVG. */
const kinds = ['image/png', 'image/jpeg', 'image/gif'];
const mostBytes = 1_000_000;

/**
 * Pictures of cards. Teams' own service fetches them and hands them on, so that a person's device never asks the bot's host:
 * over https, without signing in, and nothing but a picture.
 */
export function addCardPictureRoutes(server: FastifyInstance): void {
  server.get('/standin/card-picture', async (request, reply) => {
    const { address } = read(order, request.query);
    const answer = await fetch(address, { redirect: 'error' }).catch(() => null);
    const kind = answer?.headers.get('content-type')?.split(';')[0] ?? '';
    if (answer?.ok !== true || !kinds.includes(kind)) throw new ControlRefusal(404, 'There is no picture.');
    const picture = Buffer.from(await answer.arrayBuffer());
    if (picture.length > mostBytes) throw new ControlRefusal(404, 'The picture is too large.');
    return reply.type(kind).header('cache-control', 'max-age=3600').send(picture);
  });
}

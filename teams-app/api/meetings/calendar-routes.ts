import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  calendarFeed as calendarFeedOf,
  makeCalendarFeed,
  removeCalendarFeed,
} from '#operations/meetings/calendar-feed.ts';
import type { Context } from '#operations/context.ts';
import { NotFound } from '#operations/failures.ts';
import { calendarFeed } from '../../contract/meetings.ts';
import { actorOf } from '../access.ts';
import { calendarEntries } from './present-calendar-feed.ts';
import { iCalendar } from './icalendar.ts';
import { textsIn } from '../reader.ts';
import { nothing, type Router } from '../router.ts';

/** Calendar programs ask by themselves; more often than this is somebody guessing. */
const feedReadsPerMinute = 120;

/** The secret address of one's own meetings, and what stands there. `publicUrl` is the service's own, from outside. */
export function calendarRoutes(app: Router, context: Context, publicUrl: string): void {
  app.post('/api/me/calendar-feed', { schema: { response: { 201: calendarFeed } } }, async (request, reply) => {
    const { token } = await makeCalendarFeed(context, actorOf(request));
    return reply.code(201).send({ url: `${publicUrl}/calendar/${token}.ics` });
  });

  app.delete('/api/me/calendar-feed', { schema: { response: { 204: nothing } } }, async (request, reply) => {
    await removeCalendarFeed(context, actorOf(request));
    return reply.code(204).send(null);
  });

  app.get<{ Params: { file: string } }>(
    '/calendar/:file',
    { schema: { hide: true }, config: { rateLimit: { max: feedReadsPerMinute } } },
    async (request, reply) => sendCalendar(request, reply, context),
  );
}

/** An address that is not ours says nothing about whether it ever was. */
async function sendCalendar(
  request: FastifyRequest<{ Params: { file: string } }>,
  reply: FastifyReply,
  context: Context,
): Promise<FastifyReply> {
  const token = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
  if (token === undefined) throw new NotFound('No calendar under this address');
  const feed = await calendarFeedOf(context, token);
  const { calendar } = textsIn(feed.owner.language);
  const text = iCalendar(calendar.name, calendarEntries(feed), context.now());
  return reply
    .type('text/calendar; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', 'inline; filename="lodestar.ics"')
    .send(text);
}

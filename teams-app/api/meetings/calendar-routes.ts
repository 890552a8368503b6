import type { FastifyInstance } from 'fastify';
import type { Context } from '#operations/context.ts';
import { NotFound } from '#operations/failures.ts';
import { calendarFeed, makeCalendarFeed, removeCalendarFeed } from '#operations/meetings/calendar-feed.ts';
import { callOf } from '../../contract/call.ts';
import { calendarFeedEndpoints as endpoints } from '../../contract/meetings.ts';
import { textsIn } from '../reader.ts';
import { sendFile, serve, serveOpenly, type FileAnswer } from '../serve.ts';
import { iCalendar } from '../icalendar.ts';
import { calendarEntries } from './present-calendar-feed.ts';

/** Calendar programs ask regularly; whoever asks more often than this is guessing addresses. */
const feedReadsPerMinute = 120;

/**
 * The secret address of somebody's own meetings, and its content. `publicUrl` is the service's address from outside.
 */
export function calendarRoutes(app: FastifyInstance, context: Context, publicUrl: string): void {
  serve(app, endpoints.make, async ({ actor }) => {
    const { token } = await makeCalendarFeed(context, actor);
    return { url: `${publicUrl}${callOf(endpoints.read, { params: { file: `${token}.ics` } }).path}` };
  });

  serve(app, endpoints.remove, async ({ actor }) => removeCalendarFeed(context, actor));

  serveOpenly(
    app,
    endpoints.read,
    async (_request, reply, { params }) => sendFile(reply, await calendarAt(params.file, context)),
    { perMinute: feedReadsPerMinute },
  );
}

/** The answer to an unknown address does not tell whether it was ever known. */
async function calendarAt(file: string, context: Context): Promise<FileAnswer> {
  const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  if (token === undefined) throw new NotFound('No calendar under this address');
  const feed = await calendarFeed(context, token);
  const { calendar } = textsIn(feed.owner.language);
  return {
    type: 'text/calendar; charset=utf-8',
    content: iCalendar(calendar.name, calendarEntries(feed), context.now()),
    headers: {
      'cache-control': 'private, no-store',
      'content-disposition': 'inline; filename="lodestar.ics"',
    },
  };
}

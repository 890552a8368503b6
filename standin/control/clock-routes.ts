import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { afterNextMeeting } from './booked-meetings.ts';
import { personOf, type ControlDeps } from './deps.ts';
import { ControlRefusal, read } from './respond.ts';
import { stream } from './stream.ts';

const order = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ by: z.iso.duration() }),
  z.strictObject({ afterNextMeetingOf: z.string() }),
]);

/** Reads and moves the stand-in's moment. */
export function addClockRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { clock } = deps;
  const shown = () => ({
    now: new Date(clock.now()).toISOString(),
    wall: new Date(clock.wall()).toISOString(),
    offsetMs: clock.offsetMs(),
  });

  server.get('/standin/clock', async () => shown());

  server.post('/standin/clock', async (request) => {
    const to = target(read(order, request.body), deps);
    if (!clock.moveTo(to)) throw new ControlRefusal(409, 'The clock moves forward only.');
    return shown();
  });

  server.get('/standin/clock/stream', (request, reply) => {
    stream(request, reply, (send) => {
      const tell = () => send(JSON.stringify({ now: shown().now, offsetMs: clock.offsetMs() }));
      tell();
      return clock.onMove(tell);
    });
  });
}

function target(wanted: z.infer<typeof order>, deps: ControlDeps): number {
  const now = deps.clock.now();
  if ('to' in wanted) return Date.parse(wanted.to);
  if ('by' in wanted) {
    const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC');
    return moment.add(wanted.by).epochMilliseconds;
  }
  const { oid } = personOf(deps, wanted.afterNextMeetingOf);
  const to = afterNextMeeting(deps.exchange, deps.company, { oid, now });
  if (to === null) throw new ControlRefusal(404, 'The app has booked no coming meeting for this person.');
  return to;
}

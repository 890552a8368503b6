import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { sayWeMet, takeBackMet } from '#operations/meetings/extra-meeting.ts';
import { extraMeetingEndpoints as endpoints } from '../../contract/extra-meetings.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** Meetings that no calendar knows of. */
export function extraMeetingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.met, async ({ actor, params, body }) => {
    const pairingId = idOf<'Pairing'>(params.id);
    const at = Temporal.PlainDate.from(body.day).toPlainDateTime(Temporal.PlainTime.from(body.time));
    const { timeZone, minutes } = body;
    return accepted(await sayWeMet(context, actor, { pairingId, at, timeZone, minutes }));
  });

  serve(app, endpoints.takeBack, async ({ actor, params }) => {
    accepted(await takeBackMet(context, actor, { meetingId: idOf<'Meeting'>(params.id) }));
  });
}

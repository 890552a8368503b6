import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { askForOtherTimes, askForStandingTime, skipMeeting } from '#operations/meetings/meeting-offers.ts';
import { confirmMet } from '#operations/meetings/confirm-met.ts';
import { setMeetingPlace } from '#operations/meetings/meeting-place.ts';
import { meetingEndpoints as endpoints } from '../../contract/meetings.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** What the two may do with their meetings. Nobody else learns that these exist. */
export function meetingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.otherTimes, async ({ actor, params }) =>
    accepted(await askForOtherTimes(context, actor, { meetingId: idOf<'Meeting'>(params.id) })),
  );

  serve(app, endpoints.otherStandingTime, async ({ actor, params }) =>
    accepted(await askForStandingTime(context, actor, { pairingId: idOf<'Pairing'>(params.id) })),
  );

  serve(app, endpoints.skip, async ({ actor, params }) => {
    accepted(await skipMeeting(context, actor, { meetingId: idOf<'Meeting'>(params.id) }));
  });

  serve(app, endpoints.confirm, async ({ actor, params }) => {
    accepted(await confirmMet(context, actor, { meetingId: idOf<'Meeting'>(params.id) }));
  });

  serve(app, endpoints.meetAt, async ({ actor, params, body }) => {
    accepted(await setMeetingPlace(context, actor, { pairingId: idOf<'Pairing'>(params.id), place: body.place }));
  });
}

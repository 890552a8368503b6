import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { chooseTime, otherTimes, skipOffered } from '#operations/meetings/meeting-offers.ts';
import { offerView } from '#operations/meetings/offer-view.ts';
import { offerEndpoints as endpoints } from '../../contract/meetings.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { offerBody } from './present-offer.ts';

/** Other times that are offered to the two, and their answers. */
export function offerRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.offer, async ({ actor, params }) => {
    const view = await offerView(context, actor, idOf<'MeetingOffer'>(params.id));
    return offerBody(view, actor.language, context.now());
  });

  serve(app, endpoints.choose, async ({ actor, params, body }) => {
    accepted(await chooseTime(context, actor, { offerId: idOf<'MeetingOffer'>(params.id), ...body }));
  });

  serve(app, endpoints.others, async ({ actor, params, body }) => {
    accepted(await otherTimes(context, actor, { offerId: idOf<'MeetingOffer'>(params.id), ...body }));
  });

  serve(app, endpoints.skip, async ({ actor, params, body }) => {
    accepted(await skipOffered(context, actor, { offerId: idOf<'MeetingOffer'>(params.id), ...body }));
  });
}

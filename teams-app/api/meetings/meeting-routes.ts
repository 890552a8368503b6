import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import {
  askForOtherTimes,
  askForStandingTime,
  chooseTime,
  otherTimes,
  skipMeeting,
  skipOffered,
} from '#operations/meetings/meeting-offers.ts';
import { setMeetingPlace } from '#operations/meetings/meeting-place.ts';
import { offerView } from '#operations/meetings/offer-view.ts';
import { pausePairing, resumePairing } from '#operations/pairing/pause-pairing.ts';
import {
  endInput,
  offer,
  offerAsked,
  offerChoice,
  offerVersion,
  pauseInput,
  placeInput,
} from '../../contract/meetings.ts';
import { actorOf } from '../access.ts';
import { offerBody } from './present-offer.ts';
import { accepted } from '../refusal.ts';
import { idParams, nothing, type Router } from '../router.ts';

/** What the two may do with their meetings. Nobody else learns that they exist. */
export function meetingRoutes(app: Router, context: Context): void {
  askingRoutes(app, context);
  offerRoutes(app, context);
  pairingRoutes(app, context);
}

function askingRoutes(app: Router, context: Context): void {
  const asked = { params: idParams, response: { 202: offerAsked } };

  app.post('/api/meetings/:id/other-times', { schema: asked }, async (request, reply) => {
    const meetingId = idOf<'Meeting'>(request.params.id);
    return reply.code(202).send(accepted(await askForOtherTimes(context, actorOf(request), { meetingId })));
  });

  app.post('/api/pairings/:id/standing-time', { schema: asked }, async (request, reply) => {
    const pairingId = idOf<'Pairing'>(request.params.id);
    return reply.code(202).send(accepted(await askForStandingTime(context, actorOf(request), { pairingId })));
  });

  app.post(
    '/api/meetings/:id/skip',
    { schema: { params: idParams, response: { 204: nothing } } },
    async (request, reply) => {
      const meetingId = idOf<'Meeting'>(request.params.id);
      accepted(await skipMeeting(context, actorOf(request), { meetingId }));
      return reply.code(204).send(null);
    },
  );
}

function offerRoutes(app: Router, context: Context): void {
  const pressed = { params: idParams, body: offerVersion, response: { 204: nothing } };

  app.get('/api/offers/:id', { schema: { params: idParams, response: { 200: offer } } }, async (request) => {
    const actor = actorOf(request);
    const view = await offerView(context, actor, idOf<'MeetingOffer'>(request.params.id));
    return offerBody(view, actor.language, context.now());
  });

  app.post('/api/offers/:id/choose', { schema: { ...pressed, body: offerChoice } }, async (request, reply) => {
    const offerId = idOf<'MeetingOffer'>(request.params.id);
    accepted(await chooseTime(context, actorOf(request), { offerId, ...request.body }));
    return reply.code(204).send(null);
  });

  app.post('/api/offers/:id/other-times', { schema: pressed }, async (request, reply) => {
    const offerId = idOf<'MeetingOffer'>(request.params.id);
    accepted(await otherTimes(context, actorOf(request), { offerId, ...request.body }));
    return reply.code(204).send(null);
  });

  app.post('/api/offers/:id/skip', { schema: pressed }, async (request, reply) => {
    const offerId = idOf<'MeetingOffer'>(request.params.id);
    accepted(await skipOffered(context, actorOf(request), { offerId, ...request.body }));
    return reply.code(204).send(null);
  });
}

function pairingRoutes(app: Router, context: Context): void {
  const done = { params: idParams, response: { 204: nothing } };

  app.post('/api/pairings/:id/pause', { schema: { ...done, body: pauseInput } }, async (request, reply) => {
    const input = {
      pairingId: idOf<'Pairing'>(request.params.id),
      until: Temporal.PlainDate.from(request.body.until),
    };
    accepted(await pausePairing(context, actorOf(request), input));
    return reply.code(204).send(null);
  });

  app.post('/api/pairings/:id/resume', { schema: done }, async (request, reply) => {
    const pairingId = idOf<'Pairing'>(request.params.id);
    accepted(await resumePairing(context, actorOf(request), { pairingId }));
    return reply.code(204).send(null);
  });

  app.post('/api/pairings/:id/end', { schema: { ...done, body: endInput } }, async (request, reply) => {
    const pairingId = idOf<'Pairing'>(request.params.id);
    await endPairing(context, actorOf(request), { pairingId, ...request.body });
    return reply.code(204).send(null);
  });

  app.put('/api/pairings/:id/place', { schema: { ...done, body: placeInput } }, async (request, reply) => {
    const pairingId = idOf<'Pairing'>(request.params.id);
    accepted(await setMeetingPlace(context, actorOf(request), { pairingId, place: request.body.place }));
    return reply.code(204).send(null);
  });
}

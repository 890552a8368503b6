import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import { pausePairing, resumePairing } from '#operations/pairing/pause-pairing.ts';
import { pairingEndpoints as endpoints } from '../../contract/pairing.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** What the two may do with their pairing. */
export function pairingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.pause, async ({ actor, params, body }) => {
    const pairingId = idOf<'Pairing'>(params.id);
    accepted(await pausePairing(context, actor, { pairingId, until: Temporal.PlainDate.from(body.until) }));
  });

  serve(app, endpoints.resume, async ({ actor, params }) => {
    accepted(await resumePairing(context, actor, { pairingId: idOf<'Pairing'>(params.id) }));
  });

  serve(app, endpoints.end, async ({ actor, params, body }) =>
    endPairing(context, actor, { pairingId: idOf<'Pairing'>(params.id), ...body }),
  );
}

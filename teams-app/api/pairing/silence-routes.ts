import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { widenSearch } from '#operations/enrolment/widen-search.ts';
import { askHrForHelp, endForNewMatch, sayStillThere, waitForThem } from '#operations/pairing/silence-choices.ts';
import { silenceEndpoints as endpoints } from '../../contract/silence.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** What somebody may choose who cannot reach the other side, and whom a round left alone. */
export function silenceRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.wait, async ({ actor, params }) => {
    accepted(await waitForThem(context, actor, { pairingId: idOf<'Pairing'>(params.id) }));
  });

  serve(app, endpoints.newMatch, async ({ actor, params }) => {
    await endForNewMatch(context, actor, { pairingId: idOf<'Pairing'>(params.id) });
  });

  serve(app, endpoints.help, async ({ actor, params }) => {
    accepted(await askHrForHelp(context, actor, { pairingId: idOf<'Pairing'>(params.id) }));
  });

  serve(app, endpoints.stillThere, async ({ actor, params }) =>
    sayStillThere(context, actor, { pairingId: idOf<'Pairing'>(params.id) }),
  );

  serve(app, endpoints.widen, async ({ actor, params, body }) =>
    widenSearch(context, actor, { programmeId: idOf<'Programme'>(params.programmeId), way: body }),
  );
}

import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import {
  answerDecision,
  proposeForNext,
  proposeRhythm,
  takeBackDecision,
} from '#operations/pairing/joint-decisions.ts';
import { jointDecisionEndpoints as endpoints } from '../../contract/joint-decisions.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** What one proposes and all have to agree to. Nobody outside the pairing learns that it exists. */
export function jointDecisionRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.proposeForNext, async ({ actor, params, body }) =>
    accepted(await proposeForNext(context, actor, { meetingId: idOf<'Meeting'>(params.id), what: body.what })),
  );

  serve(app, endpoints.proposeRhythm, async ({ actor, params, body }) =>
    accepted(await proposeRhythm(context, actor, { pairingId: idOf<'Pairing'>(params.id), rhythm: body })),
  );

  serve(app, endpoints.answer, async ({ actor, params, body }) => {
    const decisionId = idOf<'JointDecision'>(params.id);
    return accepted(await answerDecision(context, actor, { decisionId, agrees: body.agrees }));
  });

  serve(app, endpoints.withdraw, async ({ actor, params }) => {
    accepted(await takeBackDecision(context, actor, idOf<'JointDecision'>(params.id)));
  });
}

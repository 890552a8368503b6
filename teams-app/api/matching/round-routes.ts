import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { ActorIn, Context } from '#operations/context.ts';
import { decideProposals, discardDraft, undoInDraft } from '#operations/matching/change-draft.ts';
import { holdDraft, releaseDraft } from '#operations/matching/hold-round.ts';
import { matchingView } from '#operations/matching/match-review.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { whatIf } from '#operations/matching/what-if.ts';
import { roundEndpoints as endpoints } from '../../contract/matching.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { seenOf, seenOrNull } from './draft-seen.ts';
import { matchingBody } from './present-matching.ts';
import { whatIfBody } from './present-swap.ts';

/** HR's rounds: run, review, publish. */
export function roundRoutes(app: FastifyInstance, context: Context): void {
  const present = async (actor: ActorIn) =>
    matchingBody(await matchingView(context, actor), await namingFor(context, actor));

  serve(app, endpoints.present, async ({ actor }) => present(actor));

  serve(app, endpoints.run, async ({ actor, body: { again, weights, form } }) => {
    accepted(await proposeMatches(context, actor, { again: seenOrNull(again), weights: weights ?? null, form }));
    return present(actor);
  });

  serve(app, endpoints.whatIf, async ({ actor, body: { roundId, weights } }) =>
    whatIfBody(accepted(await whatIf(context, actor, { roundId: idOf<'MatchRound'>(roundId), weights }))),
  );

  serve(app, endpoints.decide, async ({ actor, params, body }) => {
    const ids = body.proposalIds.map((id) => idOf<'MatchProposal'>(id));
    accepted(await decideProposals(context, actor, seenOf(params, body), { act: body.act, ids }));
  });

  serve(app, endpoints.undo, async ({ actor, params, body }) => {
    accepted(await undoInDraft(context, actor, seenOf(params, body)));
  });

  serve(app, endpoints.discard, async ({ actor, params, body }) => {
    accepted(await discardDraft(context, actor, seenOf(params, body)));
  });

  serve(app, endpoints.publish, async ({ actor, params, body }) => {
    accepted(await publishRound(context, actor, seenOf(params, body), body.which));
  });

  serve(app, endpoints.hold, async ({ actor, params, body }) => {
    accepted(await holdDraft(context, actor, seenOf(params, body)));
  });

  serve(app, endpoints.release, async ({ actor, params, body }) => {
    accepted(await releaseDraft(context, actor, seenOf(params, body)));
  });
}

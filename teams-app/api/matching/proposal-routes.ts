import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { approveProposal } from '#operations/matching/approve-proposal.ts';
import { introductionPreview } from '#operations/matching/introduction-preview.ts';
import { proposalView } from '#operations/matching/match-review.ts';
import { proposalEndpoints as endpoints } from '../../contract/matching.ts';
import { messagesBody } from '../messages/present-messages.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { proposalBody } from './present-matching.ts';

/** A single proposal: its reasons, what the two would read, and letting them begin. */
export function proposalRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.proposal, async ({ actor, params }) =>
    proposalBody(accepted(await proposalView(context, actor, idOf(params.id))), await namingFor(context, actor)),
  );

  serve(app, endpoints.messages, async ({ actor, params }) =>
    messagesBody(
      accepted(await introductionPreview(context, actor, idOf(params.id))),
      (await namingFor(context, actor)).competence,
    ),
  );

  serve(app, endpoints.approve, async ({ actor, params, body: { version } }) => {
    accepted(await approveProposal(context, actor, { proposalId: idOf<'MatchProposal'>(params.id), version }));
  });
}

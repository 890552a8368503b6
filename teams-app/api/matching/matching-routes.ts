import type { z } from 'zod';
import { idOf, type PersonId } from '#domain/ids.ts';
import { approveProposal } from '#operations/matching/approve-proposal.ts';
import { decideProposals, discardDraft, undoInDraft } from '#operations/matching/change-draft.ts';
import type { Context } from '#operations/context.ts';
import { introductionPreview } from '#operations/matching/introduction-preview.ts';
import { matchingView, proposalView } from '#operations/matching/match-review.ts';
import { addMatchRule, liftMatchRule } from '#operations/matching/match-rules.ts';
import { proposeMatches, type DraftSeen } from '#operations/matching/propose-matches.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { otherMentors, previewSwap, swapMentor } from '#operations/matching/swap-mentor.ts';
import { whatIf as whatIfOf } from '#operations/matching/what-if.ts';
import {
  decisionInput,
  matching,
  mentorsQuery,
  messages,
  otherMentors as otherMentorsSchema,
  proposal,
  roundInput,
  ruleInput,
  ruleLift,
  swapEffect,
  swapInput,
  swapQuery,
  versionSeen,
  whatIf,
  whatIfInput,
  type draftSeen,
} from '../../contract/matching.ts';
import { actorOf } from '../access.ts';
import { exportRoutes } from './export-routes.ts';
import { matchingBody, proposalBody } from './present-matching.ts';
import { messagesBody } from '../messages/present-messages.ts';
import { otherMentorsBody, swapEffectBody, whatIfBody } from './present-swap.ts';
import { accepted } from '../refusal.ts';
import { idParams, nothing, type Router } from '../router.ts';

/** HR's rounds: run, review, publish. */
export function matchingRoutes(app: Router, context: Context): void {
  roundRoutes(app, context);
  exportRoutes(app, context);
  swapRoutes(app, context);
  ruleRoutes(app, context);
  proposalRoutes(app, context);
}

const seenOf = (params: { readonly id: string }, body: { readonly version: number }): DraftSeen => ({
  roundId: idOf(params.id),
  version: body.version,
});

const seenOrNull = (seen: z.infer<typeof draftSeen> | null): DraftSeen | null =>
  seen === null ? null : { roundId: idOf(seen.roundId), version: seen.version };

function roundRoutes(app: Router, context: Context): void {
  const done = { params: idParams, response: { 204: nothing } };

  app.get('/api/hr/matching', { schema: { response: { 200: matching } } }, async (request) => {
    const actor = actorOf(request);
    return matchingBody(await matchingView(context, actor), actor.language);
  });

  app.post(
    '/api/hr/matching/rounds',
    { schema: { body: roundInput, response: { 200: matching } } },
    async (request) => {
      const actor = actorOf(request);
      const { again, weights } = request.body;
      const wanted = { again: seenOrNull(again), weights: weights ?? null };
      accepted(await proposeMatches(context, actor, wanted));
      return matchingBody(await matchingView(context, actor), actor.language);
    },
  );

  app.post(
    '/api/hr/matching/what-if',
    { schema: { body: whatIfInput, response: { 200: whatIf } } },
    async (request) => {
      const { roundId, weights } = request.body;
      const tried = { roundId: idOf<'MatchRound'>(roundId), weights };
      return whatIfBody(accepted(await whatIfOf(context, actorOf(request), tried)));
    },
  );

  app.post(
    '/api/hr/matching/rounds/:id/decisions',
    { schema: { ...done, body: decisionInput } },
    async (request, reply) => {
      const { act, proposalIds } = request.body;
      const ids = proposalIds.map((id) => idOf<'MatchProposal'>(id));
      const seen = seenOf(request.params, request.body);
      accepted(await decideProposals(context, actorOf(request), seen, { act, ids }));
      return reply.code(204).send(null);
    },
  );

  app.post('/api/hr/matching/rounds/:id/undo', { schema: { ...done, body: versionSeen } }, async (request, reply) => {
    accepted(await undoInDraft(context, actorOf(request), seenOf(request.params, request.body)));
    return reply.code(204).send(null);
  });

  app.post(
    '/api/hr/matching/rounds/:id/discard',
    { schema: { ...done, body: versionSeen } },
    async (request, reply) => {
      accepted(await discardDraft(context, actorOf(request), seenOf(request.params, request.body)));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/hr/matching/rounds/:id/publish',
    { schema: { ...done, body: versionSeen } },
    async (request, reply) => {
      accepted(await publishRound(context, actorOf(request), seenOf(request.params, request.body)));
      return reply.code(204).send(null);
    },
  );
}

function swapRoutes(app: Router, context: Context): void {
  const wishOf = (wish: { menteeId: string; mentorId: string; insteadOf?: string | null | undefined }) => ({
    menteeId: idOf<'Person'>(wish.menteeId),
    mentorId: idOf<'Person'>(wish.mentorId),
    insteadOf: wish.insteadOf ? idOf<'Person'>(wish.insteadOf) : null,
  });

  app.get(
    '/api/hr/matching/rounds/:id/mentors',
    { schema: { params: idParams, querystring: mentorsQuery, response: { 200: otherMentorsSchema } } },
    async (request) => {
      const actor = actorOf(request);
      const { menteeId, search } = request.query;
      const wanted = { roundId: idOf<'MatchRound'>(request.params.id), menteeId: idOf<'Person'>(menteeId), search };
      return otherMentorsBody(await otherMentors(context, actor, wanted), actor.language);
    },
  );

  app.get(
    '/api/hr/matching/rounds/:id/swap',
    { schema: { params: idParams, querystring: swapQuery, response: { 200: swapEffect } } },
    async (request) => {
      const wanted = { roundId: idOf<'MatchRound'>(request.params.id), wish: wishOf(request.query) };
      return swapEffectBody(accepted(await previewSwap(context, actorOf(request), wanted)));
    },
  );

  app.post(
    '/api/hr/matching/rounds/:id/mentor',
    { schema: { params: idParams, body: swapInput, response: { 204: nothing } } },
    async (request, reply) => {
      const seen = seenOf(request.params, request.body);
      accepted(await swapMentor(context, actorOf(request), seen, wishOf(request.body)));
      return reply.code(204).send(null);
    },
  );
}

function ruleRoutes(app: Router, context: Context): void {
  app.post(
    '/api/hr/matching/rules',
    { schema: { body: ruleInput, response: { 204: nothing } } },
    async (request, reply) => {
      const { personId, otherId, seen } = request.body;
      const other: PersonId | null = otherId === null ? null : idOf(otherId);
      const wanted = { personId: idOf<'Person'>(personId), otherId: other, seen: seenOrNull(seen) };
      accepted(await addMatchRule(context, actorOf(request), wanted));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/hr/matching/rules/:id/lift',
    { schema: { params: idParams, body: ruleLift, response: { 204: nothing } } },
    async (request, reply) => {
      const ruleId = idOf<'MatchRule'>(request.params.id);
      accepted(await liftMatchRule(context, actorOf(request), { ruleId, seen: seenOrNull(request.body.seen) }));
      return reply.code(204).send(null);
    },
  );
}

function proposalRoutes(app: Router, context: Context): void {
  app.get('/api/hr/proposals/:id', { schema: { params: idParams, response: { 200: proposal } } }, async (request) => {
    const actor = actorOf(request);
    return proposalBody(await proposalView(context, actor, idOf(request.params.id)), actor.language);
  });

  app.get(
    '/api/hr/proposals/:id/messages',
    { schema: { params: idParams, response: { 200: messages } } },
    async (request) => messagesBody(await introductionPreview(context, actorOf(request), idOf(request.params.id))),
  );

  app.post(
    '/api/hr/proposals/:id/approve',
    { schema: { params: idParams, body: versionSeen, response: { 204: nothing } } },
    async (request, reply) => {
      const decision = { proposalId: idOf<'MatchProposal'>(request.params.id), version: request.body.version };
      accepted(await approveProposal(context, actorOf(request), decision));
      return reply.code(204).send(null);
    },
  );
}

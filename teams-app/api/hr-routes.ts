import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { approveProposal, approveRound, rejectProposal } from '#operations/approve-matches.ts';
import type { Context } from '#operations/context.ts';
import { endSeriesByHr } from '#operations/end-pairing.ts';
import { hrPeople } from '#operations/hr-people.ts';
import { programmeForHr } from '#operations/hr-programme.ts';
import { hrSeries } from '#operations/hr-series.ts';
import { matchingView } from '#operations/match-review.ts';
import { programmeInsight } from '#operations/programme-insight.ts';
import { proposeMatches } from '#operations/propose-matches.ts';
import { retryAttention } from '#operations/retry-attention.ts';
import { setUpProgramme } from '#operations/set-up-programme.ts';
import {
  approval,
  enrolledPeople,
  matching,
  programme,
  programmeInput,
  programmeStatus,
  proposalDecision,
  seriesList,
} from '../contract.ts';
import { actorOf } from './access.ts';
import { enrolledPersonBody, seriesRowBody } from './present/hr-lists.ts';
import { matchingBody } from './present/matching.ts';
import { programmeBody, programmeSetUp, suggestionBody } from './present/programme.ts';
import { statusBody } from './present/status.ts';
import { textsIn } from './reader.ts';
import { accepted } from './refusal.ts';
import { idParams, nothing, type Router } from './router.ts';

const programmeAnswer = z.object({ programme: programme.nullable(), suggestion: programmeInput });
const attentionParams = idParams.extend({ kind: z.enum(['series', 'notice', 'survey', 'pairing']) });

/** What HR leads see and decide. */
export function hrRoutes(app: Router, context: Context): void {
  programmeRoutes(app, context);
  matchingRoutes(app, context);
  proposalRoutes(app, context);

  app.get('/api/hr/people', { schema: { response: { 200: enrolledPeople } } }, async (request) => {
    const people = await hrPeople(context, actorOf(request));
    return { people: people.map(enrolledPersonBody) };
  });

  app.get('/api/hr/series', { schema: { response: { 200: seriesList } } }, async (request) => {
    const actor = actorOf(request);
    const series = await hrSeries(context, actor);
    return { series: series.map((row) => seriesRowBody(row, actor.language)) };
  });

  app.post(
    '/api/hr/series/:id/end',
    { schema: { params: idParams, response: { 204: nothing } } },
    async (request, reply) => {
      const seriesId = idOf<'MeetingSeries'>(request.params.id);
      await endSeriesByHr(context, actorOf(request), { seriesId });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/hr/attention/:kind/:id/retry',
    { schema: { params: attentionParams, response: { 204: nothing } } },
    async (request, reply) => {
      await retryAttention(context, actorOf(request), request.params);
      return reply.code(204).send(null);
    },
  );
}

function programmeRoutes(app: Router, context: Context): void {
  app.get('/api/hr/programme', { schema: { response: { 200: programmeAnswer } } }, async (request) => {
    const found = await programmeForHr(context, actorOf(request));
    return {
      programme: found.programme === null ? null : programmeBody(found.programme),
      suggestion: suggestionBody(found.suggestion),
    };
  });

  app.put('/api/hr/programme', { schema: { body: programmeInput, response: { 200: programme } } }, async (request) => {
    const input = programmeSetUp(request.body);
    return programmeBody(accepted(await setUpProgramme(context, actorOf(request), input)));
  });

  app.get('/api/hr/status', { schema: { response: { 200: programmeStatus } } }, async (request) => {
    const actor = actorOf(request);
    return statusBody(await programmeInsight(context, actor), actor.language);
  });
}

function matchingRoutes(app: Router, context: Context): void {
  app.get('/api/hr/matching', { schema: { response: { 200: matching } } }, async (request) => {
    const actor = actorOf(request);
    return matchingBody(await matchingView(context, actor), actor.language);
  });

  app.post('/api/hr/matching/rounds', { schema: { response: { 200: matching } } }, async (request) => {
    const actor = actorOf(request);
    accepted(await proposeMatches(context, actor));
    return matchingBody(await matchingView(context, actor), actor.language);
  });

  app.post(
    '/api/hr/matching/rounds/:id/approve',
    { schema: { params: idParams, response: { 200: approval } } },
    async (request) => {
      const actor = actorOf(request);
      const outcome = await approveRound(context, actor, idOf<'MatchRound'>(request.params.id));
      const { refusal } = textsIn(actor.language);
      const refused = outcome.refused.map(({ proposalId, reason }) => ({ proposalId, text: refusal[reason] }));
      return { approved: outcome.approved, refused };
    },
  );
}

function proposalRoutes(app: Router, context: Context): void {
  const schema = { params: idParams, body: proposalDecision, response: { 204: nothing } };

  app.post('/api/hr/proposals/:id/approve', { schema }, async (request, reply) => {
    const decision = { proposalId: idOf<'MatchProposal'>(request.params.id), version: request.body.version };
    accepted(await approveProposal(context, actorOf(request), decision));
    return reply.code(204).send(null);
  });

  app.post('/api/hr/proposals/:id/reject', { schema }, async (request, reply) => {
    const decision = { proposalId: idOf<'MatchProposal'>(request.params.id), version: request.body.version };
    accepted(await rejectProposal(context, actorOf(request), decision));
    return reply.code(204).send(null);
  });
}

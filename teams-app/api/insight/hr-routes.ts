import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { endSeriesByHr } from '#operations/pairing/end-pairing.ts';
import { hrPeople } from '#operations/people/hr-people.ts';
import { programmeForHr } from '#operations/programme/hr-programme.ts';
import { hrSeries } from '#operations/booking/hr-series.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { retryAttention } from '#operations/insight/retry-attention.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { enrolledPeople, seriesList } from '../../contract/hr-lists.ts';
import { programme, programmeInput } from '../../contract/programme.ts';
import { programmeStatus } from '../../contract/insight.ts';
import { actorOf } from '../access.ts';
import { groupRoutes } from '../groups/group-routes.ts';
import { matchingRoutes } from '../matching/matching-routes.ts';
import { matchModelRoutes } from '../programme/match-model-routes.ts';
import { enrolledPersonBody, seriesRowBody } from './present-hr-lists.ts';
import { programmeBody, programmeSetUp, suggestionBody } from '../programme/present-programme.ts';
import { statusBody } from './present-status.ts';
import { accepted } from '../refusal.ts';
import { idParams, nothing, type Router } from '../router.ts';

const programmeAnswer = z.object({ programme: programme.nullable(), suggestion: programmeInput });
const attentionParams = idParams.extend({ kind: z.enum(['series', 'notice', 'survey', 'pairing', 'round']) });

/** What HR leads see and decide. */
export function hrRoutes(app: Router, context: Context): void {
  programmeRoutes(app, context);
  matchingRoutes(app, context);
  matchModelRoutes(app, context);
  groupRoutes(app, context);

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

import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { answerSurvey } from '#operations/surveys/answer-survey.ts';
import type { Context } from '#operations/context.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import { home as homeOf } from '#operations/home/home.ts';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import { openSurveyOf } from '#operations/surveys/open-survey.ts';
import { personPhoto } from '#operations/people/person-photo.ts';
import { addMyGoal, changeGoal } from '#operations/goals/set-goal.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { goal, goalChange, goalInput } from '../../contract/goals.ts';
import { enrolmentInput, me, nextRoundInput } from '../../contract/me.ts';
import { home } from '../../contract/pairing.ts';
import { openSurvey, surveyInput } from '../../contract/surveys.ts';
import { actorOf } from '../access.ts';
import { goalBody, homeBody, surveyBody } from './present-home.ts';
import { meBody, profileFrom } from '../enrolment/present-me.ts';
import { accepted, Declined } from '../refusal.ts';
import { idParams, nothing, type Router } from '../router.ts';

/** Bytes of a body. A pasted essay is answered with the field it stands in; the schema says how long that may be. */
const longestProfile = 2 * 1024 * 1024;

/** What everybody may do for themselves. */
export function personRoutes(app: Router, context: Context): void {
  app.get('/api/me', { schema: { response: { 200: me } } }, async (request) =>
    meBody(accepted(await whoAmI(context, actorOf(request)))),
  );

  app.get('/api/home', { schema: { response: { 200: home } } }, async (request) => {
    const actor = actorOf(request);
    return homeBody(await homeOf(context, actor), actor.language);
  });

  app.put(
    '/api/enrolment',
    { bodyLimit: longestProfile, schema: { body: enrolmentInput, response: { 204: nothing } } },
    async (request, reply) => {
      const { roles, capacity, profile } = request.body;
      accepted(await enrolMe(context, actorOf(request), { roles, capacity, profile: profileFrom(profile) }));
      return reply.code(204).send(null);
    },
  );

  app.delete('/api/enrolment', { schema: { response: { 204: nothing } } }, async (request, reply) => {
    await withdrawMe(context, actorOf(request));
    return reply.code(204).send(null);
  });

  app.put(
    '/api/enrolment/next-round',
    { schema: { body: nextRoundInput, response: { 204: nothing } } },
    async (request, reply) => {
      await chooseNextRound(context, actorOf(request), request.body);
      return reply.code(204).send(null);
    },
  );

  app.get('/api/people/:id/photo', { schema: { params: idParams } }, async (request, reply) => {
    const photo = await personPhoto(context, actorOf(request), idOf<'Person'>(request.params.id));
    return reply.header('cache-control', 'private, max-age=3600').type(photo.type).send(Buffer.from(photo.bytes));
  });

  goalRoutes(app, context);
  surveyRoutes(app, context);
}

function goalRoutes(app: Router, context: Context): void {
  app.post(
    '/api/pairings/:id/goals',
    { schema: { params: idParams, body: goalInput, response: { 201: goal } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { title, measure, dueOn } = request.body;
      const input = { title, measure, dueOn: dueOn === null ? null : Temporal.PlainDate.from(dueOn) };
      const added = accepted(await addMyGoal(context, actor, idOf<'Pairing'>(request.params.id), input));
      return reply.code(201).send(goalBody(added, actor.personId));
    },
  );

  app.patch(
    '/api/goals/:id',
    { schema: { params: idParams, body: goalChange, response: { 200: goal } } },
    async (request) => {
      const actor = actorOf(request);
      const changed = await changeGoal(context, actor, idOf<'Goal'>(request.params.id), request.body);
      return goalBody(accepted(changed), actor.personId);
    },
  );
}

function surveyRoutes(app: Router, context: Context): void {
  app.get('/api/surveys/:id', { schema: { params: idParams, response: { 200: openSurvey } } }, async (request) => {
    const view = await openSurveyOf(context, actorOf(request), idOf<'Survey'>(request.params.id));
    if (view.survey.status === 'answered') throw new Declined('already-answered');
    if (view.survey.status === 'closed') throw new Declined('survey-closed');
    return surveyBody(view);
  });

  app.post(
    '/api/surveys/:id/response',
    { schema: { params: idParams, body: surveyInput, response: { 204: nothing } } },
    async (request, reply) => {
      accepted(await answerSurvey(context, actorOf(request), idOf<'Survey'>(request.params.id), request.body));
      return reply.code(204).send(null);
    },
  );
}

import { idOf } from '#domain/ids.ts';
import { acceptRequest, declineRequest } from '#operations/choosing/answer-request.ts';
import type { Context } from '#operations/context.ts';
import { hrChoosing as choosingForHr } from '#operations/choosing/hr-choosing.ts';
import { rankMentors, takeBackWishes } from '#operations/choosing/mentor-choice.ts';
import { myChoosing as choosingOf } from '#operations/choosing/my-choosing.ts';
import { suggestMentorsToMe } from '#operations/choosing/suggest-mentors.ts';
import { hrChoosing, myChoosing, ranking } from '../../contract/choosing.ts';
import { actorOf } from '../access.ts';
import { hrChoosingBody, myChoosingBody } from './present-choice.ts';
import { accepted } from '../refusal.ts';
import { idParams, nothing, type Router } from '../router.ts';

/** Choosing a mentor and being chosen. A request is nobody's business but the mentor's and the mentee's. */
export function choiceRoutes(app: Router, context: Context): void {
  const done = { response: { 204: nothing } };

  app.get('/api/choosing', { schema: { response: { 200: myChoosing } } }, async (request) => {
    const actor = actorOf(request);
    return myChoosingBody(await choosingOf(context, actor), actor.language);
  });

  app.post('/api/choosing/suggestions', { schema: done }, async (request, reply) => {
    accepted(await suggestMentorsToMe(context, actorOf(request)));
    return reply.code(204).send(null);
  });

  app.put('/api/choosing/wishes', { schema: { ...done, body: ranking } }, async (request, reply) => {
    const { wishes, greeting, version } = request.body;
    const wanted = { wishes: wishes.map((id) => idOf<'Person'>(id)), greeting, version };
    accepted(await rankMentors(context, actorOf(request), wanted));
    return reply.code(204).send(null);
  });

  app.delete('/api/choosing/wishes', { schema: done }, async (request, reply) => {
    accepted(await takeBackWishes(context, actorOf(request)));
    return reply.code(204).send(null);
  });

  answerRoutes(app, context);

  app.get('/api/hr/choosing', { schema: { response: { 200: hrChoosing } } }, async (request) =>
    hrChoosingBody(await choosingForHr(context, actorOf(request))),
  );
}

function answerRoutes(app: Router, context: Context): void {
  const schema = { params: idParams, response: { 204: nothing } };

  app.post('/api/requests/:id/accept', { schema }, async (request, reply) => {
    const requestId = idOf<'MentorRequest'>(request.params.id);
    accepted(await acceptRequest(context, actorOf(request), { requestId }));
    return reply.code(204).send(null);
  });

  app.post('/api/requests/:id/decline', { schema }, async (request, reply) => {
    const requestId = idOf<'MentorRequest'>(request.params.id);
    accepted(await declineRequest(context, actorOf(request), { requestId }));
    return reply.code(204).send(null);
  });
}

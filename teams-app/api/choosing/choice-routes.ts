import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { acceptRequest, declineRequest } from '#operations/choosing/answer-request.ts';
import { hrChoosing } from '#operations/choosing/hr-choosing.ts';
import { rankMentors, takeBackWishes } from '#operations/choosing/mentor-choice.ts';
import { myChoosing } from '#operations/choosing/my-choosing.ts';
import { suggestMentorsToMe } from '#operations/choosing/suggest-mentors.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { choosingEndpoints as endpoints } from '../../contract/choosing.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { hrChoosingBody, myChoosingBody } from './present-choice.ts';

/** Choosing a mentor and being chosen. A request concerns only its mentor and its mentee. */
export function choiceRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.mine, async ({ actor }) =>
    myChoosingBody(await myChoosing(context, actor), await namingFor(context, actor)),
  );

  serve(app, endpoints.suggest, async ({ actor }) => {
    accepted(await suggestMentorsToMe(context, actor));
  });

  serve(app, endpoints.rank, async ({ actor, body: { wishes, ...rest } }) => {
    accepted(await rankMentors(context, actor, { wishes: wishes.map((id) => idOf<'Person'>(id)), ...rest }));
  });

  serve(app, endpoints.takeBack, async ({ actor }) => {
    accepted(await takeBackWishes(context, actor));
  });

  serve(app, endpoints.accept, async ({ actor, params }) => {
    accepted(await acceptRequest(context, actor, { requestId: idOf<'MentorRequest'>(params.id) }));
  });

  serve(app, endpoints.decline, async ({ actor, params }) => {
    accepted(await declineRequest(context, actor, { requestId: idOf<'MentorRequest'>(params.id) }));
  });

  serve(app, endpoints.ofHr, async ({ actor }) => hrChoosingBody(await hrChoosing(context, actor)));
}

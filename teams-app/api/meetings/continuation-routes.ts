import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { sayWhatGoesOn } from '#operations/meetings/answer-continuation.ts';
import { continuationEndpoints as endpoints } from '../../contract/meetings.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** Whether another series in Outlook is the rest of the meetings: the answer of one of those who meet. */
export function continuationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.answer, async ({ actor, params, body }) => {
    accepted(await sayWhatGoesOn(context, actor, { continuationId: idOf<'Continuation'>(params.id), ...body }));
  });
}

import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { answerSurvey } from '#operations/surveys/answer-survey.ts';
import { openSurveyOf } from '#operations/surveys/open-survey.ts';
import { surveyEndpoints as endpoints } from '../../contract/surveys.ts';
import { accepted, Declined } from '../refusal.ts';
import { serve } from '../serve.ts';
import { surveyBody } from './present-survey.ts';

/** The survey after a meeting, for the person who is asked. */
export function surveyRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.open, async ({ actor, params }) => {
    const view = await openSurveyOf(context, actor, idOf<'Survey'>(params.id));
    if (view.survey.status === 'answered') throw new Declined('already-answered');
    if (view.survey.status === 'closed') throw new Declined('survey-closed');
    return surveyBody(view);
  });

  serve(app, endpoints.answer, async ({ actor, params, body }) => {
    accepted(await answerSurvey(context, actor, idOf<'Survey'>(params.id), body));
  });
}

import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { surveyStep } from './send-surveys.ts';

export const surveysWork = {
  'survey-step': (context, id) => surveyStep(context, idOf(id)),
} satisfies Work;

import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { requestStep } from './request-step.ts';
import { suggestMentorsTo } from './suggest-mentors.ts';

export const choosingWork = {
  'suggest-mentors': (context, id) => suggestMentorsTo(context, idOf(id)),
  'request-step': (context, id) => requestStep(context, idOf(id)),
} satisfies Work;

import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { continuationStep } from './answer-continuation.ts';
import { offerStep } from './offer-step.ts';
import { settleMeeting } from './settle-meetings.ts';

export const meetingsWork = {
  'continuation-step': (context, id) => continuationStep(context, idOf(id)),
  'offer-step': (context, id) => offerStep(context, idOf(id)),
  'settle-meeting': (context, id) => settleMeeting(context, idOf(id)),
} satisfies Work;

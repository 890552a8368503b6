import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { offerStep } from './offer-step.ts';
import { settleMeeting } from './settle-meetings.ts';

export const meetingsWork = {
  'offer-step': (context, id) => offerStep(context, idOf(id)),
  'settle-meeting': (context, id) => settleMeeting(context, idOf(id)),
} satisfies Work;

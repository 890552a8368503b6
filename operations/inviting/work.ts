import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { inviteRound } from './invite-round.ts';
import { inviteStep } from './invite-step.ts';

export const invitingWork = {
  'invite-round': (context, id) => inviteRound(context, idOf(id)),
  'invite-step': (context, id) => inviteStep(context, idOf(id)),
} satisfies Work;

import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { resumeWhenDue } from './pause-pairing.ts';

export const pairingWork = {
  'resume-pairing': (context, id) => resumeWhenDue(context, idOf(id)),
} satisfies Work;

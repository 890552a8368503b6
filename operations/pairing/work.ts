import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { concludeWhenDue } from './conclude-pairing.ts';
import { resumeWhenDue } from './pause-pairing.ts';

export const pairingWork = {
  'conclude-pairing': (context, id) => concludeWhenDue(context, idOf(id)),
  'resume-pairing': (context, id) => resumeWhenDue(context, idOf(id)),
} satisfies Work;

import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { concludeWhenDue } from './conclude-pairing.ts';
import { lapseDecision } from './joint-decisions.ts';
import { carryOn } from './carry-on.ts';
import { askAboutParting } from './parting.ts';
import { resumeWhenDue } from './pause-pairing.ts';
import { silenceStep } from './silence-step.ts';

export const pairingWork = {
  'joint-decision-step': (context, id) => lapseDecision(context, idOf(id)),
  'conclude-pairing': (context, id) => concludeWhenDue(context, idOf(id)),
  'resume-pairing': (context, id) => resumeWhenDue(context, idOf(id)),
  'parting-step': (context, id) => askAboutParting(context, idOf(id)),
  'carry-on-step': (context, id) => carryOn(context, idOf(id)),
  'silence-step': (context, id) => silenceStep(context, idOf(id)),
} satisfies Work;

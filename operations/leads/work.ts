import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { tellLead } from './tell-lead.ts';

export const leadsWork = {
  'tell-lead': (context, id) => tellLead(context, idOf(id)),
} satisfies Work;

import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { endWhenDue } from './end-programme.ts';

export const programmeWork = {
  'end-programme': (context, id) => endWhenDue(context, idOf(id)),
} satisfies Work;

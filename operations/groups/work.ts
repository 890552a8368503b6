import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { beginGroup } from './begin-group.ts';

export const groupsWork = {
  'begin-group': (context, id) => beginGroup(context, idOf(id)),
} satisfies Work;

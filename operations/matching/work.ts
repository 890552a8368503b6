import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { proposeWhenDue } from './propose-by-itself.ts';
import { runRound } from './propose-matches.ts';
import { publishPairs, publishWhenDue } from './publish-round.ts';

export const matchingWork = {
  'propose-round': (context, id) => proposeWhenDue(context, idOf(id)),
  'publish-by-itself': (context, id) => publishWhenDue(context, idOf(id)),
  'run-round': (context, id) => runRound(context, idOf(id)),
  'publish-round': (context, id) => publishPairs(context, idOf(id)),
} satisfies Work;

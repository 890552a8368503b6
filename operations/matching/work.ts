import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { runRound } from './propose-matches.ts';
import { publishPairs } from './publish-round.ts';

export const matchingWork = {
  'run-round': (context, id) => runRound(context, idOf(id)),
  'publish-round': (context, id) => publishPairs(context, idOf(id)),
} satisfies Work;

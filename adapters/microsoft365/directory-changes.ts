import { z } from 'zod';
import { OutsideFailure } from '#operations/failures.ts';
import { bodyOf, isExpiredToken, nameOf, type GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import { followed } from './pages.ts';

/**
 * Who changed, no more: what a delta tells of somebody may be only what is new, and a manager comes as a change of its
 * own (https://learn.microsoft.com/graph/delta-query-overview). Whoever is touched is read anew.
 */
const page = z.object({
  value: z.array(z.object({ id: z.string() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** Graph's link from which changes of these properties, and of managers, are told. @throws OutsideFailure */
export async function markDirectory(graph: Graph, properties: string): Promise<string> {
  const query = { $deltatoken: 'latest', $select: `${properties},manager` };
  const first: GraphCall = { method: 'GET', path: '/users/delta', query, about: null };
  const rounds = await readRounds(graph, first);
  if (rounds === 'expired') throw new OutsideFailure('nonsense', `${nameOf(first)}: a new token has expired`);
  return rounds.token;
}

/** Ids of everybody whom something has happened to since, each once. @throws OutsideFailure */
export function readDirectoryChanges(
  graph: Graph,
  token: string,
): Promise<{ readonly touched: readonly string[]; readonly token: string } | 'expired'> {
  return readRounds(graph, { method: 'GET', path: token, about: null });
}

async function readRounds(
  graph: Graph,
  first: GraphCall,
): Promise<{ readonly touched: readonly string[]; readonly token: string } | 'expired'> {
  const touched = new Set<string>();
  let call = first;
  for (;;) {
    const answer = await graph.ask(call);
    if (!answer.ok && isExpiredToken(answer)) return 'expired';
    const { value, '@odata.nextLink': next, '@odata.deltaLink': last } = bodyOf(answer, page, call);
    for (const { id } of value) touched.add(id);
    if (last !== undefined) return { touched: [...touched], token: last };
    if (next === undefined) throw new OutsideFailure('nonsense', `${nameOf(call)}: a page without a link`);
    call = followed(first, next);
  }
}

import { z } from 'zod';
import { OutsideFailure } from '#operations/failures.ts';
import { bodyOf, isExpiredToken, nameOf, type GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import { followed } from './pages.ts';

/**
 * Only who changed: a delta may hold only the new properties of somebody, and a manager is a separate change
 * (https://learn.microsoft.com/graph/delta-query-overview). So everybody who is touched is read again.
 */
const page = z.object({
  value: z.array(z.object({ id: z.string() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** Graph's link for later changes of these properties and of managers. @throws OutsideFailure */
export async function markDirectory(graph: Graph, properties: string): Promise<string> {
  const query = { $deltatoken: 'latest', $select: `${properties},manager` };
  const first: GraphCall = { method: 'GET', path: '/users/delta', query, about: null };
  const rounds = await readRounds(graph, first);
  if (rounds === 'expired') throw new OutsideFailure('nonsense', `${nameOf(first)}: a new token has expired`);
  return rounds.token;
}

/** Ids of everybody who has changed since, each once. @throws OutsideFailure */
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

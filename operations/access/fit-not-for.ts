import type { PersonId } from '#domain/ids.ts';
import { partnersOf } from '#domain/pairing/pairing.ts';
import type { Weights } from '#domain/programme/match-factors.ts';
import type { Reader } from '../ports/store.ts';

/**
 * The people of whom the viewer does not read how well they fit anybody: themselves and, where HR's own questions weigh in
 * it, whoever they meet or have met. What a partner has answered they never read (decision 42), and from how well the partner
 * fits a third, whose answer they read, it could be worked out.
 */
export async function fitNotFor(
  reader: Reader,
  viewerId: PersonId,
  { questions }: Pick<Weights, 'questions'>,
): Promise<ReadonlySet<PersonId>> {
  if (questions === 0) return new Set([viewerId]);
  const own = await reader.pairingsOf(viewerId);
  return new Set([viewerId, ...own.flatMap((pairing) => partnersOf(pairing, viewerId))]);
}

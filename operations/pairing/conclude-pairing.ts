import type { PairingId } from '#domain/ids.ts';
import { hasRunItsCourse } from '#domain/pairing/conclusion.ts';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';
import { endPairings } from './end-pairing.ts';

/**
 * A pairing whose last day is over ends by itself, with a card that thanks both and asks whether they want somebody new. A
 * programme that has ended has ended its pairings itself.
 */
export async function concludeWhenDue(context: Context, pairingId: PairingId): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const pairing = await tx.pairing(pairingId);
    const programme = pairing && (await tx.programme(pairing.programmeId));
    if (!pairing || !programme || isProgrammeOver(programme)) return [];
    if (!hasRunItsCourse(pairing, programme, todayIn(programme, context.now()))) return [];
    return endPairings(context, tx, [pairing], { why: 'completed' });
  });
  await context.bell.ring(jobs);
}

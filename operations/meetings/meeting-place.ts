import type { PairingId } from '#domain/ids.ts';
import { standsInOutlook } from '#domain/booking/series.ts';
import { setPlace } from '#domain/pairing/pairing.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import type { Actor, Context } from '../context.ts';
import type { Job } from '../job.ts';
import { livingSeries } from './leave-out.ts';
import { ownPairing } from '../access/own-pairing.ts';
import { writeAnew } from '../write-anew.ts';

/**
 * The two meet in person at a place or, with null, in Teams. A series that stands in Outlook is checked at once, which
 * writes the place there; an existing Teams link stays. Throws `NotFound` for anybody but the two.
 */
export async function setMeetingPlace(
  context: Context,
  actor: Actor,
  { pairingId, place }: { readonly pairingId: PairingId; readonly place: string | null },
): Promise<void | Refused<'not-allowed-now' | 'text-too-long'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const pairing = setPlace(await ownPairing(tx, actor, pairingId), place);
    if (isRefused(pairing)) return pairing;
    await tx.savePairing(pairing);
    const series = livingSeries(await tx.allSeriesOf([pairingId])).filter(({ status }) => standsInOutlook(status));
    for (const each of series) await tx.saveSeries({ ...each, checkedAt: null, version: each.version + 1 });
    return { jobs: series.map(({ id }): Job => ({ kind: 'check-series', id })) };
  });
  if ('refused' in outcome) return outcome;
  context.log.event('place-set', { pairing: pairingId });
  await context.bell.ring(outcome.jobs);
}

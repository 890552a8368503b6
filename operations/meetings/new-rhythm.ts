import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';
import { wantedSeries } from '../series/wanted-series.ts';
import { livingSeries } from './leave-out.ts';
import { withdrawOffers } from './offer-replacement.ts';

/**
 * The people of some pairings, as they are saved by now, meet in another rhythm from now on: what may stand in Outlook ends there
 * and keeps what has been, and the next series takes its place; what was never booked is planned anew. Times that were
 * offered are withdrawn. In a pause the new series waits for its end; a series that has ended stays so. Returns the jobs
 * to ring.
 */
export async function planInNewRhythm(
  context: Context,
  tx: Writer,
  pairings: readonly Pairing[],
): Promise<readonly Job[]> {
  const all = await tx.allSeriesOf(pairings.map(({ id }) => id));
  const waiting = new Set(
    all.filter(({ status, ending }) => ending !== null && status !== 'ended').map(({ pairingId }) => pairingId),
  );
  const byId = new Map(pairings.map((pairing) => [pairing.id, pairing]));
  const living = livingSeries(all);
  const jobs = [...(await withdrawOffers(context, tx, await tx.liveOffersOf(living.map(({ id }) => id))))];
  for (const series of living) {
    const pairing = byId.get(series.pairingId);
    if (pairing === undefined) continue;
    const isUnbooked = series.eventId === null && series.triedAt === null;
    const next = isUnbooked
      ? await planAgain(context, tx, series, waiting.has(pairing.id) || pairing.status === 'paused')
      : await replace(context, tx, series, pairing);
    jobs.push(...next);
  }
  return jobs;
}

/** Nothing of it is in a calendar. Where it waits, the end of what it waits for starts it. */
async function planAgain(context: Context, tx: Writer, series: SeriesRecord, waits: boolean): Promise<readonly Job[]> {
  const dueAt = waits ? null : context.now();
  const anew = { status: 'wanted', plan: null, wish: null, trouble: null, attempts: 0 } as const;
  await tx.saveSeries({ ...series, ...anew, dueAt, version: series.version + 1 });
  return waits ? [] : [{ kind: 'plan-series', id: series.id }];
}

/** Also one that is being booked at this moment: its end looks for what the booking may have left behind. */
async function replace(context: Context, tx: Writer, series: SeriesRecord, pairing: Pairing): Promise<readonly Job[]> {
  const dueAt = context.now();
  await tx.saveSeries({ ...series, ending: 'replaced', attempts: 0, dueAt, version: series.version + 1 });
  await tx.addSeries(wantedSeries(context, pairing), null);
  return [{ kind: 'end-series', id: series.id }];
}

import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { oweContinuationCards, renewContinuationCards } from '../meetings/continuation-cards.ts';
import { withdrawOffers } from '../meetings/offer-replacement.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import { recordCompared } from './compare-series.ts';
import type { Looked } from './look-for-continuation.ts';
import { troubleSince } from './series-trouble.ts';

/**
 * Writes down what is asked of another series, and has everybody's card say so. Other times that were offered for meetings
 * which may stand elsewhere are withdrawn. Throws `Conflict` when it was answered meanwhile. Returns the jobs to ring.
 */
export async function recordContinuation(
  context: Context,
  tx: Writer,
  { series, pairing }: Pick<LoadedSeries, 'series' | 'pairing'>,
  { asked, isAsked, compared }: Looked,
): Promise<readonly Job[]> {
  if (asked === null) return [];
  if (asked.version > 1) {
    await tx.saveContinuation(asked);
    return renewContinuationCards(context, tx, asked.id);
  }
  await tx.addContinuation(asked);
  context.log.event('continuation-asked', { series: series.id, candidates: asked.candidates.length });
  const waiting = new Set(compared.after.filter(({ lostWhy }) => lostWhy === 'split').map(({ id }) => id));
  const offers = isAsked ? await tx.liveOffersOf([series.id]) : [];
  const outdated = offers.filter(({ meetingId }) => meetingId !== null && waiting.has(meetingId));
  return [
    ...(await withdrawOffers(context, tx, outdated)),
    ...(await oweContinuationCards(context, tx, asked, pairing)),
  ];
}

/** What HR reads of the series while the two are asked; nothing of it afterwards. */
export function troubleWhileAsked(
  context: Context,
  { series, organiser }: Pick<LoadedSeries, 'series' | 'organiser'>,
  isAsked: boolean,
): SeriesRecord['trouble'] {
  if (isAsked) {
    return troubleSince(series, { reason: 'split-in-outlook', personId: organiser.id }, context.now());
  }
  return series.trouble?.reason === 'split-in-outlook' ? null : series.trouble;
}

/** The series itself is gone, but another one may go on in its place: it waits for the answer, and is not booked anew. */
export async function waitForAnswer(context: Context, loaded: LoadedSeries, looked: Looked): Promise<void> {
  const { series } = loaded;
  const now = context.now();
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    await recordCompared(tx, looked.compared);
    await tx.saveSeries({
      ...series,
      status: 'verified',
      trouble: troubleWhileAsked(context, loaded, true),
      dueAt: null,
      attempts: 0,
      followedAt: now,
      checkedAt: now,
      version: series.version + 1,
    });
    return recordContinuation(context, tx, loaded, looked);
  });
  await context.bell.ring(jobs);
}

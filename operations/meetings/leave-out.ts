import type { Meeting } from '#domain/meetings/meeting.ts';
import { startOf, type MeetingOffer } from '#domain/meetings/offer.ts';
import { mayActOnSeries } from '#domain/booking/series.ts';
import { leftOut, type Without } from '#domain/pairing/leave-out.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { withdrawOffers } from './offer-replacement.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Reader, Writer } from '../ports/store.ts';

/** Series that are neither over nor about to end. */
export function livingSeries(series: readonly SeriesRecord[]): readonly SeriesRecord[] {
  return series.filter(({ status, ending }) => status !== 'ended' && ending === null);
}

/**
 * The pairs do not meet during some time: their meetings in it will be left out in Outlook, and offers for those
 * meetings, or of times in it, are withdrawn. Returns the jobs to ring.
 */
export async function leaveOut(
  context: Context,
  tx: Writer,
  pairings: readonly Pairing[],
  without: Without,
): Promise<readonly Job[]> {
  const { series, meetings, changed } = await meetingsLeftOut(tx, pairings, without);
  const offers = await tx.liveOffersOf(series.map(({ id }) => id));
  const about = offers.filter((offer) => isAbout(offer, meetings, without));
  const jobs = [...(await withdrawOffers(context, tx, about))];
  await tx.saveIntents(changed);
  const touched = new Set(changed.map(({ seriesId }) => seriesId));
  jobs.push(
    ...(await repairSoon(
      context,
      tx,
      series.filter(({ id }) => touched.has(id)),
    )),
  );
  return jobs;
}

/** The living series of these pairs with their meetings, and those that would be another if they did not meet in that time. */
export async function meetingsLeftOut(
  reader: Reader,
  pairings: readonly Pairing[],
  without: Without,
): Promise<Record<'meetings' | 'changed', readonly Meeting[]> & { readonly series: readonly SeriesRecord[] }> {
  const series = livingSeries(await reader.allSeriesOf(pairings.map(({ id }) => id)));
  const meetings = await reader.meetingsOf(series.map(({ id }) => id));
  const changed = meetings.flatMap((meeting) => {
    const next = leftOut(meeting, without);
    return next === meeting ? [] : [next];
  });
  return { series, meetings, changed };
}

/**
 * Series with meetings for which something is wanted in Outlook; a series in trouble has it done once the trouble is
 * over.
 */
export async function repairSoon(
  context: Context,
  tx: Writer,
  series: readonly SeriesRecord[],
): Promise<readonly Job[]> {
  const drifting = series.filter(({ status }) => mayActOnSeries(status, 'drift'));
  const dueAt = context.now();
  for (const each of drifting) {
    await tx.saveSeries({ ...each, status: 'drifted', dueAt, attempts: 0, version: each.version + 1 });
  }
  return drifting.map(({ id }): Job => ({ kind: 'repair-series', id }));
}

/** A new standing time is looked for again once the two meet again, or according to the programme's new days. */
function isAbout(offer: MeetingOffer, meetings: readonly Meeting[], { isOut }: Without): boolean {
  if (offer.meetingId === null) return true;
  const meeting = meetings.find(({ id }) => id === offer.meetingId);
  return (meeting !== undefined && isOut(meeting.start)) || offer.options.some((option) => isOut(startOf(option)));
}

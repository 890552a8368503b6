import type { Meeting } from '#domain/meetings/meeting.ts';
import { standsInOutlook } from '#domain/booking/series.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { livingSeries, repairSoon } from './leave-out.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';

/**
 * A series that is not booked yet waits until the pause is over. One that is being booked at this moment may already
 * stand in Outlook: its booking goes on, and meetings in the pause are left out as soon as they are known.
 */
export async function restSeries(tx: Writer, pairing: Pairing): Promise<void> {
  const resting = livingSeries(await tx.allSeriesOf([pairing.id])).filter((each) => isUnbooked(each) && !isTried(each));
  for (const each of resting) await tx.saveSeries({ ...each, dueAt: null, version: each.version + 1 });
}

/**
 * The two meet again: `back` are meetings to be put back, a series that stands is checked against both calendars as
 * they are now, and one that was not booked yet is planned from now on. Returns the jobs to ring.
 */
export async function wakeSeries(
  context: Context,
  tx: Writer,
  pairing: Pairing,
  back: readonly Meeting[],
): Promise<readonly Job[]> {
  const all = await tx.allSeriesOf([pairing.id]);
  // Where an earlier series is still ending, its job starts this one.
  const isEnding = all.some(({ status, ending }) => ending !== null && status !== 'ended');
  await tx.saveIntents(back);
  const touched = new Set(back.map(({ seriesId }) => seriesId));
  const jobs: Job[] = [];
  for (const series of livingSeries(all)) {
    if (touched.has(series.id)) jobs.push(...(await repairSoon(context, tx, [series])));
    else if (standsInOutlook(series.status)) jobs.push(await checkNow(tx, series));
    else if (isUnbooked(series) && !isEnding) jobs.push(...(await planAnew(context, tx, [series])));
  }
  return jobs;
}

/** A series planned for other days is planned again, unless it may already stand in Outlook. */
export async function planAnew(context: Context, tx: Writer, series: readonly SeriesRecord[]): Promise<readonly Job[]> {
  const unbooked = series.filter(isUnbooked);
  const dueAt = context.now();
  for (const each of unbooked) {
    const due = { ...each, dueAt, attempts: 0, version: each.version + 1 };
    await tx.saveSeries(isTried(each) ? due : { ...due, status: 'wanted', plan: null });
  }
  return unbooked.map((each): Job => ({ kind: isTried(each) ? 'book-series' : 'plan-series', id: each.id }));
}

function isUnbooked({ status }: SeriesRecord): boolean {
  return status === 'wanted' || status === 'planned';
}

function isTried({ status, triedAt }: SeriesRecord): boolean {
  return status === 'planned' && triedAt !== null;
}

async function checkNow(tx: Writer, series: SeriesRecord): Promise<Job> {
  await tx.saveSeries({ ...series, checkedAt: null, version: series.version + 1 });
  return { kind: 'check-series', id: series.id };
}

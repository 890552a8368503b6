import type { Meeting } from '#domain/meetings/meeting.ts';
import { standsInOutlook } from '#domain/meetings/series.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { wantedSeries } from './approve-matches.ts';
import type { Context } from './context.ts';
import { groupBy } from './group-by.ts';
import type { Job } from './job.ts';
import { livingSeries, saveIntents } from './leave-out.ts';
import type { SeriesRecord, Writer } from './ports/store.ts';

/** A series that is not booked yet waits until the pause is over. */
export async function restSeries(tx: Writer, pairing: Pairing): Promise<void> {
  const series = livingSeries(await tx.allSeriesOf([pairing.id]));
  for (const each of series.filter(isUnbooked)) {
    await tx.saveSeries({ ...each, dueAt: null, version: each.version + 1 });
  }
}

/**
 * The two meet again: `back` are meetings to be put back, a series that stands is checked against both calendars of
 * today, and one that was not booked yet is planned from now on. Answers the jobs to ring.
 */
export async function wakeSeries(
  context: Context,
  tx: Writer,
  pairing: Pairing,
  back: readonly Meeting[],
): Promise<readonly Job[]> {
  const all = await tx.allSeriesOf([pairing.id]);
  const [latest] = all;
  if (latest !== undefined && wasGivenUp(latest)) return wantAnew(context, tx, pairing);
  const isEnding = all.some(({ status, ending }) => ending !== null && status !== 'ended');
  const bySeries = groupBy(back, ({ seriesId }) => seriesId);
  const jobs: Job[] = [];
  for (const series of livingSeries(all)) {
    const meetings = bySeries.get(series.id) ?? [];
    if (meetings.length > 0) jobs.push(...(await saveIntents(context, tx, series, meetings)));
    else if (standsInOutlook(series.status)) jobs.push(await checkNow(tx, series));
    // Behind one that is ending still, that one's job wakes it.
    else if (isUnbooked(series) && !isEnding) jobs.push(await planNow(context, tx, series));
  }
  return jobs;
}

function isUnbooked({ status }: SeriesRecord): boolean {
  return status === 'wanted' || status === 'planned';
}

/** A job that was on its way when the pause began has ended it, for nothing may be booked in a pause. */
function wasGivenUp({ status, ending, eventId }: SeriesRecord): boolean {
  return status === 'ended' && ending === null && eventId === null;
}

async function wantAnew(context: Context, tx: Writer, pairing: Pairing): Promise<readonly Job[]> {
  const series = wantedSeries(context, pairing);
  await tx.addSeries(series, context.now());
  return [{ kind: 'plan-series', id: series.id }];
}

async function checkNow(tx: Writer, series: SeriesRecord): Promise<Job> {
  await tx.saveSeries({ ...series, checkedAt: null, version: series.version + 1 });
  return { kind: 'check-series', id: series.id };
}

async function planNow(context: Context, tx: Writer, series: SeriesRecord): Promise<Job> {
  const due = { ...series, dueAt: context.now(), attempts: 0, version: series.version + 1 };
  // Once the booking call may have been made, only the plan that was made with it agrees with what Outlook holds.
  const isTried = series.status === 'planned' && series.triedAt !== null;
  await tx.saveSeries(isTried ? due : { ...due, status: 'wanted', plan: null });
  return { kind: isTried ? 'book-series' : 'plan-series', id: series.id };
}

import { compareSeries, recordCompared } from './compare-series.ts';
import { isOver, type Meeting } from '#domain/meetings/meeting.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Context } from '../context.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import type { SeriesReading } from '../ports/calendar.ts';

/**
 * Somebody has deleted the whole series in Outlook: its meetings ahead are cancelled and HR is told. When none was
 * ahead, people have only tidied up.
 */
export async function seriesGone(
  context: Context,
  { series, organiser }: LoadedSeries,
  look: { readonly known: readonly Meeting[]; readonly reading: SeriesReading; readonly window: Interval },
): Promise<void> {
  const now = context.now();
  const compared = compareSeries(context, series, look.known, look);
  const hadMeetingAhead = look.known.some((meeting) => meeting.settledAt === null && !isOver(meeting, now));
  await context.store.write(async (tx) => {
    await recordCompared(tx, compared);
    if (!hadMeetingAhead) return tx.markFollowed(series.id, now);
    const trouble = { reason: 'series-gone', personId: organiser.id, since: now } as const;
    const version = series.version + 1;
    await tx.saveSeries({ ...series, status: 'broken', trouble, dueAt: null, followedAt: now, version });
  });
  context.log.event('series-gone', { series: series.id, hadMeetingAhead });
}

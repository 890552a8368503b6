import { recordCompared } from './compare-series.ts';
import { isOver, type Meeting } from '#domain/meetings/meeting.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import type { Looked } from './look-for-continuation.ts';
import { recordContinuation } from './record-continuation.ts';

/**
 * Somebody has deleted the whole series in Outlook: its meetings ahead are cancelled and HR is told. When none was
 * ahead, people have only tidied up.
 */
export async function seriesGone(
  context: Context,
  loaded: LoadedSeries,
  { known, looked }: { readonly known: readonly Meeting[]; readonly looked: Looked },
): Promise<void> {
  const now = context.now();
  const { series, organiser } = loaded;
  const hadMeetingAhead = known.some((meeting) => meeting.settledAt === null && !isOver(meeting, now));
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    await recordCompared(tx, looked.compared);
    const cards = await recordContinuation(context, tx, loaded, looked);
    if (!hadMeetingAhead) {
      await tx.markFollowed(series.id, now);
      return cards;
    }
    const trouble = { reason: 'series-gone', personId: organiser.id, since: now } as const;
    const version = series.version + 1;
    await tx.saveSeries({ ...series, status: 'broken', trouble, dueAt: null, followedAt: now, version });
    return cards;
  });
  await context.bell.ring(jobs);
  context.log.event('series-gone', { series: series.id, hadMeetingAhead });
}

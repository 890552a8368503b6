import type { MeetingSeriesId } from '#domain/ids.ts';
import { alignSeries } from './align-series.ts';
import type { Context } from '../context.ts';
import { seriesStep } from './series-step.ts';

/** Drifted → verified: brings Outlook to what is wanted of single meetings, or a series back after its trouble. */
export function repairSeries(context: Context, id: MeetingSeriesId): Promise<void> {
  return seriesStep(context, id, 'repair', (loaded) =>
    alignSeries(context, loaded, loaded.series.checkedAt === null ? 'rest' : 'weeks'),
  );
}

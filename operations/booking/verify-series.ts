import type { MeetingSeriesId } from '#domain/ids.ts';
import { alignSeries } from './align-series.ts';
import type { Context } from '../context.ts';
import { startWatching } from './follow-mailbox.ts';
import { seriesStep } from './series-step.ts';

/**
 * Booked → verified: both calendars are read again to the last meeting. Somebody may have taken the time between the
 * look and the booking, as Outlook has no "book if free": such a meeting is moved. What the plan moves or leaves out is
 * carried out, and the two are told. From this moment on, changes in the organiser's calendar are watched.
 */
export function verifySeries(context: Context, id: MeetingSeriesId): Promise<void> {
  return seriesStep(context, id, 'verify', async (loaded) => {
    await startWatching(context, loaded.series);
    await alignSeries(context, loaded, 'rest');
  });
}

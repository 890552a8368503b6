import type { MeetingSeriesId } from '#domain/ids.ts';
import { alignSeries } from './align-series.ts';
import type { Context } from '../context.ts';
import { seriesStep } from './series-step.ts';

/**
 * The nightly look at a verified series: everything is compared with Outlook, whether or not notifications came, and
 * the next eight weeks are compared with both calendars: new leave, a moved team meeting, another country's holidays,
 * new working hours, a new name or address.
 */
export function checkSeries(context: Context, id: MeetingSeriesId): Promise<void> {
  return seriesStep(context, id, 'check', (loaded) => alignSeries(context, loaded, 'weeks'));
}

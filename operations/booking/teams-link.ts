import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import type { LoadedSeries } from '../series/load-series.ts';

/**
 * Asks once more for the Teams link that an event stands without (null: there is still none). Returns null where the
 * question fails: the series stands all the same, and the failure is logged.
 */
export async function askForLink(
  context: Context,
  { series, organiser }: Pick<LoadedSeries, 'series' | 'organiser'>,
  eventId: string,
): Promise<{ readonly joinUrl: string | null } | null> {
  try {
    return { joinUrl: await context.calendar.addLink(organiser.id, eventId) };
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    context.log.failure('link-not-added', { series: series.id, kind: error.kind }, error);
    return null;
  }
}

import { Temporal } from 'temporal-polyfill';
import type { MeetingSeriesId } from '#domain/ids.ts';
import { mayActOnSeries, resumesAt, type SeriesAct, type SeriesStatus } from '#domain/booking/series.ts';
import { mayActOnPairing } from '#domain/pairing/pairing.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import { loadSeries, type LoadedSeries } from '../series/load-series.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import { tryAnew } from '../try-anew.ts';
import { seriesAfterFailure } from './series-trouble.ts';

/** The step from which each series goes on after trouble. */
const begins: Partial<Record<SeriesAct, SeriesStatus>> = { plan: 'wanted', book: 'planned', repair: 'drifted' };

/**
 * One step of a series: reads the rows, sees whether the step may be taken, takes it, and writes down what could not
 * be done. Every step may run twice, late, or after a crash at any point. Throws `Conflict` only when somebody else
 * changes the same rows again and again.
 */
export function seriesStep(
  context: Context,
  id: MeetingSeriesId,
  act: SeriesAct,
  step: (loaded: LoadedSeries) => Promise<void>,
): Promise<void> {
  // When somebody else was first, the rows are read again.
  return tryAnew(() => stepOnce(context, id, act, step));
}

async function stepOnce(
  context: Context,
  id: MeetingSeriesId,
  act: SeriesAct,
  step: (loaded: LoadedSeries) => Promise<void>,
): Promise<void> {
  const loaded = await context.store.read((reader) => loadSeries(reader, id));
  if (loaded === null || !isNext(loaded.series, act)) return;
  if (!mayGoOn(loaded, act)) return rest(context, loaded);
  try {
    await step(loaded);
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    await recordFailure(context, id, error);
  }
}

/** Is this the step to take now? A series that is to end takes no other step than that. */
function isNext(series: SeriesRecord, act: SeriesAct): boolean {
  if (!mayActOnSeries(series.status, act)) return false;
  if (act === 'end') return series.ending !== null;
  if (series.ending !== null) return false;
  if (series.status !== 'broken') return true;
  return series.trouble?.reason !== 'series-gone' && resumesAt(series) === begins[act];
}

/** A booking that may already stand in Outlook is finished even in a pause; otherwise nobody would know of it. */
function mayGoOn({ series, pairing }: LoadedSeries, act: SeriesAct): boolean {
  if (act !== 'plan' && act !== 'book') return true;
  const isBegun = act === 'book' && series.triedAt !== null && pairing.status === 'paused';
  return isBegun || mayActOnPairing(pairing.status, 'book');
}

/** Nothing new is booked for a pairing while it pauses, and nothing at all after its end. */
async function rest(context: Context, { series, pairing, programme }: LoadedSeries): Promise<void> {
  const until = pairing.pausedUntil?.toZonedDateTime(programme.timeZone).toInstant() ?? null;
  const isOver = until === null || Temporal.Instant.compare(until, context.now()) <= 0;
  const next: SeriesRecord =
    pairing.status === 'closed'
      ? { ...series, ending: 'pairing-ended', dueAt: context.now(), version: series.version + 1 }
      : { ...series, dueAt: isOver ? context.now().add({ minutes: 15 }) : until, version: series.version + 1 };
  await context.store.save((writer) => writer.saveSeries(next));
  if (pairing.status === 'closed') await context.bell.ring([{ kind: 'end-series', id: series.id }]);
}

async function recordFailure(context: Context, id: MeetingSeriesId, failure: OutsideFailure): Promise<void> {
  await context.store.write(async (tx) => {
    const series = await tx.series(id);
    if (series === null || series.status === 'ended') return;
    const next = seriesAfterFailure(context, series, failure);
    await tx.saveSeries(next);
    context.log.failure('series-step-failed', { series: id, status: next.status, kind: failure.kind }, failure);
  });
}

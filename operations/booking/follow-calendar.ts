import type { MeetingSeriesId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { mayActOnSeries } from '#domain/booking/series.ts';
import { newAnswers } from './guest-answers.ts';
import { newProposals, offersAfter, planAfter, recordCompared } from './compare-series.ts';
import { compareAndLook, type Looked } from './look-for-continuation.ts';
import { recordContinuation, troubleWhileAsked, waitForAnswer } from './record-continuation.ts';
import type { Context } from '../context.ts';
import { isMailboxGone } from '../failures.ts';
import type { Job } from '../job.ts';
import { loadSeries, type LoadedSeries } from '../series/load-series.ts';
import type { SeriesReading } from '../ports/calendar.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import { readSeries } from '../series/read-series.ts';
import { isOneSided, withGuestSide } from '../series/guest-side.ts';
import { seriesGone } from './series-gone.ts';
import { hearFrom, reviewSilence } from '../meetings/silence.ts';
import type { Writer } from '../ports/store.ts';

/**
 * Outlook is the truth: compares a booked series with the organiser's calendar and writes down what was moved, called
 * off, declined, put back, added or put elsewhere as a whole. What was lost is offered at another time, unless another
 * series may go on in its place: then the two are asked. A series that is gone is broken. Throws `OutsideFailure` when the calendar cannot be read; nothing is concluded from silence, nor
 * from a mailbox that is gone: the series ends when its owner leaves.
 */
export async function followSeries(context: Context, id: MeetingSeriesId): Promise<void> {
  const { loaded, meetings } = await context.store.read(async (reader) => ({
    loaded: await loadSeries(reader, id),
    meetings: await reader.meetingsOf([id]),
  }));
  if (loaded === null || !mayActOnSeries(loaded.series.status, 'follow') || loaded.series.ending !== null) return;
  const read = await readWhereThereIsAMailbox(context, loaded, meetings);
  if (read === null) return;
  const reading = await withGuestSide(context, loaded, meetings, { ...read, guestTime: null });
  const looked = await compareAndLook(context, loaded, meetings, { ...read, reading });
  if (reading.kind === 'present') return record(context, loaded, reading, looked);
  if (looked.isAsked) return waitForAnswer(context, loaded, looked);
  return seriesGone(context, loaded, { known: meetings, looked });
}

async function readWhereThereIsAMailbox(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
): ReturnType<typeof readSeries> {
  try {
    return await readSeries(context, loaded, meetings);
  } catch (error) {
    if (!isMailboxGone(error)) throw error;
    const { id } = loaded.series;
    context.log.failure('series-not-followed', { series: id, kind: error.kind }, error);
    await context.store.save((writer) => writer.markFollowed(id, context.now()));
    return null;
  }
}

async function record(context: Context, loaded: LoadedSeries, reading: SeriesReading, looked: Looked): Promise<void> {
  const now = context.now();
  const { series, pairing } = loaded;
  const { compared } = looked;
  const { changes, added } = compared;
  const trouble = troubleWhileAsked(context, loaded, looked.isAsked);
  const mended = takeOverLink({ ...series, trouble, plan: planAfter(series, pairing, compared) }, reading);
  const proposals = await context.store.read((reader) => newProposals(reader, compared));
  const isAnother = mended.joinUrl !== series.joinUrl || trouble?.reason !== series.trouble?.reason;
  const isChanged = changes.length + added.length > 0 || isAnother || looked.asked !== null;
  const answers = newAnswers(reading, compared.after);
  if (!isChanged && proposals.length + answers.length === 0)
    return context.store.save((writer) => writer.markFollowed(series.id, now));
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    await recordCompared(tx, compared);
    await tx.saveGuestAnswers(answers);
    // The nightly look tells HR, and does so at once where the guest has lost a meeting.
    const isLost = changes.some((each) => each.kind === 'cancelled' && isOneSided(each.why));
    const checkedAt = isLost ? null : series.checkedAt;
    // A proposal that cannot be offered now comes again with every look, and changes nothing of the series.
    const next = isChanged ? { ...mended, followedAt: now, checkedAt, version: series.version + 1 } : series;
    if (isChanged) await tx.saveSeries(next);
    else await tx.markFollowed(series.id, now);
    return [
      ...(await recordContinuation(context, tx, loaded, looked)),
      ...(await offersAfter(context, tx, next, compared)),
      ...(await afterAnswers(context, tx, loaded, answers)),
    ];
  });
  context.log.event('series-followed', { series: series.id, changes: changes.length, added: added.length });
  await context.bell.ring(jobs);
}

/** Whoever says yes or perhaps to an invitation is silent no more, whatever has not taken place. */
async function afterAnswers(
  context: Context,
  tx: Writer,
  { pairing, series }: LoadedSeries,
  answers: ReturnType<typeof newAnswers>,
): Promise<readonly Job[]> {
  if (answers.length === 0) return [];
  const isSign = answers.some(({ guestAnswer }) => guestAnswer === 'accepted' || guestAnswer === 'tentative');
  const heard = await hearFrom(context, tx, pairing.id, ({ personId }) => isSign && personId === series.organiserId);
  return [...heard, ...(await reviewSilence(context, tx, pairing))];
}

/** A Teams link that was not there before. */
function takeOverLink(series: SeriesRecord, reading: SeriesReading): SeriesRecord {
  if (reading.kind === 'gone' || reading.joinUrl === null || reading.joinUrl === series.joinUrl) return series;
  const isMended = series.trouble?.reason === 'no-teams-link';
  return { ...series, joinUrl: reading.joinUrl, trouble: isMended ? null : series.trouble };
}

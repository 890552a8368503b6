import { Temporal } from 'temporal-polyfill';
import {
  answerContinuation,
  staysBefore,
  unanswered,
  vanished,
  type Candidate,
  type ContinuationRefusal,
  type SeriesContinuation,
} from '#domain/booking/continuation.ts';
import { mayActOnSeries } from '#domain/booking/series.ts';
import type { ContinuationId } from '#domain/ids.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';
import { tryAnew } from '../try-anew.ts';
import { renewContinuationCards } from './continuation-cards.ts';
import { continuationViewOf } from './continuation-view.ts';

/** What somebody answers; `version` is that of the question they looked at, `chosen` null: none of the series is theirs. */
export interface ContinuationAnswer {
  readonly continuationId: ContinuationId;
  readonly version: number;
  readonly chosen: number | null;
}

/** `series-not-booked`: the meetings have ended, or are being booked anew, since the question was asked. */
export type AnswerRefusal = ContinuationRefusal | 'series-not-booked';

/**
 * One of those who meet says whether another series in Outlook is the rest of theirs. When two answer at once, one wins and
 * the other gets a `Conflict` or is refused. After a yes the series stands for that event, and its meetings follow; after a
 * no what is gone is lost as ever. Throws `NotFound` for anybody else.
 */
export async function sayWhatGoesOn(
  context: Context,
  actor: Actor,
  { continuationId, version, chosen }: ContinuationAnswer,
): Promise<{ readonly goesOn: boolean } | Refused<AnswerRefusal>> {
  const done = await context.store.write(async (tx) => {
    const { asked, series } = await continuationViewOf(tx, continuationId, actor.personId);
    const answered = answerContinuation(asked, actor.personId, chosen);
    if (isRefused(answered)) return answered;
    if (!stands(series)) return refused('series-not-booked');
    if (asked.version !== version) throw new Conflict('The question has changed meanwhile');
    return { jobs: await carryOut(context, tx, series, answered) };
  });
  if (isRefused(done)) return done;
  await context.bell.ring(done.jobs);
  return { goesOn: chosen !== null };
}

/** The time to answer is over. May run twice, late, or after a crash. */
export function continuationStep(context: Context, id: ContinuationId): Promise<void> {
  return tryAnew(async () => {
    const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
      const asked = await tx.continuation(id);
      const series = asked && (await tx.series(asked.seriesId));
      if (!asked || !series || Temporal.Instant.compare(context.now(), asked.expiresAt) < 0) return [];
      const next = stands(series) ? unanswered(asked, context.now()) : vanished(asked);
      return isRefused(next) ? [] : carryOut(context, tx, series, next);
    });
    if (jobs.length > 0) context.log.event('continuation-over', { continuation: id });
    await context.bell.ring(jobs);
  });
}

/** Closes the question of a series that is over. Returns the jobs to ring. */
export async function withdrawContinuation(
  context: Context,
  tx: Writer,
  { id }: Pick<SeriesRecord, 'id'>,
): Promise<readonly Job[]> {
  const open = (await tx.continuationsOf([id])).find(({ status }) => status === 'open');
  const gone = open && vanished(open);
  if (gone === undefined || isRefused(gone)) return [];
  await tx.saveContinuation(gone);
  return renewContinuationCards(context, tx, gone.id);
}

function stands({ status, ending }: SeriesRecord): boolean {
  return ending === null && mayActOnSeries(status, 'drift');
}

async function carryOut(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  answered: SeriesContinuation,
): Promise<readonly Job[]> {
  await tx.saveContinuation(answered);
  const cards = await renewContinuationCards(context, tx, answered.id);
  context.log.event('continuation-answered', { series: series.id, status: answered.status });
  const candidate = answered.chosen === null ? undefined : answered.candidates[answered.chosen];
  if (answered.status !== 'accepted' || candidate === undefined) {
    const marked = await tx.markForFollowing([series.id]);
    return [...marked.map((id): Job => ({ kind: 'follow-series', id })), ...cards];
  }
  const before = staysBefore(answered.cut, candidate, await tx.meetingsOf([series.id]));
  await tx.saveSeries(goingOn(series, before, candidate, context.now()));
  return [{ kind: 'repair-series', id: series.id }, ...cards];
}

/** The series stands for the other event from now on; what was before the cut stays with the old one. */
function goingOn(
  series: SeriesRecord,
  before: Temporal.Instant,
  { eventId, iCalUId, joinUrl }: Candidate,
  now: Temporal.Instant,
): SeriesRecord {
  const isSplit = series.trouble?.reason === 'split-in-outlook';
  return {
    ...series,
    eventId,
    iCalUId,
    joinUrl,
    earlier: [
      ...series.earlier,
      ...(series.eventId === null ? [] : [{ eventId: series.eventId, iCalUId: series.iCalUId ?? '', before }]),
    ],
    status: 'drifted',
    trouble: isSplit ? null : series.trouble,
    dueAt: now,
    attempts: 0,
    // Both calendars are looked at to the last meeting, as after a booking.
    checkedAt: null,
    version: series.version + 1,
  };
}

import { idOf } from '#domain/ids.ts';
import { requireHrOrIt } from './access.ts';
import { wantedSeries } from './approve-matches.ts';
import type { Actor, Context } from './context.ts';
import { NotFound } from './failures.ts';
import type { Job } from './job.ts';
import type { SeriesRecord, Writer } from './ports/store.ts';

export interface AttentionSubject {
  readonly kind: 'series' | 'notice' | 'survey' | 'pairing';
  readonly id: string;
}

/** HR or IT has mended something and asks for another try at once. Only what is in trouble is tried again. */
export async function retryAttention(context: Context, actor: Actor, subject: AttentionSubject): Promise<void> {
  requireHrOrIt(actor);
  const job = await context.store.write(async (tx) => {
    const due = await madeDue(context, tx, subject);
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'retry', subject: subject.kind, subjectId: subject.id });
    return due;
  });
  await context.bell.ring([job]);
}

async function madeDue(context: Context, tx: Writer, { kind, id }: AttentionSubject): Promise<Job> {
  switch (kind) {
    case 'series':
      return seriesDue(context, tx, id);
    case 'notice':
      return noticeDue(context, tx, id);
    case 'survey':
      return surveyDue(context, tx, id);
    case 'pairing':
      throw new NotFound('There is nothing to try again for a pairing');
  }
}

async function seriesDue(context: Context, tx: Writer, id: string): Promise<Job> {
  const series = await tx.series(idOf<'MeetingSeries'>(id));
  if (series === null || series.trouble === null) throw new NotFound('No such series in trouble');
  // Booked, but not as it should be (no Teams link): look again at what Outlook has.
  if (series.status === 'booked') return { kind: 'follow-series', id };
  if (series.trouble.reason === 'series-gone') return newSeries(context, tx, series);
  // A plan that was chosen is kept: after an unclear answer Outlook may hold just that series already.
  await tx.saveSeries({
    ...series,
    status: 'wanted',
    trouble: null,
    dueAt: context.now(),
    attempts: 0,
    version: series.version + 1,
  });
  return { kind: 'book-series', id };
}

/** What was deleted in Outlook cannot be booked again under its old key: the pairing gets a new series. */
async function newSeries(context: Context, tx: Writer, gone: SeriesRecord): Promise<Job> {
  const pairing = await tx.pairing(gone.pairingId);
  if (pairing === null) throw new NotFound('The pairing of the series is missing');
  const next = { ...pairing, version: pairing.version + 1 };
  await tx.savePairing(next);
  await tx.saveSeries({ ...gone, status: 'ended', trouble: null, dueAt: null, version: gone.version + 1 });
  const series = wantedSeries(context, next);
  await tx.addSeries(series, context.now());
  return { kind: 'book-series', id: series.id };
}

async function noticeDue(context: Context, tx: Writer, id: string): Promise<Job> {
  const notice = await tx.notice(idOf<'Notice'>(id));
  if (notice === null || notice.undelivered === null) throw new NotFound('No such card in trouble');
  await tx.saveNotice({ ...notice, sentAt: null, undelivered: null, dueAt: context.now(), attempts: 0 });
  return { kind: 'send-notice', id };
}

async function surveyDue(context: Context, tx: Writer, id: string): Promise<Job> {
  const survey = await tx.survey(idOf<'Survey'>(id));
  if (survey === null || survey.undelivered === null) throw new NotFound('No such survey in trouble');
  await tx.saveSurvey({ ...survey, sentAt: null, undelivered: null, nextLookAt: context.now() });
  return { kind: 'survey-step', id };
}

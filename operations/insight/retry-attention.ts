import { idOf } from '#domain/ids.ts';
import { resumesAt } from '#domain/booking/series.ts';
import { mayTellHr } from './attention.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { wantedSeries } from '../series/wanted-series.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';
import { workOf } from '../matching/round-work.ts';

export interface AttentionSubject {
  readonly kind: 'series' | 'notice' | 'survey' | 'pairing' | 'help' | 'round';
  readonly id: string;
}

/** HR asks, since something has been mended, for another try at once. Only what is in trouble is tried again. */
export async function retryAttention(context: Context, actor: ActorIn, subject: AttentionSubject): Promise<void> {
  const job = await context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    const due = await madeDue(context, tx, actor, subject);
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'retry', subject: subject.kind, subjectId: subject.id });
    return due;
  });
  await context.bell.ring([job]);
}

async function madeDue(context: Context, tx: Writer, actor: ActorIn, { kind, id }: AttentionSubject): Promise<Job> {
  switch (kind) {
    case 'series':
      return seriesDue(context, tx, actor, id);
    case 'notice':
      return noticeDue(context, tx, actor, id);
    case 'survey':
      return surveyDue(context, tx, actor, id);
    case 'round':
      return roundDue(tx, actor, id);
    case 'pairing':
    case 'help':
      throw new NotFound('There is nothing to try again for a pairing');
  }
}

async function seriesDue(context: Context, tx: Writer, actor: ActorIn, id: string): Promise<Job> {
  const series = await tx.series(idOf<'MeetingSeries'>(id));
  if (series === null || series.trouble === null) throw new NotFound('No such series in trouble');
  inProgramme(await tx.pairing(series.pairingId), actor);
  const due = { ...series, dueAt: context.now(), attempts: 0, version: series.version + 1 };
  if (series.ending !== null) {
    await tx.saveSeries(due);
    return { kind: 'end-series', id };
  }
  if (series.trouble.reason === 'series-gone') return newSeries(context, tx, series);
  // Verified, but not as it should be (no Teams link, a calendar that is not read): look again at what Outlook has.
  if (series.status !== 'broken') {
    await tx.saveSeries(due);
    return { kind: nextStep[series.status], id };
  }
  // What has been chosen or booked is kept: after an unclear answer, Outlook may already hold exactly that series.
  const status = resumesAt(series);
  await tx.saveSeries({ ...due, status, trouble: null });
  return { kind: nextStep[status], id };
}

const nextStep = {
  wanted: 'plan-series',
  planned: 'book-series',
  booked: 'verify-series',
  verified: 'check-series',
  drifted: 'repair-series',
  ended: 'end-series',
} as const;

/**
 * A series deleted in Outlook cannot be booked again under its old key, so the pairing gets a new series. Whatever may
 * remain of the old one, such as single meetings beside it, is called off first.
 */
async function newSeries(context: Context, tx: Writer, gone: SeriesRecord): Promise<Job> {
  const pairing = await tx.pairing(gone.pairingId);
  if (pairing === null) throw new NotFound('The pairing of the series is missing');
  const next = { ...pairing, version: pairing.version + 1 };
  await tx.savePairing(next);
  const version = gone.version + 1;
  await tx.saveSeries({ ...gone, ending: 'replaced', trouble: null, dueAt: context.now(), attempts: 0, version });
  await tx.addSeries(wantedSeries(context, next), null);
  return { kind: 'end-series', id: gone.id };
}

async function noticeDue(context: Context, tx: Writer, actor: ActorIn, id: string): Promise<Job> {
  const notice = await tx.notice(idOf<'Notice'>(id));
  if (notice === null || notice.undelivered === null || !mayTellHr(notice))
    throw new NotFound('No such card in trouble');
  const isOurs = (await tx.noticesOfProgramme(actor.programmeId)).some((each) => each.id === notice.id);
  if (!isOurs) throw new NotFound('No such card in this programme');
  // A mail that went, or perhaps did, is not sent again.
  const mailState = notice.mailState === 'sent' || notice.mailState === 'perhaps' ? notice.mailState : null;
  await tx.saveNotice({ ...notice, sentAt: null, undelivered: null, dueAt: context.now(), attempts: 0, mailState });
  return { kind: 'send-notice', id };
}

async function surveyDue(context: Context, tx: Writer, actor: ActorIn, id: string): Promise<Job> {
  const survey = await tx.survey(idOf<'Survey'>(id));
  if (survey === null || survey.undelivered === null) throw new NotFound('No such survey in trouble');
  const isOurs = (await tx.surveysOfProgramme(actor.programmeId)).some((each) => each.id === survey.id);
  if (!isOurs) throw new NotFound('No such survey in this programme');
  // One that has been answered in the tab is asked no more, and was sent as far as figures go; HR is not told which.
  const isAnswered = survey.status === 'answered';
  const again = isAnswered ? {} : { sentAt: null, nextLookAt: context.now() };
  await tx.saveSurvey({ ...survey, ...again, undelivered: null });
  return { kind: 'survey-step', id };
}

/** The row was left as it stood when the job was given up, so only the giving up has to be undone. */
async function roundDue(tx: Writer, actor: ActorIn, id: string): Promise<Job> {
  const round = inProgramme(await tx.round(idOf<'MatchRound'>(id)), actor);
  const job = workOf(round);
  const isParked = (await tx.parkedJobs()).some(({ job: each }) => each.kind === job?.kind && each.id === id);
  if (!job || !isParked) throw new NotFound('No such round in trouble');
  await tx.unpark(job);
  return job;
}

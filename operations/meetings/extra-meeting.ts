import type { Temporal } from 'temporal-polyfill';
import { idOf, type MeetingId, type PairingId } from '#domain/ids.ts';
import { takeBack, tell, type ToldRefusal, type Together } from '#domain/meetings/extra.ts';
import { maySurvey } from '#domain/surveys/survey.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { isZone } from '#domain/time/zone-clock.ts';
import { ownMeeting, ownSeries } from '../access/own-meeting.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { bookedMeetingsOf } from '../series/meetings-of-pairing.ts';
import { writeAnew } from '../write-anew.ts';
import { openSurveys } from './open-surveys.ts';

/** When somebody met their partner outside the series: on their own wall clock, for so many minutes. */
export interface MetAnyway {
  readonly pairingId: PairingId;
  readonly at: Temporal.PlainDateTime;
  /** IANA: the clock on which they see times. */
  readonly timeZone: string;
  readonly minutes: number;
}

/** `isNew` is false where the other one, or they themselves, had told of it before. */
export interface MetAnywayTold {
  readonly meetingId: MeetingId;
  readonly isNew: boolean;
}

/**
 * One of them says that they met though nothing was booked. It counts as held at once, and brings its survey to all; whoever
 * has said so is not asked again whether they met. Nothing is booked or looked for in Outlook. Throws `NotFound` for anybody
 * else's pairing.
 */
export async function sayWeMet(
  context: Context,
  actor: Actor,
  { pairingId, at, timeZone, minutes }: MetAnyway,
): Promise<MetAnywayTold | Refused<ToldRefusal | 'zone-unknown'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const now = context.now();
    const { pairing, series } = await ownSeries(tx, actor, pairingId);
    if (!isZone(timeZone)) return refused('zone-unknown');
    const start = at.toZonedDateTime(timeZone).toInstant();
    const id = idOf<'Meeting'>(context.newId());
    const together = await togetherOf(tx, pairing);
    const told = tell({ id, seriesId: series.id, by: actor.personId, start, minutes }, together, now);
    if (isRefused(told)) return told;
    const { kind, meeting } = told;
    if (kind === 'stands') {
      // They are not asked either whether it took place.
      await tx.noteSaidMet(meeting.id, actor.personId);
      return { meetingId: meeting.id, isNew: false, jobs: [] };
    }
    // When both tell at the same moment, the second one is told that it stands already.
    const touched: Pairing = { ...pairing, version: pairing.version + 1 };
    await tx.savePairing(touched);
    await tx.addMeetings([meeting]);
    const jobs = await openSurveys(context, tx, { pairing: touched, meeting, saidBy: [actor.personId] });
    return { meetingId: meeting.id, isNew: true, jobs };
  });
  if ('refused' in outcome) return outcome;
  const { jobs, ...told } = outcome;
  context.log.event('met-anyway', { meeting: told.meetingId, isNew: told.isNew });
  await context.bell.ring(jobs);
  return told;
}

type NotTakenBack = Refused<'not-allowed-now' | 'answered-since'>;
type TakenBack = { readonly jobs: readonly Job[] } | NotTakenBack;

/** "That was a mistake": it is as if it had not been said, and nobody is asked about it any more. */
export async function takeBackMet(
  context: Context,
  actor: Actor,
  { meetingId }: { readonly meetingId: MeetingId },
): Promise<{ readonly meetingId: MeetingId } | NotTakenBack> {
  const outcome = await context.store.write(async (tx): Promise<TakenBack> => {
    await ownMeeting(tx, actor, meetingId);
    let refusal: NotTakenBack | null = null;
    await tx.changeMeeting(meetingId, async (present) => {
      const surveys = await tx.surveysOfMeeting(meetingId);
      const isAnswered = surveys.some(({ status }) => status === 'answered');
      const back = takeBack(present, actor.personId, isAnswered);
      if (!isRefused(back)) return back;
      refusal = back;
      return null;
    });
    if (refusal !== null) return refusal;
    return { jobs: await closeSurveys(tx, meetingId) };
  });
  if (isRefused(outcome)) return outcome;
  context.log.event('met-anyway-taken-back', { meeting: meetingId });
  await context.bell.ring(outcome.jobs);
  return { meetingId };
}

/** Cards in a chat that still ask are written anew. */
async function closeSurveys(tx: Writer, meetingId: MeetingId): Promise<readonly Job[]> {
  const open = (await tx.surveysOfMeeting(meetingId)).filter((survey) => maySurvey('close', survey));
  for (const survey of open) await tx.saveSurvey({ ...survey, status: 'closed', nextLookAt: null });
  return open.map(({ id }): Job => ({ kind: 'survey-step', id }));
}

/** On the day on which they were brought together they may have met before Lodestar had written it down. */
async function togetherOf(reader: Reader, pairing: Pairing): Promise<Together> {
  const programme = await reader.programme(pairing.programmeId);
  if (programme === null) throw new NotFound('The programme of the pairing is missing');
  const from = pairing.begunAt.toZonedDateTimeISO(programme.timeZone).startOfDay().toInstant();
  const meetings = [...(await bookedMeetingsOf(reader, pairing.id)), ...(await reader.extraMeetingsOf([pairing.id]))];
  return { from, endedAt: pairing.ended?.at ?? null, meetings };
}

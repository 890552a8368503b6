import { Temporal } from 'temporal-polyfill';
import type { MeetingId, PersonId } from '#domain/ids.ts';
import { settle, type MeetingEvidence, type Settlement } from '#domain/meetings/held.ts';
import { isOver, unlessSettled, type Meeting } from '#domain/meetings/meeting.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import type { Job } from '../job.ts';
import { withGuestSide } from '../series/guest-side.ts';
import { loadSeries, type LoadedSeries } from '../series/load-series.ts';
import { nudgeAfterMisses } from './nudge.ts';
import { openSurveys } from './open-surveys.ts';
import { reviewSilence } from './silence.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { evidenceOf, readSeries } from '../series/read-series.ts';

/**
 * Decides whether a meeting whose end has passed took place, from what the calendar says at this moment, and if it did,
 * opens a survey for each of those who attended. Throws `OutsideFailure` when the calendar cannot be read, or the guest's
 * does not answer: unknown is not held.
 */
export async function settleMeeting(context: Context, id: MeetingId): Promise<void> {
  const found = await context.store.read((reader) => meetingWithSeries(reader, id));
  if (found === null || found.meeting.settledAt !== null || !isOver(found.meeting, context.now())) return;
  const { meeting, loaded, meetings } = found;
  // A series that came apart leaves nothing to read: what was cancelled with it stays cancelled.
  const evidence = await evidenceNow(context, loaded, meetings, meeting);
  if (evidence === null) return;
  const settlement = settle(evidence, meeting, context.now());
  const absent = evidence.kind === 'present' ? (evidence.responses.declinedBy ?? []) : [];
  const jobs = await context.store.write((tx) =>
    record(context, tx, { id, settlement, absent, guestAnswer: answerIn(evidence) }),
  );
  context.log.event('meeting-settled', { meeting: id, outcome: settlement.outcome });
  await context.bell.ring(jobs);
}

/** Where the organiser's mailbox is gone, nothing can be read now or later: the meeting is gone with it. */
async function evidenceNow(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
  { id, originalStart, end }: Meeting,
): Promise<MeetingEvidence | null> {
  try {
    const read = await readSeries(context, loaded, meetings);
    if (read === null) return null;
    const silent: OutsideFailure[] = [];
    const unanswered = (failure: OutsideFailure) => silent.push(failure);
    const about = { ...read, guestTime: null, decides: id, unanswered };
    const looked = await withGuestSide(context, loaded, meetings, about);
    const [failure] = silent;
    if (failure !== undefined && mayStillBeAsked(context, end)) throw failure;
    return evidenceOf(looked, originalStart);
  } catch (error) {
    if (error instanceof OutsideFailure && error.kind === 'no-mailbox') return { kind: 'gone' };
    throw error;
  }
}

/** How long it is waited for a guest's calendar that does not answer, which passes: until nobody would be asked any more. */
const patience = { hours: 10 * 24 } as const;

function mayStillBeAsked(context: Context, end: Temporal.Instant): boolean {
  return Temporal.Instant.compare(context.now(), end.add(patience)) < 0;
}

async function meetingWithSeries(reader: Reader, id: MeetingId) {
  const meeting = await reader.meeting(id);
  const loaded = meeting && (await loadSeries(reader, meeting.seriesId));
  return meeting && loaded && { meeting, loaded, meetings: await reader.meetingsOf([loaded.series.id]) };
}

interface Settled {
  readonly id: MeetingId;
  readonly settlement: Settlement;
  /** Who of a group had declined or was taken off: nobody is asked about a meeting they were not at. */
  readonly absent: readonly PersonId[];
  readonly guestAnswer: Meeting['guestAnswer'];
}

/** Somebody who was put in the guest's place answers for nobody here. */
function answerIn(evidence: MeetingEvidence): Meeting['guestAnswer'] {
  if (evidence.kind !== 'present' || evidence.responses.guestSide === 'uninvited') return null;
  return evidence.responses.guest;
}

async function record(context: Context, tx: Writer, about: Settled): Promise<readonly Job[]> {
  const { id, settlement, absent, guestAnswer } = about;
  const settled = await tx.changeMeeting(
    id,
    unlessSettled((meeting) => {
      const settled = settledMeeting(meeting, settlement, context.now());
      return settled && { ...settled, guestAnswer: guestAnswer ?? settled.guestAnswer };
    }),
  );
  if (settled === null) return [];
  if (settled.settledAt === null) return [];
  const next = settled.status === 'held' ? await surveysAfter(context, tx, settled, absent) : [];
  return [...next, ...(await afterSettling(context, tx, settled))];
}

async function surveysAfter(
  context: Context,
  tx: Writer,
  meeting: Meeting,
  absent: readonly PersonId[],
): Promise<readonly Job[]> {
  const series = await tx.series(meeting.seriesId);
  const pairing = series && (await tx.pairing(series.pairingId));
  return pairing ? openSurveys(context, tx, { pairing, meeting, absent }) : [];
}

/** A word after two meetings in a row that did not take place; and it may begin or end a stretch of silence. */
async function afterSettling(context: Context, tx: Writer, { status, seriesId }: Meeting): Promise<readonly Job[]> {
  const series = await tx.series(seriesId);
  const pairing = series && (await tx.pairing(series.pairingId));
  if (!pairing) return [];
  const nudged = status === 'held' ? [] : await nudgeAfterMisses(context, tx, pairing);
  return [...nudged, ...(await reviewSilence(context, tx, pairing))];
}

function settledMeeting(
  meeting: Meeting,
  settlement: Settlement,
  now: NonNullable<Meeting['settledAt']>,
): Meeting | null {
  switch (settlement.outcome) {
    case 'held':
      return { ...meeting, status: 'held', start: settlement.start, end: settlement.end, settledAt: now };
    case 'missed':
      return { ...meeting, status: 'missed', settledAt: now };
    case 'cancelled':
      return { ...meeting, status: 'cancelled', lostWhy: settlement.why, settledAt: now };
    case 'moved':
      return { ...meeting, status: 'moved', start: settlement.start, end: settlement.end };
    case 'not-over':
    case 'already-settled':
      return null;
  }
}

import { Temporal } from 'temporal-polyfill';
import { backFrom, restUntil } from '#domain/enrolment/next-round.ts';
import type { PairingId, PersonId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { broughtBack, pausedFrom } from '#domain/pairing/leave-out.ts';
import { partnersOf, pausePairing as paused, resumePairing as resumed, type Pairing } from '#domain/pairing/pairing.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { leaveOut } from '../meetings/leave-out.ts';
import { closeSilences } from '../meetings/silence.ts';
import { ownPairing } from '../access/own-pairing.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { restSeries, wakeSeries } from '../meetings/rest-series.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

/**
 * One of the two pauses until a day, on which they meet again. The meetings until then are left out in Outlook, offers
 * of times in between are withdrawn, and the others get a card. The one who paused gets no new pairing until then
 * either. Throws `NotFound` for anybody but the two.
 */
export async function pausePairing(
  context: Context,
  actor: Actor,
  { pairingId, until }: { readonly pairingId: PairingId; readonly until: Temporal.PlainDate },
): Promise<void | Refused<'not-allowed-now' | 'pause-out-of-range'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const now = context.now();
    const before = await ownPairing(tx, actor, pairingId);
    const { timeZone, today } = await calendarOf(tx, before, now);
    const pairing = paused(before, until, today);
    if (isRefused(pairing)) return pairing;
    await tx.savePairing(pairing);
    const jobs = await leaveOut(context, tx, [pairing], pausedFrom(now, until, timeZone));
    const silences = await closeSilences(context, tx, [pairing.id]);
    await restSeries(tx, pairing);
    await rest(tx, pairing, actor.personId, until);
    return { jobs: [...jobs, ...silences, ...(await tellPartners(context, tx, actor, { pairing, until }))] };
  });
  if ('refused' in outcome) return outcome;
  context.log.event('pairing-paused', { pairing: pairingId, until: until.toString() });
  await context.bell.ring(outcome.jobs);
}

/** Somebody who needs a break gets no other pairing before it is over. */
async function rest(
  tx: Writer,
  { programmeId }: Pairing,
  personId: PersonId,
  until: Temporal.PlainDate,
): Promise<void> {
  const enrolment = await tx.enrolment(programmeId, personId);
  const after = enrolment && restUntil(enrolment, until);
  if (after && after !== enrolment) await tx.saveEnrolment(after);
}

async function tellPartners(
  context: Context,
  tx: Writer,
  actor: Actor,
  { pairing, until }: { readonly pairing: Pairing; readonly until: Temporal.PlainDate },
): Promise<readonly Job[]> {
  const about = { kind: 'paused', pairingId: pairing.id, until } as const;
  const now = context.now();
  const notices = partnersOf(pairing, actor.personId).map((personId) =>
    newNotice(context, { about, personId, pairing, now }),
  );
  await tx.addNotices(notices);
  return notices.map(({ id }): Job => ({ kind: 'send-notice', id }));
}

/**
 * One of the two ends the pause before its day. Meetings that were left out for it come back at their earlier times, if
 * they are at least two days ahead. Throws `NotFound` for anybody but the two.
 */
export async function resumePairing(
  context: Context,
  actor: Actor,
  { pairingId }: { readonly pairingId: PairingId },
): Promise<void | Refused<'not-allowed-now'>> {
  const outcome = await writeAnew(context, async (tx) => resume(context, tx, await ownPairing(tx, actor, pairingId)));
  return ringOutcome(context, outcome);
}

/** Ends a pause whose day has come on the programme's calendar; anything else is left alone. */
export async function resumeWhenDue(context: Context, id: PairingId): Promise<void> {
  const outcome = await writeAnew(context, async (tx) => {
    const pairing = await tx.pairing(id);
    if (pairing === null || pairing.pausedUntil === null) return { jobs: [] };
    const { today } = await calendarOf(tx, pairing, context.now());
    const isDue = Temporal.PlainDate.compare(today, pairing.pausedUntil) >= 0;
    return isDue ? resume(context, tx, pairing) : { jobs: [] };
  });
  if ('jobs' in outcome) await context.bell.ring(outcome.jobs);
}

async function resume(
  context: Context,
  tx: Writer,
  before: Pairing,
): Promise<{ readonly jobs: readonly Job[] } | Refused<'not-allowed-now'>> {
  const series = await tx.allSeriesOf([before.id]);
  const meetings = await tx.meetingsOf(series.map(({ id }) => id));
  const pairing = resumed(before, hasMet([...meetings, ...(await tx.extraMeetingsOf([before.id]))]));
  if (isRefused(pairing)) return pairing;
  await tx.savePairing(pairing);
  if (before.pausedUntil !== null) await comeBack(tx, before, before.pausedUntil);
  const now = context.now();
  // When the pause has ended on its own day, no meetings left out for it lie ahead.
  const back = meetings.map((meeting) => broughtBack(meeting, now)).filter((each, index) => each !== meetings[index]);
  const jobs = await wakeSeries(context, tx, pairing, back);
  context.log.event('pairing-resumed', { pairing: pairing.id, meetings: back.length });
  return { jobs };
}

async function comeBack(tx: Writer, { programmeId, members }: Pairing, until: Temporal.PlainDate): Promise<void> {
  for (const { personId } of members) {
    const enrolment = await tx.enrolment(programmeId, personId);
    const after = enrolment && backFrom(enrolment, until);
    if (after && after !== enrolment) await tx.saveEnrolment(after);
  }
}

function hasMet(meetings: readonly Meeting[]): boolean {
  return meetings.some(({ status }) => status === 'held');
}

async function calendarOf(
  reader: Reader,
  pairing: Pairing,
  now: Temporal.Instant,
): Promise<{ readonly timeZone: string; readonly today: Temporal.PlainDate }> {
  const programme = await reader.programme(pairing.programmeId);
  if (programme === null) throw new NotFound('The programme of the pairing is missing');
  return { timeZone: programme.timeZone, today: todayIn(programme, now) };
}

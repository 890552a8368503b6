import type { Temporal } from 'temporal-polyfill';
import { forNextRound, freed } from '#domain/enrolment/next-round.ts';
import type { MeetingSeriesId, PairingId, PersonId } from '#domain/ids.ts';
import type { SeriesEnding } from '#domain/booking/series.ts';
import type { EndReason } from '#domain/pairing/end-reason.ts';
import { close, type Pairing, type PairingEnding } from '#domain/pairing/pairing.ts';
import { isRolling } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Actor, ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { leaveGroup } from './leave-group.ts';
import { settlePartings } from './parting.ts';
import { withdrawDecisions } from './joint-decisions.ts';
import { livingSeries } from '../meetings/leave-out.ts';
import { closeSilences } from '../meetings/silence.ts';
import { withdrawOffers } from '../meetings/offer-replacement.ts';
import { ownPairing } from '../access/own-pairing.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';
import { writeAnew } from '../write-anew.ts';

/** What somebody says as they end their pairing; nobody else is told. */
export interface EndingSaid {
  readonly pairingId: PairingId;
  /** Null: they chose not to say. */
  readonly reason: EndReason | null;
}

/**
 * One of the two ends the pairing, without blame: nobody is told who asked, and it is kept nowhere. Both keep the first
 * place in the line, and both are asked by the same card whether they want somebody new (decision 25). Ending twice is
 * the same as once. A group that is large enough goes on without whoever asked. Throws `NotFound` for anybody else.
 */
export async function endPairing(context: Context, actor: Actor, { pairingId, reason }: EndingSaid): Promise<void> {
  const jobs = await writeAnew(context, async (tx) => {
    const pairing = await ownPairing(tx, actor, pairingId);
    return pairing.status === 'closed' ? [] : endFor(context, tx, actor, { pairing, reason });
  });
  await context.bell.ring(jobs);
}

/** The same inside a transaction, for a pairing that is not closed, whatever brought them to it. Returns the jobs to ring. */
export async function endFor(
  context: Context,
  tx: Writer,
  actor: Actor,
  { pairing, reason }: { readonly pairing: Pairing; readonly reason: EndReason | null },
): Promise<readonly Job[]> {
  const left = await leaveGroup(context, tx, pairing, [actor.personId]);
  if (left === null) return endPairings(context, tx, [pairing], { why: 'asked', reason });
  const members = pairing.members.filter(({ personId }) => personId === actor.personId);
  await free(tx, [{ ...pairing, members }], context.now(), { asked: true });
  return left;
}

/** HR ends a series: its meetings ahead vanish from Outlook. The pairing goes on. Throws `NotAllowed`, `NotFound`. */
export async function endSeriesByHr(
  context: Context,
  actor: ActorIn,
  { seriesId }: { readonly seriesId: MeetingSeriesId },
): Promise<void> {
  const jobs = await writeAnew(context, async (tx) => {
    await ledProgramme(tx, actor);
    const series = await tx.series(seriesId);
    if (series === null) throw new NotFound('No such series');
    inProgramme(await tx.pairing(series.pairingId), actor);
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'end', subject: 'series', subjectId: seriesId });
    return endSeriesOf(context, tx, [series], 'asked-by-hr');
  });
  context.log.event('series-ended-by-hr', { series: seriesId });
  await context.bell.ring(jobs);
}

/** Why pairings end. `untold` lists people who need no card, such as those who left. */
interface Ending {
  readonly why: PairingEnding;
  readonly reason?: EndReason | null;
  readonly untold?: ReadonlySet<PersonId>;
}

const seriesEnding = {
  asked: 'pairing-ended',
  completed: 'pairing-ended',
  'person-left': 'person-left',
  'programme-ended': 'programme-ended',
} as const satisfies Record<PairingEnding, SeriesEnding>;

/**
 * Closes the pairings that are not closed yet, with everything that depends on them: their series will end in Outlook, or
 * stay there as their own where all of them wanted to go on outside the programme; offers and open surveys are closed
 * (surveys not where time was up), cards that have not been sent are dropped, both are told, and those who lose a pairing
 * before its time are first in line. The cards are owed in the members' order. Returns the jobs to ring.
 */
export async function endPairings(
  context: Context,
  tx: Writer,
  pairings: readonly Pairing[],
  { why, reason = null, untold = new Set() }: Ending,
): Promise<readonly Job[]> {
  const now = context.now();
  const closed = pairings.flatMap((pairing) => {
    const outcome = close(pairing, { why, at: now, reason });
    return isRefused(outcome) ? [] : [outcome];
  });
  if (closed.length === 0) return [];
  const ids = closed.map(({ id }) => id);
  for (const pairing of closed) await tx.savePairing(pairing);
  if (isEarly(why)) await free(tx, closed, now, { asked: why === 'asked' });
  const { outcomes, jobs: partings } = await settlePartings(context, tx, closed);
  // Whoever carries on together looks for nobody else.
  if (why === 'completed')
    await askAnew(
      tx,
      closed.filter(({ id }) => outcomes.get(id) !== 'next'),
    );
  const series = await tx.allSeriesOf(ids);
  const goesOutside = ({ pairingId }: SeriesRecord): boolean => outcomes.get(pairingId) === 'outside';
  const jobs = [
    ...(await endSeriesOf(context, tx, series.filter(goesOutside), 'released')),
    ...(await endSeriesOf(
      context,
      tx,
      series.filter((each) => !goesOutside(each)),
      seriesEnding[why],
    )),
  ];
  const decisions = await withdrawDecisions(context, tx, ids);
  // Whoever met on the last day may still say how it was.
  const surveys = why === 'completed' ? [] : await tx.closeSurveysOf(ids);
  await tx.dropNoticesOf(ids);
  const silences = await closeSilences(context, tx, ids);
  const notices = closed.flatMap((pairing) => {
    const about = { kind: 'ended', pairingId: pairing.id } as const;
    const told = pairing.members.filter(({ personId }) => !untold.has(personId));
    return told.map(({ personId }) => newNotice(context, { about, personId, pairing, now }));
  });
  await tx.addNotices(notices);
  for (const id of ids) context.log.event('pairing-ended', { pairing: id, why });
  return [
    ...jobs,
    ...partings,
    ...decisions,
    ...silences,
    ...notices.map(({ id }): Job => ({ kind: 'send-notice', id })),
    ...surveys.map((id): Job => ({ kind: 'survey-step', id })),
  ];
}

/** A programme that is over, or a pairing that has run its course, has no next round. */
function isEarly(why: PairingEnding): boolean {
  return why === 'asked' || why === 'person-left';
}

/**
 * Whoever has had somebody for the whole time is given nobody new before they say that they want it, as after any end. Where
 * all end together there is no next round to ask about.
 */
async function askAnew(tx: Writer, closed: readonly Pairing[]): Promise<void> {
  for (const { programmeId, members } of closed) {
    const programme = await tx.programme(programmeId);
    if (programme === null || !isRolling(programme)) continue;
    for (const { personId } of members) {
      const enrolment = await tx.enrolment(programmeId, personId);
      const after = enrolment && forNextRound(enrolment, false);
      if (after && after !== enrolment) await tx.saveEnrolment(after);
    }
  }
}

async function free(
  tx: Writer,
  closed: readonly Pairing[],
  at: Temporal.Instant,
  ending: { readonly asked: boolean },
): Promise<void> {
  // Somebody may lose several pairings at once.
  const members = new Map(
    closed.flatMap(({ programmeId, members: two }) => two.map((each) => [each.personId, programmeId])),
  );
  for (const [personId, programmeId] of members) {
    const enrolment = await tx.enrolment(programmeId, personId);
    const after = enrolment && freed(enrolment, at, ending);
    if (after && after !== enrolment) await tx.saveEnrolment(after);
  }
}

async function endSeriesOf(
  context: Context,
  tx: Writer,
  all: readonly SeriesRecord[],
  ending: SeriesEnding,
): Promise<readonly Job[]> {
  const series = livingSeries(all);
  const dueAt = context.now();
  for (const each of series) await tx.saveSeries({ ...each, ending, dueAt, attempts: 0, version: each.version + 1 });
  const ids = series.map(({ id }) => id);
  const cards = await withdrawOffers(context, tx, await tx.liveOffersOf(all.map(({ id }) => id)));
  return [...cards, ...ids.map((id): Job => ({ kind: 'end-series', id }))];
}

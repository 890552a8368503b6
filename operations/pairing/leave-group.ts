import type { PersonId } from '#domain/ids.ts';
import type { MeetingOffer } from '#domain/meetings/offer.ts';
import { mayActOnSeries } from '#domain/booking/series.ts';
import { goesOnWithout, organiserOf, withoutMember, type Pairing } from '#domain/pairing/pairing.ts';
import { isRefused } from '#domain/refused.ts';
import { newNotice } from '../messages/new-notice.ts';
import { wantedSeries } from '../series/wanted-series.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { livingSeries, repairSoon } from '../meetings/leave-out.ts';
import { closeSilences } from '../meetings/silence.ts';
import { withdrawOffers } from '../meetings/offer-replacement.ts';
import { decisionsAfterLeaving } from './joint-decisions.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';

/**
 * These people leave a group that goes on without them: they are taken off its meetings in Outlook, and the others are
 * told, without a word about why. When the organiser of a circle leaves, its series starts again at the same time with
 * the next member as organiser. Null when the group cannot go on without them and has to be closed. Returns the jobs to
 * ring.
 */
export async function leaveGroup(
  context: Context,
  tx: Writer,
  before: Pairing,
  leaving: readonly PersonId[],
): Promise<readonly Job[] | null> {
  let pairing = before;
  for (const personId of leaving) {
    if (!goesOnWithout(pairing, personId)) return null;
    const after = withoutMember(pairing, personId);
    if (isRefused(after)) return null;
    // One new version of the row, however many leave at once.
    pairing = { ...after, version: before.version + 1 };
  }
  const now = context.now();
  await tx.savePairing(pairing);
  for (const personId of leaving) await tx.saveLeft(pairing.id, personId, now);
  const series = livingSeries(await tx.allSeriesOf([pairing.id]));
  const jobs = [
    ...(await withdrawNeeding(context, tx, series, leaving)),
    ...(await closeSilences(context, tx, [pairing.id], ({ personId }) => leaving.includes(personId))),
  ];
  for (const each of series) jobs.push(...(await withoutThem(context, tx, { pairing, series: each, leaving })));
  jobs.push(...(await decisionsAfterLeaving(context, tx, pairing)));
  const notices = leaving.flatMap((who) => {
    const about = { kind: 'member-left', pairingId: pairing.id, personId: who } as const;
    return pairing.members.map(({ personId }) => newNotice(context, { about, personId, pairing, now }));
  });
  await tx.addNotices(notices);
  context.log.event('group-left', { pairing: pairing.id, left: leaving.length, members: pairing.members.length });
  return [...jobs, ...notices.map(({ id }): Job => ({ kind: 'send-notice', id }))];
}

/** The same for several pairings: which of them go on without these people, and which cannot and have to be closed. */
export async function leaveGroups(
  context: Context,
  tx: Writer,
  pairings: readonly Pairing[],
  gone: ReadonlySet<PersonId>,
): Promise<{ readonly goOn: readonly Job[]; readonly toEnd: readonly Pairing[] }> {
  const goOn: Job[] = [];
  const toEnd: Pairing[] = [];
  for (const pairing of pairings) {
    const leaving = pairing.members.map(({ personId }) => personId).filter((each) => gone.has(each));
    const jobs = await leaveGroup(context, tx, pairing, leaving);
    if (jobs === null) toEnd.push(pairing);
    else goOn.push(...jobs);
  }
  return { goOn, toEnd };
}

/** Offers with times that need the yes of somebody who is no longer there. */
async function withdrawNeeding(
  context: Context,
  tx: Writer,
  series: readonly SeriesRecord[],
  leaving: readonly PersonId[],
): Promise<readonly Job[]> {
  const needs = ({ options }: MeetingOffer): boolean =>
    options.some(
      (option) => option.kind === 'standing' && option.outside.some((each) => leaving.includes(each.personId)),
    );
  const offers = await tx.liveOffersOf(series.map(({ id }) => id));
  return withdrawOffers(context, tx, offers.filter(needs));
}

interface Leaving {
  readonly pairing: Pairing;
  readonly series: SeriesRecord;
  readonly leaving: readonly PersonId[];
}

async function withoutThem(context: Context, tx: Writer, about: Leaving): Promise<readonly Job[]> {
  const { series, leaving } = about;
  if (leaving.includes(series.organiserId)) return withNextOrganiser(context, tx, about);
  // The invitation is written anew; a series that is not booked yet is booked for those who are left.
  return mayActOnSeries(series.status, 'drift') ? repairSoon(context, tx, [series]) : [];
}

/** The old series is taken out of the calendars first, then the new one is planned at the same time. */
async function withNextOrganiser(context: Context, tx: Writer, { pairing, series }: Leaving): Promise<readonly Job[]> {
  const now = context.now();
  if (organiserOf(pairing) === null) return [];
  const isUnbooked = series.eventId === null && series.triedAt === null;
  const next = { ...wantedSeries(context, pairing), wish: sameTime(series) };
  const version = series.version + 1;
  await tx.saveSeries({
    ...series,
    ending: 'replaced',
    attempts: 0,
    dueAt: isUnbooked ? null : now,
    status: isUnbooked ? 'ended' : series.status,
    version,
  });
  await tx.addSeries(next, isUnbooked ? now : null);
  return [isUnbooked ? { kind: 'plan-series', id: next.id } : { kind: 'end-series', id: series.id }];
}

function sameTime({ plan, wish }: SeriesRecord): SeriesRecord['wish'] {
  return plan === null ? wish : { ...plan.standing, outsideHours: wish?.outsideHours ?? false };
}

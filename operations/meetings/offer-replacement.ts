import { idOf, type MeetingId, type MeetingSeriesId } from '#domain/ids.ts';
import type { Meeting, MeetingLoss } from '#domain/meetings/meeting.ts';
import {
  carriedOut,
  isLiving,
  isLook,
  isTooSoon,
  newOffer,
  withdraw,
  type MeetingOffer,
  type OfferReason,
} from '#domain/meetings/offer.ts';
import type { SeriesPlan } from '#domain/booking/slot-search.ts';
import { mayActOnPairing } from '#domain/pairing/pairing.ts';
import { isRefused } from '#domain/refused.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { oweOfferCards, renewOfferCards } from './offer-cards.ts';
import { standingOption } from './offer-options.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { OfferRecord } from '../ports/meetings.ts';
import type { Writer } from '../ports/store.ts';

/**
 * A meeting was lost or cannot stand where it is: other times are offered to both. Nothing is offered while another
 * offer lives, when the meeting is about to begin, or while the pair is not meeting. Returns the jobs to ring.
 */
export async function offerReplacement(
  context: Context,
  tx: Writer,
  lost: {
    readonly series: SeriesRecord;
    readonly meeting: Meeting;
    readonly why: Exclude<MeetingLoss, 'split'> | Exclude<OfferReason, 'asked' | 'no-common-time'>;
    /** When it would suit the guest, as they have said in Outlook. */
    readonly proposed?: Interval | null;
  },
): Promise<readonly Job[]> {
  const { series, meeting, why, proposed = null } = lost;
  if (isTooSoon(meeting.start, context.now()) || !(await mayOffer(tx, series))) return [];
  const way = await makeWay(context, tx, series.id, meeting.id);
  const told = why === 'uninvited' || why === 'removed' ? 'gone' : why;
  return way === null ? [] : [...way, ...(await search(context, tx, { series, meeting, why: told, proposed }))];
}

/**
 * The standing time no longer fits, for example because of new working hours: another one is looked for and offered.
 */
export async function offerNewStandingTime(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  why: Exclude<OfferReason, 'asked' | 'no-common-time'>,
): Promise<readonly Job[]> {
  if (!(await mayOffer(tx, series))) return [];
  const way = await makeWay(context, tx, series.id, null);
  return way === null ? [] : [...way, ...(await search(context, tx, { series, meeting: null, why }))];
}

/** All have agreed that this meeting goes elsewhere: other times for it are looked for, and offered to all. */
export async function offerAgreedMove(
  context: Context,
  tx: Writer,
  { series, meeting }: { readonly series: SeriesRecord; readonly meeting: Meeting },
): Promise<readonly Job[]> {
  const way = await makeWay(context, tx, series.id, meeting.id);
  // What is offered for it already serves as well.
  return way === null ? [] : [...way, ...(await search(context, tx, { series, meeting, why: 'asked' }))];
}

/** The two have no working time in common: the least bad standing times, best first, for them to choose. */
export async function offerStandingTimes(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  plans: readonly SeriesPlan[],
): Promise<readonly Job[]> {
  const pairing = await tx.pairing(series.pairingId);
  if (pairing === null || plans.length === 0 || !(await mayOffer(tx, series))) return [];
  const way = await makeWay(context, tx, series.id, null);
  if (way === null) return [];
  const now = context.now();
  const id = idOf<'MeetingOffer'>(context.newId());
  const about = { id, seriesId: series.id, why: 'no-common-time', askedBy: null, meeting: null } as const;
  const options = plans.slice(0, 3).map((plan) => standingOption(plan, series, pairing));
  const offer: MeetingOffer = { ...newOffer(about, now), status: 'open', options };
  await tx.addOffer({ ...offer, dueAt: offer.expiresAt, attempts: 0 });
  context.log.event('offer-made', { offer: id, series: series.id, why: offer.why });
  const to = pairing.members.map(({ personId }) => personId);
  return [...way, ...(await oweOfferCards(context, tx, offer, { pairing, to }))];
}

/** Somebody's mere look gives way to what both are asked. Null: another offer lives, and stays. Else the jobs to ring. */
async function makeWay(
  context: Context,
  tx: Writer,
  seriesId: MeetingSeriesId,
  meetingId: MeetingId | null,
): Promise<readonly Job[] | null> {
  const living = await livingOffer(tx, seriesId, meetingId);
  if (living === null) return [];
  return isLook(living) ? withdrawOffers(context, tx, [living]) : null;
}

/** What the two chose for these meetings now stands in Outlook. */
export async function finishOffers(tx: Writer, meetingIds: readonly MeetingId[]): Promise<void> {
  const meetings = await Promise.all(meetingIds.map((id) => tx.meeting(id)));
  const seriesIds = new Set(meetings.flatMap((meeting) => (meeting === null ? [] : [meeting.seriesId])));
  const offers = await tx.liveOffersOf([...seriesIds]);
  await finish(
    tx,
    offers.filter(({ meetingId }) => meetingId !== null && meetingIds.includes(meetingId)),
  );
}

/**
 * The standing time that the two chose now stands in Outlook. `seriesId` is the old series or the one that replaced it.
 */
export async function finishStandingOffers(tx: Writer, seriesId: MeetingSeriesId): Promise<void> {
  const series = await tx.series(seriesId);
  if (series === null) return;
  const all = await tx.allSeriesOf([series.pairingId]);
  const offers = await tx.liveOffersOf(all.map(({ id }) => id));
  await finish(
    tx,
    offers.filter(({ meetingId }) => meetingId === null),
  );
}

/** What these offers were about is gone; their cards will say so. Returns the jobs to ring. */
export async function withdrawOffers(
  context: Context,
  tx: Writer,
  offers: readonly OfferRecord[],
): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const offer of offers) {
    const withdrawn = withdraw(offer);
    if (isRefused(withdrawn)) continue;
    await tx.saveOffer({ ...offer, ...withdrawn, dueAt: null });
    jobs.push(...(await renewOfferCards(context, tx, offer.id)));
  }
  return jobs;
}

async function finish(tx: Writer, offers: readonly OfferRecord[]): Promise<void> {
  for (const offer of offers) {
    const done = carriedOut(offer);
    if (!isRefused(done)) await tx.saveOffer({ ...offer, ...done, dueAt: null });
  }
}

async function mayOffer(tx: Writer, series: SeriesRecord): Promise<boolean> {
  if (series.ending !== null || series.status === 'ended') return false;
  const pairing = await tx.pairing(series.pairingId);
  return pairing !== null && mayActOnPairing(pairing.status, 'book');
}

/** `meetingId` null: the one about the standing time. */
export async function livingOffer(
  tx: Writer,
  seriesId: MeetingSeriesId,
  meetingId: MeetingId | null,
): Promise<OfferRecord | null> {
  const offers = await tx.liveOffersOf([seriesId]);
  return offers.find((offer) => offer.meetingId === meetingId && isLiving(offer)) ?? null;
}

/** An offer whose times the next step will look for. */
async function search(
  context: Context,
  tx: Writer,
  about: {
    readonly series: SeriesRecord;
    readonly meeting: Meeting | null;
    readonly why: OfferReason;
    readonly proposed?: Interval | null;
  },
): Promise<readonly Job[]> {
  const { series, meeting, why, proposed = null } = about;
  const now = context.now();
  const id = idOf<'MeetingOffer'>(context.newId());
  const offer = newOffer({ id, seriesId: series.id, why, askedBy: null, meeting, proposed }, now);
  await tx.addOffer({ ...offer, dueAt: now, attempts: 0 });
  context.log.event('offer-wanted', { offer: id, series: series.id, why });
  return [{ kind: 'offer-step', id }];
}

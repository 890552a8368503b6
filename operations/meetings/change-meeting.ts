import { Conflict } from '../failures.ts';
import type { MeetingId } from '#domain/ids.ts';
import { mayDo, unlessSettled, type Meeting, type MeetingIntent } from '#domain/meetings/meeting.ts';
import { isTooSoon, type OfferOption } from '#domain/meetings/offer.ts';
import { mayActOnSeries } from '#domain/booking/series.ts';
import { mayActOnPairing } from '#domain/pairing/pairing.ts';
import { wantedSeries } from '../series/wanted-series.ts';
import type { Subject } from '../access/own-meeting.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { withdrawOffers } from './offer-replacement.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { OfferRecord } from '../ports/meetings.ts';
import type { Writer } from '../ports/store.ts';

/**
 * `not-meeting-now`: the pairing is paused or closed. `series-not-booked`: there is nothing in Outlook to change yet.
 * `split-in-outlook`: the two are asked first whether another series there is the rest of theirs.
 */
export type ChangeRefusal = 'too-late' | 'not-open' | 'series-not-booked' | 'not-meeting-now' | 'split-in-outlook';

/** Why the two may not move it; null when they may. A meeting lost in Outlook can be given another time. */
export function obstacleToChange(
  { series, pairing, meeting }: Subject,
  now: ReturnType<Context['now']>,
): ChangeRefusal | null {
  if (!mayActOnPairing(pairing.status, 'book')) return 'not-meeting-now';
  if (!stands(series, meeting)) return 'series-not-booked';
  if (isAskedFirst(series, meeting)) return 'split-in-outlook';
  if (meeting === null) return null;
  if (meeting.settledAt !== null || isTooSoon(meeting.start, now)) return 'too-late';
  return mayDo('move', meeting) || meeting.lostWhy !== null ? null : 'not-open';
}

/** Nothing is booked beside a series that may be theirs. */
function isAskedFirst({ trouble }: SeriesRecord, meeting: Meeting | null): boolean {
  return meeting === null ? trouble?.reason === 'split-in-outlook' : meeting.lostWhy === 'split';
}

/** A series in trouble has nothing in Outlook that could be moved, but it can be given another standing time. */
function stands({ status, ending }: SeriesRecord, meeting: Meeting | null): boolean {
  return ending === null && (mayActOnSeries(status, 'drift') || (meeting === null && status === 'broken'));
}

/** Writes down that the two want the meeting elsewhere or left out; a job then changes Outlook. */
export async function intend(
  context: Context,
  tx: Writer,
  { series, meeting }: { readonly series: SeriesRecord; readonly meeting: Meeting },
  intent: MeetingIntent,
): Promise<readonly Job[]> {
  const isGoneAlready = meeting.lostWhy === 'cancelled' || meeting.lostWhy === 'gone';
  if (intent.kind === 'skip' && isGoneAlready) {
    await changeOpen(tx, meeting.id, (present) => ({ ...present, intent: null, note: intent.why }));
    return [];
  }
  await changeOpen(tx, meeting.id, (present) => ({ ...present, intent }));
  const { id, version } = series;
  const due = { status: 'drifted', dueAt: context.now(), attempts: 0 } as const;
  await tx.saveSeries({ ...series, ...due, version: version + 1 });
  return [{ kind: 'repair-series', id }];
}

async function changeOpen(tx: Writer, id: MeetingId, change: (present: Meeting) => Meeting): Promise<void> {
  const changed = await tx.changeMeeting(id, unlessSettled(change));
  if (changed === null) throw new Conflict('The meeting has been settled meanwhile');
}

/**
 * Another standing time: the present series ends and a new one takes its place. A series that may stand in Outlook is
 * removed there first (the new one waits, with `dueAt` null); one that was never booked ends at once.
 */
export async function replaceSeries(
  context: Context,
  tx: Writer,
  { series, pairing }: Subject,
  chosen: { readonly offer: OfferRecord; readonly option: Extract<OfferOption, { kind: 'standing' }> },
): Promise<readonly Job[]> {
  const now = context.now();
  const { standing, outside } = chosen.option;
  const bumped = { ...pairing, version: pairing.version + 1 };
  const wanted = { ...wantedSeries(context, bumped), wish: { ...standing, outsideHours: outside.length > 0 } };
  await tx.savePairing(bumped);
  const others = (await tx.liveOffersOf([series.id])).filter(({ id }) => id !== chosen.offer.id);
  const jobs = await withdrawOffers(context, tx, others);
  const ending = { ending: 'replaced', attempts: 0, version: series.version + 1 } as const;
  if (series.eventId === null && series.triedAt === null) {
    await tx.saveSeries({ ...series, ...ending, status: 'ended', trouble: null, dueAt: null });
    await tx.addSeries(wanted, now);
    return [...jobs, { kind: 'plan-series', id: wanted.id }];
  }
  await tx.saveSeries({ ...series, ...ending, dueAt: now });
  await tx.addSeries(wanted, null);
  return [...jobs, { kind: 'end-series', id: series.id }];
}

import { Temporal } from 'temporal-polyfill';
import type { MeetingSeriesId } from '#domain/ids.ts';
import { keptFor } from '#domain/pairing/parting.ts';
import { mayDo, unlessSettled, type Meeting } from '#domain/meetings/meeting.ts';
import type { Context } from '../context.ts';
import { isMailboxGone } from '../failures.ts';
import { endedBecause } from './invitation.ts';
import type { Job } from '../job.ts';
import { withdrawContinuation } from '../meetings/answer-continuation.ts';
import { guestsOf, type LoadedSeries } from '../series/load-series.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';
import { earlierInUse, readSeries, seenAt } from '../series/read-series.ts';
import { seriesStep } from './series-step.ts';

/**
 * A series that is to end leaves nothing behind: one that has not begun is called off with a word to the guests, one
 * that has begun keeps its past meetings and loses those to come, and when the organiser's mailbox is already gone the
 * guests' copies are removed. One that its people keep stays in Outlook as it is. What cannot be done is tried again by itself, and HR sees it. Then the series that waits
 * to replace it is planned.
 */
export function endSeries(context: Context, id: MeetingSeriesId): Promise<void> {
  return seriesStep(context, id, 'end', async (loaded) => {
    const meetings = await context.store.read((reader) => reader.meetingsOf([id]));
    if (loaded.series.ending === 'released') {
      await letGo(context, loaded, meetings);
    } else {
      await unlessMailboxIsGone(
        () => callOff(context, loaded, meetings),
        () => removeFromGuests(context, loaded, meetings),
      );
    }
    await record(context, loaded, meetings);
  });
}

/**
 * Its people keep the series: nothing of it is taken away, and it goes on for a while after the last day, so that there is
 * something to keep. Whether Outlook keeps single meetings where they stand when the end of their series moves is not
 * documented: one with meetings ahead that somebody has moved, left out or replaced stays exactly as it is. Without a
 * mailbox, or once people have deleted it, there is nothing to do.
 */
async function letGo(context: Context, loaded: LoadedSeries, meetings: readonly Meeting[]): Promise<void> {
  const { series, organiser, pairing } = loaded;
  const eventId = series.eventId ?? (await bookedUnrecorded(context, loaded));
  if (eventId === null || meetings.some((each) => isAheadElsewhere(each, context.now()))) return;
  await unlessMailboxIsGone(
    () => context.calendar.lengthen(organiser.id, eventId, pairing.endsOn.add(keptFor)),
    async () => context.log.event('series-kept-by-nobody', { series: series.id }),
  );
}

function isAheadElsewhere(meeting: Meeting, now: Temporal.Instant): boolean {
  if (meeting.toldBy !== null || Temporal.Instant.compare(meeting.originalStart, now) <= 0) return false;
  return meeting.status !== 'planned' || meeting.intent !== null || meeting.eventId !== null;
}

async function unlessMailboxIsGone(work: () => Promise<void>, otherwise: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isMailboxGone(error)) throw error;
    await otherwise();
  }
}

async function callOff(context: Context, loaded: LoadedSeries, meetings: readonly Meeting[]): Promise<void> {
  const { series, organiser } = loaded;
  const eventId = series.eventId ?? (await bookedUnrecorded(context, loaded));
  if (eventId === null) return;
  const now = context.now();
  const { ending } = series;
  const comment = endedBecause(ending === null || ending === 'released' ? 'pairing-ended' : ending, organiser);
  const singles = meetings.filter((meeting) => meeting.eventId !== null && !hasBegun(meeting, now));
  for (const single of singles) await context.calendar.cancel(organiser.id, single.eventId ?? '', comment);
  for (const { eventId: each, own } of eventsOf({ ...series, eventId }, meetings, now)) {
    const begun = own.filter((meeting) => meeting.status !== 'cancelled' && hasBegun(meeting, now));
    const last = lastDateOf(begun, series.timeZone ?? 'UTC');
    if (last === null) {
      await context.calendar.cancel(organiser.id, each, comment);
      continue;
    }
    await callOffStragglers(context, loaded, { meetings, own }, { last, comment });
    await context.calendar.shorten(organiser.id, each, last);
  }
}

/** The masters of a series that hold meetings to come, and the present one, each with its meetings. */
function eventsOf(
  { eventId, earlier }: { readonly eventId: string; readonly earlier: SeriesRecord['earlier'] },
  meetings: readonly Meeting[],
  now: Temporal.Instant,
): readonly { readonly eventId: string; readonly own: readonly Meeting[] }[] {
  let left = meetings;
  const before = earlier.map((event) => {
    const isIn = ({ originalStart }: Meeting): boolean => Temporal.Instant.compare(originalStart, event.before) < 0;
    const own = left.filter(isIn);
    left = left.filter((meeting) => !isIn(meeting));
    return { eventId: event.eventId, own };
  });
  const isToCome = (meeting: Meeting): boolean =>
    mayDo('cancel', meeting) && meeting.eventId === null && !hasBegun(meeting, now);
  return [...before.filter(({ own }) => own.some(isToCome)), { eventId, own: left }];
}

/** The booking was tried, but its answer was never written down. */
async function bookedUnrecorded(context: Context, { series, organiser }: LoadedSeries): Promise<string | null> {
  if (series.triedAt === null) return null;
  return (await context.calendar.findBooked(organiser.id, series.bookingKey))?.eventId ?? null;
}

/** The last day of the series, on its wall clock, that has seen a meeting begin; null when none has. */
function lastDateOf(begun: readonly Meeting[], timeZone: string): Temporal.PlainDate | null {
  const dates = begun
    .filter(({ eventId }) => eventId === null)
    .map(({ originalStart }) => originalStart.toZonedDateTimeISO(timeZone).toPlainDate());
  return dates.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1) ?? null;
}

/** Meetings of past days that have been moved to days to come: shortening the series does not remove them. */
async function callOffStragglers(
  context: Context,
  loaded: LoadedSeries,
  { meetings, own }: { readonly meetings: readonly Meeting[]; readonly own: readonly Meeting[] },
  { last, comment }: { readonly last: Temporal.PlainDate; readonly comment: string },
): Promise<void> {
  const end = last
    .add({ days: 1 })
    .toZonedDateTime(loaded.series.timeZone ?? 'UTC')
    .toInstant();
  const stragglers = own.filter(
    (meeting) =>
      mayDo('cancel', meeting) &&
      meeting.eventId === null &&
      !hasBegun(meeting, context.now()) &&
      Temporal.Instant.compare(meeting.originalStart, end) < 0,
  );
  if (stragglers.length === 0) return;
  const read = await readSeries(context, loaded, meetings);
  if (read === null) return;
  const refs = stragglers.map(({ originalStart }) => seenAt(read.reading, originalStart)?.ref ?? null);
  const changes = refs.filter((ref) => ref !== null).map((ref) => ({ ref, kind: 'cancel', comment }) as const);
  if (changes.length > 0) await context.calendar.change(loaded.organiser.id, changes);
}

/** The series and what stands beside it: a single meeting in place of an occurrence is an event of its own. */
async function removeFromGuests(context: Context, loaded: LoadedSeries, meetings: readonly Meeting[]): Promise<void> {
  const { series } = loaded;
  const singles = meetings.filter((meeting) => !hasBegun(meeting, context.now())).map(({ iCalUId }) => iCalUId);
  const earlier = earlierInUse(series, meetings, context.now()).map(({ iCalUId }) => iCalUId);
  const copies = [series.iCalUId, ...earlier, ...singles].filter((iCalUId) => iCalUId !== null);
  for (const guest of guestsOf(loaded)) {
    await unlessMailboxIsGone(
      async () => {
        let removed = 0;
        for (const iCalUId of copies) removed += await context.calendar.removeCopies(guest.id, iCalUId);
        context.log.event('copies-removed', { series: series.id, removed });
      },
      async () => context.log.event('both-mailboxes-gone', { series: series.id }),
    );
  }
}

async function record(
  context: Context,
  { series, pairing }: LoadedSeries,
  meetings: readonly Meeting[],
): Promise<void> {
  const now = context.now();
  const ended: SeriesRecord = {
    ...series,
    status: 'ended',
    trouble: null,
    dueAt: null,
    attempts: 0,
    version: series.version + 1,
  };
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    for (const { id } of meetings.filter((meeting) => meeting.settledAt === null)) await release(tx, id, now);
    await tx.saveSeries(ended);
    const cards = await withdrawContinuation(context, tx, series);
    return [...cards, ...(pairing.status === 'closed' ? [] : await beginSuccessor(tx, series, now))];
  });
  context.log.event('series-ended', { series: series.id, why: series.ending });
  await context.bell.ring(jobs);
}

async function release(tx: Writer, id: Meeting['id'], now: Temporal.Instant): Promise<void> {
  const calledOff = { status: 'cancelled', note: null, lostWhy: null } as const;
  await tx.changeMeeting(
    id,
    unlessSettled((meeting) => ({ ...meeting, ...(hasBegun(meeting, now) ? {} : calledOff), intent: null })),
  );
}

/** A new standing time that the two have chosen, or a new series for one that was deleted. */
async function beginSuccessor(tx: Writer, series: SeriesRecord, now: Temporal.Instant): Promise<readonly Job[]> {
  const all = await tx.allSeriesOf([series.pairingId]);
  const next = all.find((each) => each.id !== series.id && each.status === 'wanted' && each.dueAt === null);
  if (next === undefined || next.ending !== null) return [];
  await tx.saveSeries({ ...next, dueAt: now, version: next.version + 1 });
  return [{ kind: 'plan-series', id: next.id }];
}

function hasBegun({ start }: Meeting, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(start, now) <= 0;
}

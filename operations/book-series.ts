import { recurrenceOf } from '#domain/meetings/cadence.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { idOf, type MeetingSeriesId } from '#domain/ids.ts';
import { mayActOnPairing } from '#domain/pairing/pairing.ts';
import { newNotice } from './approve-matches.ts';
import type { Context } from './context.ts';
import { Conflict, OutsideFailure } from './failures.ts';
import { invitationFor, skippedBecause } from './invitation.ts';
import type { Job } from './job.ts';
import { loadSeries, type LoadedSeries } from './load-series.ts';
import { planSeries } from './plan-series.ts';
import type { BookedSeries } from './ports/calendar.ts';
import type { SeriesRecord, StoredPlan } from './ports/store.ts';
import { afterFailure, broken } from './series-trouble.ts';

/**
 * Makes a wanted series true in Outlook: plan, book, move and cancel single meetings, record. May run twice, late or
 * after a crash at any point: the plan and the booking key stand in the row before the call, what is already booked is
 * found by the key, and moving or cancelling again changes nothing. What cannot be done is written to the series.
 */
export async function bookSeries(context: Context, id: MeetingSeriesId): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await bookOnce(context, id);
    } catch (error) {
      // Somebody else planned for one of the two at the same moment: their meetings are known now, so plan anew.
      if (!(error instanceof Conflict) || attempt === mostPlans) throw error;
    }
  }
}

/** A mentor has five mentees at most, and each of the two may lose to each of the others' plans. */
const mostPlans = 10;

async function bookOnce(context: Context, id: MeetingSeriesId): Promise<void> {
  const loaded = await context.store.read((reader) => loadSeries(reader, id));
  if (loaded === null || !['wanted', 'broken'].includes(loaded.series.status)) return;
  if (!mayActOnPairing(loaded.pairing.status, 'book')) return endUnbooked(context, loaded.series);
  try {
    await bookNow(context, loaded);
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    await recordFailure(context, id, error);
  }
}

async function bookNow(context: Context, loaded: LoadedSeries): Promise<void> {
  const planned = loaded.series.plan === null ? await withPlan(context, loaded) : loaded;
  const plan = planned?.series.plan;
  if (!planned || !plan) return;
  const booked = await bookedSeries(context, planned, plan);
  await adjustOccurrences(context, planned, plan, booked);
  await recordBooked(context, planned, plan, booked);
}

/**
 * Chooses the slot and writes it down before anything is booked; null when the series is in trouble instead. Both
 * enrolments get a new version with it: of two plans for one person at the same moment the second is a `Conflict`,
 * for neither can see the other's meetings in a calendar yet.
 */
async function withPlan(context: Context, loaded: LoadedSeries): Promise<LoadedSeries | null> {
  const outcome = await planSeries(context, loaded);
  const { series } = loaded;
  const next: SeriesRecord =
    'plan' in outcome
      ? { ...series, plan: outcome.plan, version: series.version + 1 }
      : broken(series, outcome.trouble, { now: context.now(), againInMinutes: null });
  await context.store.write(async (tx) => {
    for (const enrolment of 'plan' in outcome ? outcome.enrolments : [])
      await tx.saveEnrolment({ ...enrolment, version: enrolment.version + 1 });
    await tx.saveSeries(next);
  });
  if (next.plan !== null) return { ...loaded, series: next };
  context.log.event('series-broken', { series: series.id, reason: next.trouble?.reason ?? null });
  return null;
}

async function bookedSeries(context: Context, loaded: LoadedSeries, plan: StoredPlan): Promise<BookedSeries> {
  const { series, programme, organiser, guest } = loaded;
  const found = await context.calendar.findBooked(organiser.id, series.bookingKey);
  if (found !== null) return found;
  const [first] = plan.occurrences;
  const last = plan.occurrences.at(-1);
  if (first === undefined || last === undefined) throw new OutsideFailure('refused', 'The plan holds no meeting');
  return context.calendar.book({
    organiser: { personId: organiser.id, mail: organiser.mail, name: organiser.name },
    guest: { personId: guest.id, mail: guest.mail, name: guest.name },
    bookingKey: series.bookingKey,
    ...invitationFor(programme, organiser, guest),
    first: first.originalStart,
    minutes: plan.minutes,
    recurrence: recurrenceOf(plan.standing, first.originalStart.toPlainDate(), last.originalStart.toPlainDate()),
  });
}

async function adjustOccurrences(
  context: Context,
  { organiser }: LoadedSeries,
  plan: StoredPlan,
  booked: BookedSeries,
): Promise<void> {
  for (const { kind, originalStart, start, why } of plan.occurrences) {
    if (kind === 'moved' && start !== null) {
      const to = { start, minutes: plan.minutes };
      await context.calendar.moveOccurrence(organiser.id, booked.eventId, originalStart, to);
    }
    if (kind === 'skipped' && why !== null) {
      const comment = skippedBecause(why, organiser);
      await context.calendar.cancelOccurrence(organiser.id, booked.eventId, originalStart, comment);
    }
  }
}

async function recordBooked(
  context: Context,
  loaded: LoadedSeries,
  plan: StoredPlan,
  booked: BookedSeries,
): Promise<void> {
  const now = context.now();
  const { series, pairing, organiser } = loaded;
  const notices = pairing.members.map(({ personId }) => newNotice(context, { kind: 'booked', personId, pairing, now }));
  await context.store.write(async (tx) => {
    await tx.saveSeries({
      ...series,
      status: 'booked',
      eventId: booked.eventId,
      joinUrl: booked.joinUrl,
      timeZone: plan.timeZone,
      // Booked all the same: the two can meet, and HR sees that the link is missing.
      trouble: booked.joinUrl === null ? { reason: 'no-teams-link', personId: organiser.id, since: now } : null,
      dueAt: null,
      attempts: 0,
      followedAt: now,
      version: series.version + 1,
    });
    await tx.addMeetings(plan.occurrences.map((occurrence) => meetingOf(context, series, plan, occurrence)));
    await tx.addNotices(notices);
  });
  context.log.event('series-booked', { series: series.id, meetings: plan.occurrences.length });
  await context.bell.ring([
    ...notices.map(({ id }): Job => ({ kind: 'send-notice', id })),
    { kind: 'keep-subscription', id: organiser.id },
  ]);
}

function meetingOf(
  context: Context,
  series: SeriesRecord,
  plan: StoredPlan,
  occurrence: StoredPlan['occurrences'][number],
): Meeting {
  const start = (occurrence.start ?? occurrence.originalStart).toInstant();
  const statuses = { 'as-planned': 'planned', moved: 'moved', skipped: 'cancelled' } as const;
  return {
    id: idOf<'Meeting'>(context.newId()),
    seriesId: series.id,
    originalStart: occurrence.originalStart.toInstant(),
    start,
    end: start.add({ minutes: plan.minutes }),
    status: statuses[occurrence.kind],
    settledAt: null,
    note: occurrence.why,
  };
}

async function recordFailure(context: Context, id: MeetingSeriesId, failure: OutsideFailure): Promise<void> {
  await context.store.write(async (tx) => {
    const series = await tx.series(id);
    if (series === null) return;
    const next = afterFailure(context, series, failure);
    await tx.saveSeries(next);
    context.log.failure('series-not-booked', { series: id, status: next.status, kind: failure.kind }, failure);
  });
}

async function endUnbooked(context: Context, series: SeriesRecord): Promise<void> {
  const ended: SeriesRecord = { ...series, status: 'ended', trouble: null, dueAt: null, version: series.version + 1 };
  await context.store.write((tx) => tx.saveSeries(ended));
}

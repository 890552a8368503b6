import { idOf, type MeetingSeriesId } from '#domain/ids.ts';
import { recurrenceOf } from '#domain/meetings/cadence.ts';
import { newMeeting, type Meeting, type MeetingIntent } from '#domain/meetings/meeting.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import { inviteesOf, invitationOf, namedOwnerOf } from './invited.ts';
import { invitationFor } from './invitation.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import type { BookedSeries } from '../ports/calendar.ts';
import type { SeriesRecord, StoredPlan } from '../ports/booking.ts';
import { seriesStep } from './series-step.ts';
import { askForLink } from './teams-link.ts';

/**
 * Planned → booked: one event in Outlook for the whole plan. The row says that it is being tried before the call is
 * made; a second try first looks for what the first may have booked. What the plan moves or leaves out is an intent of
 * the meetings, which the next step carries out. A series that comes without its Teams link gets one more try at that.
 */
export function bookSeries(context: Context, id: MeetingSeriesId): Promise<void> {
  return seriesStep(context, id, 'book', (loaded) => book(context, loaded));
}

async function book(context: Context, loaded: LoadedSeries): Promise<void> {
  const { plan } = loaded.series;
  if (plan === null) return;
  const earlier =
    loaded.series.triedAt === null
      ? null
      : await context.calendar.findBooked(loaded.organiser.id, loaded.series.bookingKey);
  const tried = earlier === null ? await markTried(context, loaded) : loaded;
  const booked = await withMissingLink(context, tried, earlier ?? (await bookNow(context, tried, plan)));
  await record(context, tried, plan, booked);
}

/** Only one of two at the same moment gets past this; the other comes back and looks for what was booked. */
async function markTried(context: Context, loaded: LoadedSeries): Promise<LoadedSeries> {
  const { series } = loaded;
  const next: SeriesRecord = { ...series, triedAt: context.now(), version: series.version + 1 };
  await context.store.write((tx) => tx.saveSeries(next));
  return { ...loaded, series: next };
}

async function bookNow(context: Context, loaded: LoadedSeries, plan: StoredPlan): Promise<BookedSeries> {
  const { series, pairing, organiser } = loaded;
  const [first] = plan.occurrences;
  const last = plan.occurrences.at(-1);
  if (first === undefined || last === undefined) throw new OutsideFailure('refused', 'The plan holds no meeting');
  return context.calendar.book({
    organiser: namedOwnerOf(organiser),
    ...inviteesOf(loaded),
    bookingKey: series.bookingKey,
    ...invitationFor(loaded),
    place: pairing.place,
    first: first.originalStart,
    minutes: plan.minutes,
    recurrence: recurrenceOf(plan.standing, first.originalStart.toPlainDate(), last.originalStart.toPlainDate()),
  });
}

/**
 * Graph may book without a link and without an error. The series stands all the same; HR is told later if necessary.
 */
async function withMissingLink(context: Context, loaded: LoadedSeries, booked: BookedSeries): Promise<BookedSeries> {
  if (booked.joinUrl !== null || loaded.pairing.place !== null) return booked;
  return { ...booked, ...(await askForLink(context, loaded, booked.eventId)) };
}

async function record(context: Context, loaded: LoadedSeries, plan: StoredPlan, booked: BookedSeries): Promise<void> {
  const { series, pairing, organiser } = loaded;
  const now = context.now();
  const isWithoutLink = booked.joinUrl === null && pairing.place === null;
  await context.store.write(async (tx) => {
    await tx.saveSeries({
      ...series,
      status: 'booked',
      eventId: booked.eventId,
      iCalUId: booked.iCalUId,
      joinUrl: booked.joinUrl,
      timeZone: plan.timeZone,
      invited: invitationOf(loaded),
      // Booked all the same: the two can meet, and HR sees that the link is missing.
      trouble: isWithoutLink ? { reason: 'no-teams-link', personId: organiser.id, since: now } : null,
      dueAt: now,
      attempts: 0,
      followedAt: now,
      version: series.version + 1,
    });
    await tx.addMeetings(plan.occurrences.map((occurrence) => meetingOf(context, series, plan, occurrence)));
  });
  context.log.event('series-booked', { series: series.id, meetings: plan.occurrences.length });
  await context.bell.ring([
    { kind: 'verify-series', id: series.id },
    { kind: 'keep-subscription', id: organiser.id },
  ]);
}

function meetingOf(
  context: Context,
  series: SeriesRecord,
  plan: StoredPlan,
  occurrence: StoredPlan['occurrences'][number],
): Meeting {
  const originalStart = occurrence.originalStart.toInstant();
  return newMeeting({
    id: idOf<'Meeting'>(context.newId()),
    seriesId: series.id,
    originalStart,
    end: originalStart.add({ minutes: plan.minutes }),
    intent: intentOf(occurrence),
  });
}

function intentOf({ kind, start, why }: StoredPlan['occurrences'][number]): MeetingIntent | null {
  if (why === null) return null;
  if (kind === 'skipped') return { kind: 'skip', why };
  return kind === 'moved' && start !== null ? { kind: 'move', start: start.toInstant(), why } : null;
}

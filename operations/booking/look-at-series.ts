import { Temporal } from 'temporal-polyfill';
import { mayDo, type Meeting } from '#domain/meetings/meeting.ts';
import type { Interval } from '#domain/time/interval.ts';
import { calendarsFrom, ownKnowledge } from '../series/both-calendars.ts';
import type { Context } from '../context.ts';
import type { OutsideFailure } from '../failures.ts';
import { withGuestSide } from '../series/guest-side.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import type { Availabilities, SeriesReading } from '../ports/calendar.ts';
import { seenAt, standingSeries, stretchOf } from '../series/read-series.ts';

/**
 * How far both calendars are looked at: to the last meeting, or eight weeks. A meeting there may need another time in
 * its period, so free/busy is read four weeks further, which costs no extra call (windows hold 42 days).
 */
const weeks = { checked: { hours: 8 * 7 * 24 }, read: { hours: 12 * 7 * 24 } } as const;

/** A series as it stands in Outlook, and both people's time around it. */
export interface Look {
  readonly known: readonly Meeting[];
  readonly reading: SeriesReading;
  readonly window: Interval;
  readonly calendars: ReturnType<typeof calendarsFrom>;
  readonly availability: Availabilities;
  /** The guest's own calendar was to be looked at, and did not answer. */
  readonly isUnanswered: boolean;
  /** Meetings that begin before this have been looked at in both calendars. */
  readonly until: Temporal.Instant;
}

/** Reads series and free/busy in one round trip. Null when there is nothing to read. Throws `OutsideFailure`. */
export async function lookAtSeries(
  context: Context,
  loaded: LoadedSeries,
  ahead: 'rest' | 'weeks',
): Promise<Look | null> {
  const { meetings, known } = await context.store.read(async (reader) => ({
    meetings: await reader.meetingsOf([loaded.series.id]),
    known: await ownKnowledge(reader, loaded),
  }));
  const window = stretchOf(meetings);
  const standing = standingSeries(loaded, meetings, context.now());
  if (window === null || standing === null) return null;
  const stretch = aheadOf(context.now(), loaded, ahead);
  const { reading: read, availability } = await context.calendar.inspect(standing, window, stretch.read);
  // Right after the booking an invitation may still be on its way.
  const answer = ahead === 'weeks' ? availability.get(loaded.guest.id) : undefined;
  const guestTime = { answer, until: stretch.until };
  const silent: OutsideFailure[] = [];
  const unanswered = (failure: OutsideFailure) => silent.push(failure);
  const reading = await withGuestSide(context, loaded, meetings, { reading: read, window, guestTime, unanswered });
  const without = meetings.filter((meeting) => meeting.settledAt === null).flatMap((each) => entryOf(each, reading));
  const calendars = calendarsFrom(context, loaded, { answers: availability, known, without });
  return {
    known: meetings,
    reading,
    window,
    calendars,
    availability,
    isUnanswered: silent.length > 0,
    until: stretch.until,
  };
}

/** The meeting's own entry in the calendars: where Outlook has it at the moment. */
function entryOf(meeting: Meeting, reading: SeriesReading): readonly Interval[] {
  const seen = seenAt(reading, meeting.originalStart);
  if (seen === null) return mayDo('cancel', meeting) ? [{ start: meeting.start, end: meeting.end }] : [];
  return seen.evidence.kind === 'present' ? [{ start: seen.start, end: seen.end }] : [];
}

function aheadOf(
  now: Temporal.Instant,
  { pairing, programme, series }: LoadedSeries,
  ahead: 'rest' | 'weeks',
): { readonly read: Interval; readonly until: Temporal.Instant } {
  const zone = series.timeZone ?? programme.timeZone;
  const last = pairing.endsOn.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const day = now.add({ hours: 24 });
  const end = later(last, day);
  if (ahead === 'rest') return { read: { start: now, end }, until: end };
  return { read: { start: now, end: earlier(end, now.add(weeks.read)) }, until: earlier(end, now.add(weeks.checked)) };
}

function later(left: Temporal.Instant, right: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(left, right) > 0 ? left : right;
}

function earlier(left: Temporal.Instant, right: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(left, right) < 0 ? left : right;
}

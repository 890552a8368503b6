import { Temporal } from 'temporal-polyfill';
import { isOver, isStanding, type Meeting } from '#domain/meetings/meeting.ts';
import type { Interval } from '#domain/time/interval.ts';
import { ownerOf } from './both-calendars.ts';
import type { Context } from '../context.ts';
import type { LoadedSeries } from './load-series.ts';
import type { EarlierEvent, SeriesRecord } from '../ports/booking.ts';
import type { SeenOccurrence, SeriesReading, StandingSeries } from '../ports/calendar.ts';

/** How far a single meeting may have been moved and still be found. */
const reach = { hours: 24 * 60 } as const;

/** A stretch that holds every meeting of a series, wherever people may have moved it. */
export function stretchOf(meetings: readonly Meeting[]): Interval | null {
  const moments = meetings.flatMap(({ originalStart, start, end }) => [originalStart, start, end]);
  const [first] = moments;
  if (first === undefined) return null;
  const earliest = moments.reduce((a, b) => (a.epochMilliseconds <= b.epochMilliseconds ? a : b), first);
  const latest = moments.reduce((a, b) => (a.epochMilliseconds >= b.epochMilliseconds ? a : b), first);
  return { start: earliest.subtract(reach), end: latest.add(reach) };
}

/** What to read in Outlook of a series; null while it is not booked. */
export function standingSeries(
  { series, organiser, guest, others }: LoadedSeries,
  meetings: readonly Meeting[],
  now: Temporal.Instant,
): StandingSeries | null {
  const timeZone = series.timeZone ?? series.plan?.timeZone;
  if (series.eventId === null || timeZone === undefined) return null;
  const replacements = meetings.flatMap(({ eventId, originalStart }) =>
    eventId === null ? [] : [{ eventId, originalStart }],
  );
  return {
    organiser: ownerOf(organiser),
    guest: guestAsInvited(series, guest),
    others: others.map(ownerOf),
    eventId: series.eventId,
    timeZone,
    replacements,
    earlier: earlierInUse(series, meetings, now),
  };
}

/** The guest, also under the address that stands in the invitation. */
export function guestAsInvited(
  { invited }: Pick<SeriesRecord, 'invited'>,
  guest: LoadedSeries['guest'],
): StandingSeries['guest'] {
  return { ...ownerOf(guest), ...(invited === null ? {} : { invitedAs: invited.guestMail }) };
}

/** Masters from before that still hold a meeting of which it is not settled what became. */
export function earlierInUse(
  { earlier }: Pick<SeriesRecord, 'earlier'>,
  meetings: readonly Meeting[],
  now: Temporal.Instant,
): readonly EarlierEvent[] {
  const open = meetings.filter(
    (meeting) => meeting.settledAt === null && (isStanding(meeting) || !isOver(meeting, now)),
  );
  return earlier.filter(({ before }) =>
    open.some(({ originalStart }) => Temporal.Instant.compare(originalStart, before) < 0),
  );
}

/** Reads a booked series from the organiser's calendar. Null when there is nothing to read. Throws `OutsideFailure`. */
export async function readSeries(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
): Promise<{ readonly reading: SeriesReading; readonly window: Interval } | null> {
  const window = stretchOf(meetings);
  const standing = standingSeries(loaded, meetings, context.now());
  if (standing === null || window === null) return null;
  return { reading: await context.calendar.readSeries(standing, window), window };
}

/** What a reading shows at a place in the series: an event that stands wins over its own cancelled occurrence. */
export function seenAt(reading: SeriesReading, originalStart: Temporal.Instant): SeenOccurrence | null {
  const here = reading.occurrences.filter((occurrence) => occurrence.originalStart.equals(originalStart));
  return here.find(({ evidence }) => evidence.kind === 'present') ?? here[0] ?? null;
}

/** What a reading says of one meeting; absence means that it is gone. */
export function evidenceOf(reading: SeriesReading, originalStart: Temporal.Instant) {
  return seenAt(reading, originalStart)?.evidence ?? ({ kind: 'gone' } as const);
}

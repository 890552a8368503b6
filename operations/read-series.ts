import type { Temporal } from 'temporal-polyfill';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Context } from './context.ts';
import type { SeriesReading } from './ports/calendar.ts';
import type { SeriesRecord } from './ports/store.ts';

/** How far a single meeting may have been moved and still be found. */
const reach = { hours: 24 * 60 } as const;

/** A stretch that holds every meeting of a series wherever it may have been moved. */
export function stretchOf(meetings: readonly Meeting[]): Interval | null {
  const moments = meetings.flatMap(({ originalStart, start, end }) => [originalStart, start, end]);
  const [first] = moments;
  if (first === undefined) return null;
  const earliest = moments.reduce((a, b) => (a.epochMilliseconds <= b.epochMilliseconds ? a : b), first);
  const latest = moments.reduce((a, b) => (a.epochMilliseconds >= b.epochMilliseconds ? a : b), first);
  return { start: earliest.subtract(reach), end: latest.add(reach) };
}

/** Reads a booked series from the organiser's calendar. Null when there is nothing to read. Throws `OutsideFailure`. */
export async function readSeries(
  context: Context,
  series: SeriesRecord,
  meetings: readonly Meeting[],
): Promise<{ readonly reading: SeriesReading; readonly window: Interval } | null> {
  const window = stretchOf(meetings);
  if (series.eventId === null || window === null) return null;
  return { reading: await context.calendar.readSeries(series.organiserId, series.eventId, window), window };
}

/** What a reading says of one meeting; absence means that it is gone. */
export function evidenceOf(reading: SeriesReading, originalStart: Temporal.Instant) {
  if (reading.kind === 'gone') return { kind: 'gone' } as const;
  const seen = reading.occurrences.find((occurrence) => occurrence.originalStart.equals(originalStart));
  return seen?.evidence ?? ({ kind: 'gone' } as const);
}

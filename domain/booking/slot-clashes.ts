import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../time/interval.ts';
import { covers } from '../time/span.ts';
import { periodOf, type SeriesDates } from '../meetings/cadence.ts';
import {
  groundOf,
  instantOf,
  obstacleAt,
  type Gathering,
  type Ground,
  type KnownCalendar,
  type Obstacle,
} from './slot-ground.ts';
import { nearestFree } from './slot-repair.ts';
import { roomOf, type PlacedMeeting } from './slot-room.ts';

/** Meetings that stand, held against what the calendars say now, without the entries of the meetings themselves. */
export interface ClashSearch<Placed extends PlacedMeeting> extends SeriesDates, Gathering<KnownCalendar> {
  /** The series' own zone (IANA). */
  readonly timeZone: string;
  /** Every meeting of the series that stands, including those that are not asked about: they are neighbours. */
  readonly meetings: readonly Placed[];
  /** No meeting is moved to before it, and none that begins before it is looked at. */
  readonly notBefore: Temporal.Instant;
}

/** `hours`: nothing is in the way, but the meeting lies outside somebody's working hours. */
export interface Clash<Placed extends PlacedMeeting> {
  readonly meeting: Placed;
  readonly why: Obstacle | 'hours';
  /** The nearest free time in the meeting's period, on the series' wall clock; null when there is none. */
  readonly replacement: { readonly start: Temporal.ZonedDateTime; readonly end: Temporal.ZonedDateTime } | null;
}

/**
 * Which meetings can no longer stand where they do, in order of the series. No replacement falls on the day of a
 * neighbour or of another replacement. Throws a RangeError for a zone that does not exist.
 */
export function clashesOf<Placed extends PlacedMeeting>(search: ClashSearch<Placed>): readonly Clash<Placed>[] {
  const ground = groundAround(search);
  const placed = new Map<Placed, PlacedMeeting>(search.meetings.map((meeting) => [meeting, meeting]));
  const clashes: Clash<Placed>[] = [];
  const inOrder = search.meetings.toSorted((a, b) => Temporal.Instant.compare(a.originalStart, b.originalStart));
  for (const meeting of inOrder) {
    if (Temporal.Instant.compare(meeting.start, search.notBefore) < 0) continue;
    const why = faultIn(ground, meeting);
    if (why === null) continue;
    const neighbours = [...placed].filter(([other]) => other !== meeting).map(([, present]) => present);
    const replacement = replacementFor(ground, meeting, { search, neighbours });
    if (replacement !== null) {
      const { originalStart } = meeting;
      placed.set(meeting, { originalStart, start: replacement.start.toInstant(), end: replacement.end.toInstant() });
    }
    clashes.push({ meeting, why, replacement });
  }
  return clashes;
}

function faultIn(ground: Ground, meeting: PlacedMeeting): Obstacle | 'hours' | null {
  const span = spanOf(meeting);
  return obstacleAt(ground, span) ?? (covers(ground.common, span.start, span.end) ? null : 'hours');
}

function replacementFor<Placed extends PlacedMeeting>(
  ground: Ground,
  meeting: PlacedMeeting,
  { search, neighbours }: { readonly search: ClashSearch<Placed>; readonly neighbours: readonly PlacedMeeting[] },
): Clash<Placed>['replacement'] {
  const { timeZone, notBefore } = search;
  const period = periodOf(meeting.originalStart.toZonedDateTimeISO(timeZone).toPlainDate(), search);
  if (period === null) return null;
  const free = nearestFree(ground, spanOf(meeting), roomOf(meeting, neighbours, { timeZone, period, notBefore }));
  if (free === null) return null;
  const zoned = (epochMs: number) => instantOf(epochMs).toZonedDateTimeISO(timeZone);
  return { start: zoned(free.start), end: zoned(free.end) };
}

/**
 * People may have moved a meeting to before the first day or past the last one; working hours are known there as well.
 */
function groundAround<Placed extends PlacedMeeting>(search: ClashSearch<Placed>): Ground {
  const dates = search.meetings.flatMap(({ start, end }) =>
    [start, end].map((each) => each.toZonedDateTimeISO(search.timeZone).toPlainDate()),
  );
  const inOrder = [...dates, search.startsOn, search.endsOn].toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  return groundOf(search, inOrder[0] ?? search.startsOn, inOrder.at(-1) ?? search.endsOn);
}

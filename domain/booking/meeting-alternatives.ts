import type { Temporal } from 'temporal-polyfill';
import { spanOf } from '../time/interval.ts';
import { firstEndingAfter, type Span } from '../time/span.ts';
import type { Period } from '../meetings/cadence.ts';
import { gridMinutes } from './slot-candidates.ts';
import { comfortOf, suits, type Comfort } from './slot-comfort.ts';
import { groundOf, instantOf, type Gathering, type Ground, type KnownCalendar } from './slot-ground.ts';
import { comfortReasons, type SlotReason } from './slot-reasons.ts';
import { roomOf, type PlacedMeeting } from './slot-room.ts';

/** Other times for one meeting are looked for, in calendars without the meeting's own entry. */
export interface AlternativesSearch extends Gathering<KnownCalendar> {
  /** The series' own zone (IANA). */
  readonly timeZone: string;
  readonly meeting: PlacedMeeting;
  /** The other meetings of the series that stand. */
  readonly neighbours: readonly PlacedMeeting[];
  /** The days in which to look, both included: the meeting's period (`periodOf`) or any other stretch. */
  readonly period: Period;
  readonly notBefore: Temporal.Instant;
  /** Starts that have been turned down: neither they nor any time that overlaps them are offered. */
  readonly without?: readonly Temporal.Instant[];
  /** How many at most; 3 when left out. */
  readonly wanted?: number;
}

/** A time at which the meeting could stand instead, on the series' wall clock. */
export interface Alternative {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly reasons: readonly SlotReason[];
}

// What a time costs. Near the meeting's place in the series is best, but a day more is worth a time that all prefer.
const costs = {
  dayAway: 10,
  hourAway: 2,
  notPreferred: 25,
  overLunch: 20,
  noBuffer: 15,
  atEdge: 6,
  quarterPast: 3,
  /** Somebody has just said no to the time it has; a quarter of an hour later is hardly another time. */
  overlapsPresent: 100,
} as const;

/**
 * Good free times for one meeting, best first and on different days where there are any: inside everybody's working
 * hours, in the period, not on or past the day of a neighbour. Empty when there are none. The same input gives the
 * same times. Throws a RangeError for a zone that does not exist.
 */
export function meetingAlternatives(search: AlternativesSearch): readonly Alternative[] {
  const { period, timeZone, wanted = 3 } = search;
  // One more day on each side: by now the organiser may live in another zone than the series does.
  const ground = groundOf(search, period.from.subtract({ days: 1 }), period.until.add({ days: 1 }));
  const options = freeStarts(ground, search)
    .map((span) => optionOf(ground, span, search))
    .toSorted((a, b) => a.cost - b.cost || a.span.start - b.span.start);
  const chosen = chooseApart(options, wanted);
  const zoned = (epochMs: number) => instantOf(epochMs).toZonedDateTimeISO(timeZone);
  return chosen.map(({ span, reasons }) => ({ start: zoned(span.start), end: zoned(span.end), reasons }));
}

interface Option {
  readonly span: Span;
  readonly cost: number;
  readonly day: string;
  readonly reasons: readonly SlotReason[];
}

/** Every start of the grid at which the meeting fits into the free time of its room. */
function freeStarts(ground: Ground, search: AlternativesSearch): readonly Span[] {
  const room = roomOf(search.meeting, search.neighbours, search);
  const present = spanOf(search.meeting);
  const length = present.end - present.start;
  const refused = (search.without ?? []).map((start) => start.epochMilliseconds);
  const gridMs = gridMinutes * 60_000;
  const found: Span[] = [];
  for (let index = firstEndingAfter(ground.free, room.start); ; index += 1) {
    const free = ground.free[index];
    if (free === undefined || free.start >= room.end) return found;
    const last = Math.min(free.end, room.end) - length;
    for (let start = Math.ceil(Math.max(free.start, room.start) / gridMs) * gridMs; start <= last; start += gridMs) {
      const isTurnedDown = start === present.start || refused.some((each) => Math.abs(each - start) < length);
      if (!isTurnedDown) found.push({ start, end: start + length });
    }
  }
}

function optionOf(ground: Ground, span: Span, { meeting, timeZone }: AlternativesSearch): Option {
  const start = instantOf(span.start).toZonedDateTimeISO(timeZone);
  const original = meeting.originalStart.toZonedDateTimeISO(timeZone);
  const days = Math.abs(original.toPlainDate().until(start.toPlainDate()).days);
  const minutes = Math.abs(original.toPlainTime().until(start.toPlainTime()).total('minutes'));
  const comfort = comfortOf(ground, [span]);
  const present = spanOf(meeting);
  const overlapsPresent = span.start < present.end && present.start < span.end;
  const reasons: SlotReason[] = [];
  if (days === 0) reasons.push({ kind: 'same-day' });
  if (minutes === 0) reasons.push({ kind: 'same-time' });
  return {
    span,
    day: start.toPlainDate().toString(),
    cost:
      days * costs.dayAway +
      (minutes / 60) * costs.hourAway +
      discomfort(comfort) +
      (start.minute % 30 === 0 ? 0 : costs.quarterPast) +
      (overlapsPresent ? costs.overlapsPresent : 0),
    reasons: [...reasons, ...comfortReasons(comfort)],
  };
}

function discomfort({ people, withBuffer, of }: Comfort): number {
  const each = people.map(
    (person) =>
      (suits(person, of) ? 0 : costs.notPreferred) +
      (person.overLunch > 0 ? costs.overLunch : 0) +
      (person.offEdges === of ? 0 : costs.atEdge),
  );
  return each.reduce((sum, cost) => sum + cost, withBuffer === of ? 0 : costs.noBuffer);
}

/** The best of each day first; a day gives a second time only when the days run out. */
function chooseApart(options: readonly Option[], wanted: number): readonly Option[] {
  const chosen: Option[] = [];
  for (const mayShareDay of [false, true]) {
    for (const option of options) {
      if (chosen.length >= wanted) break;
      const isTaken = chosen.some(
        ({ day, span }) =>
          (!mayShareDay && day === option.day) || (span.start < option.span.end && option.span.start < span.end),
      );
      if (!isTaken) chosen.push(option);
    }
  }
  return chosen.toSorted((a, b) => a.cost - b.cost || a.span.start - b.span.start);
}

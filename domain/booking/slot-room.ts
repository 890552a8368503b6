import { Temporal } from 'temporal-polyfill';
import type { Span } from '../time/span.ts';
import type { Period } from '../meetings/cadence.ts';
import type { Meeting } from '../meetings/meeting.ts';

/** One meeting of a series as it stands. `originalStart` is where the series has it. */
export type PlacedMeeting = Pick<Meeting, 'originalStart' | 'start' | 'end'>;

export interface Room {
  /** The series' own zone (IANA); days are those of its wall clock. */
  readonly timeZone: string;
  readonly period: Period;
  readonly notBefore: Temporal.Instant;
}

/**
 * Where one meeting of a series may stand: on the days of its period, not before `notBefore`, and strictly between the
 * days of the meetings before and after it in the series, because Outlook lets no meeting onto or past a neighbour's
 * day (ErrorOccurrenceCrossingBoundary). Nothing is left where the end does not lie after the start.
 */
export function roomOf(
  meeting: PlacedMeeting,
  neighbours: readonly PlacedMeeting[],
  { timeZone, period, notBefore }: Room,
): Span {
  const midnight = (date: Temporal.PlainDate): number => date.toZonedDateTime(timeZone).epochMilliseconds;
  const dayOf = ({ start }: PlacedMeeting): Temporal.PlainDate => start.toZonedDateTimeISO(timeZone).toPlainDate();
  const order = (other: PlacedMeeting): number => Temporal.Instant.compare(other.originalStart, meeting.originalStart);
  const before = neighbours.filter((other) => order(other) < 0).map((other) => midnight(dayOf(other).add({ days: 1 })));
  const after = neighbours.filter((other) => order(other) > 0).map((other) => midnight(dayOf(other)));
  return {
    start: Math.max(midnight(period.from), Math.ceil(notBefore.epochMilliseconds), ...before),
    end: Math.min(midnight(period.until.add({ days: 1 })), ...after),
  };
}

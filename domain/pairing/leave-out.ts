import { Temporal } from 'temporal-polyfill';
import { isOver, mayDo, type Meeting } from '../meetings/meeting.ts';
import type { PlanReason } from '../meetings/plan-reason.ts';
import { contains, type Interval } from '../time/interval.ts';
import type { Pairing } from './pairing.ts';

/** The time in which no meeting is to begin, and why. */
export interface Without {
  readonly why: Extract<PlanReason, 'paused' | 'programme-over'>;
  readonly isOut: (start: Temporal.Instant) => boolean;
}

/** A pause begins at `now` and is over when the day `until` begins in the zone (IANA). */
export function pausedFrom(now: Temporal.Instant, until: Temporal.PlainDate, timeZone: string): Without {
  const stretch: Interval = { start: now, end: until.toZonedDateTime(timeZone).toInstant() };
  return { why: 'paused', isOut: (start) => contains(stretch, start) };
}

/** After the last day in the zone (IANA) there are no meetings; those that have begun at `now` are left alone. */
export function overAfter(now: Temporal.Instant, lastDay: Temporal.PlainDate, timeZone: string): Without {
  const end = lastDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  const from = Temporal.Instant.compare(end, now) > 0 ? end : now;
  return { why: 'programme-over', isOut: (start) => Temporal.Instant.compare(start, from) >= 0 };
}

/**
 * A meeting that would stand in that time is to be left out; a wish to move one into it is dropped. Every other
 * meeting comes back as it was, the same object.
 */
export function leftOut(meeting: Meeting, { why, isOut }: Without): Meeting {
  if (meeting.settledAt !== null || meeting.intent?.kind === 'skip') return meeting;
  const goesTo = meeting.intent?.start ?? meeting.start;
  if (!isOut(goesTo)) return meeting;
  const stands = mayDo('cancel', meeting);
  if (stands && isOut(meeting.start)) return { ...meeting, intent: { kind: 'skip', why } };
  return meeting.intent === null ? meeting : { ...meeting, intent: null };
}

/**
 * Applies a pairing's pause and last day to every meeting that Lodestar has placed, including one that was not known
 * yet when they were decided. What people have put there themselves since is theirs. A pause is over when its day
 * begins in the programme's zone; the last day is the one on the series' own clock, as it is planned (both IANA).
 */
export function withinPairing(
  meeting: Meeting,
  { pausedUntil, endsOn }: Pick<Pairing, 'pausedUntil' | 'endsOn'>,
  when: { readonly now: Temporal.Instant; readonly programmeZone: string; readonly seriesZone: string },
): Meeting {
  if (meeting.placedBy === 'people' || meeting.intent?.why === 'asked') return meeting;
  const inTime = leftOut(meeting, overAfter(when.now, endsOn, when.seriesZone));
  return pausedUntil === null ? inTime : leftOut(inTime, pausedFrom(when.now, pausedUntil, when.programmeZone));
}

/** People need to see an invitation before the meeting: nothing is put back into the next two days. */
const notice = { hours: 48 } as const;

/**
 * The pause ends earlier than planned. What was to be left out for it stays; what has been left out comes back where it
 * stood, unless it would begin within two days. Every other meeting comes back as it was, the same object.
 */
export function broughtBack(meeting: Meeting, now: Temporal.Instant): Meeting {
  if (meeting.settledAt !== null || isOver(meeting, now)) return meeting;
  if (meeting.intent?.kind === 'skip' && meeting.intent.why === 'paused') return { ...meeting, intent: null };
  const wasLeftOut = meeting.status === 'cancelled' && meeting.note === 'paused' && meeting.intent === null;
  const isSoon = Temporal.Instant.compare(meeting.start, now.add(notice)) < 0;
  // Lodestar puts it there, so a clash that has come up meanwhile is Lodestar's to mend: so it does not count as
  // `asked`.
  return wasLeftOut && !isSoon
    ? { ...meeting, intent: { kind: 'move', start: meeting.start, why: 'paused' } }
    : meeting;
}

import { Temporal } from 'temporal-polyfill';
import { isOver, isStanding, type Meeting } from '../meetings/meeting.ts';
import { missesInARow } from '../meetings/misses.ts';
import type { SeriesStatus } from '../booking/series.ts';

/** Why HR should ask a pair how it goes. Each is a fact about what happened, never about what somebody answered. */
export type RiskReason =
  | 'help-wanted'
  | 'series-broken'
  | 'no-meeting-booked'
  | 'not-met-within-21-days'
  | 'three-missed-in-a-row';

export interface PairingFacts {
  readonly begunAt: Temporal.Instant;
  /** Last day of the pairing, and the zone (IANA) in which days are counted. */
  readonly endsOn: Temporal.PlainDate;
  readonly timeZone: string;
  /** Null when no series has been wanted yet. */
  readonly seriesStatus: SeriesStatus | null;
  /** In any order. */
  readonly meetings: readonly Pick<Meeting, 'start' | 'end' | 'status' | 'note' | 'lostWhy' | 'settledAt'>[];
  /** Somebody of the pair pressed "I would like help" and nobody has seen to it. */
  readonly helpWanted: boolean;
}

export interface Risk {
  readonly state: 'too-early' | 'on-track' | 'needs-check-in';
  /** Most urgent first; empty unless a check-in is needed. */
  readonly reasons: readonly RiskReason[];
}

const bookingTakes = { hours: 2 * 24 } as const;
const firstMeetingWithin = { hours: 21 * 24 } as const;

/**
 * Does a pair need somebody to ask? It does after three meetings in a row that did not take place (after two the pair
 * itself gets a card), with nothing ahead in the calendar two days after the beginning, with no meeting held in the
 * first 21 days, with a broken series, or with a wish for help. `too-early` means that no meeting has been held, so
 * nothing can be said yet.
 */
export function riskOf(facts: PairingFacts, now: Temporal.Instant): Risk {
  const holds: readonly (readonly [RiskReason, boolean])[] = [
    ['help-wanted', facts.helpWanted],
    ['series-broken', facts.seriesStatus === 'broken'],
    ['no-meeting-booked', hasNothingAhead(facts, now)],
    ['not-met-within-21-days', !hasMet(facts) && isPast(facts.begunAt.add(firstMeetingWithin), now)],
    ['three-missed-in-a-row', missesInARow(facts.meetings, now).length >= 3],
  ];
  const reasons = holds.filter(([, applies]) => applies).map(([reason]) => reason);
  if (reasons.length > 0) return { state: 'needs-check-in', reasons };
  return { state: hasMet(facts) ? 'on-track' : 'too-early', reasons };
}

function hasMet(facts: PairingFacts): boolean {
  return facts.meetings.some(({ status }) => status === 'held');
}

/** In the last five weeks even a monthly series may have nothing left to book, and a broken series is a reason of its own. */
function hasNothingAhead(facts: PairingFacts, now: Temporal.Instant): boolean {
  if (facts.seriesStatus === 'broken' || !isPast(facts.begunAt.add(bookingTakes), now)) return false;
  const today = now.toZonedDateTimeISO(facts.timeZone).toPlainDate();
  if (Temporal.PlainDate.compare(today.add({ weeks: 5 }), facts.endsOn) > 0) return false;
  return !facts.meetings.some((each) => isStanding(each) && !isOver(each, now));
}

function isPast(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, now) <= 0;
}

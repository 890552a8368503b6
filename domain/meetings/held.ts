import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { Interval } from '../time/interval.ts';
import { isOver, mayDo, type GuestAnswer, type Meeting } from './meeting.ts';

/** What somebody says of a meeting that is over: did the two meet? The first question of every survey. */
export type DidMeet = 'yes' | 'moved' | 'no';

/** How a meeting stands for its only guest: in their calendar, not invited any more, or removed without an answer. */
export type GuestSide = 'seen' | 'uninvited' | 'removed';

/** What the organiser's calendar says of one occurrence, read again at the moment of deciding. */
export type MeetingEvidence =
  | { readonly kind: 'gone' }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'present';
      readonly start: Temporal.Instant;
      readonly end: Temporal.Instant;
      readonly responses: {
        readonly organiser: 'attending' | 'declined';
        /** With several guests, the answer that comes nearest to a yes: `declined` only when all of them have. */
        readonly guest: GuestAnswer;
        /** Which of several guests have declined, or were taken off the invitation. */
        readonly declinedBy?: readonly PersonId[];
        /**
         * Which of several guests may be on the list under an address from before: perhaps somebody else was put in
         * their place.
         */
        readonly perhapsReplaced?: readonly PersonId[];
        /** Left out where the guest's calendar was not looked at: what is not known is no answer, and no absence. */
        readonly guestSide?: GuestSide;
        /** When it would suit guests who said no or perhaps. */
        readonly proposed?: readonly Interval[];
      };
    };

/** `held` is presumed until somebody says otherwise. Its times are where the meeting stood in the end. */
export type Settlement =
  | { readonly outcome: 'held'; readonly start: Temporal.Instant; readonly end: Temporal.Instant }
  | { readonly outcome: 'missed'; readonly why: 'declined-by-guest' | 'declined-by-organiser' | 'not-with-guest' }
  | { readonly outcome: 'cancelled'; readonly why: 'cancelled' | 'gone' }
  | { readonly outcome: 'moved'; readonly start: Temporal.Instant; readonly end: Temporal.Instant }
  | { readonly outcome: 'not-over' }
  | { readonly outcome: 'already-settled' };

/**
 * Decides whether a meeting took place. Only what was not cancelled, not declined by the organiser or by all guests,
 * not missing in a guest's calendar, and not moved to a time still to come counts as held: nobody is asked about a meeting that never was. A decision here
 * is final: what happens in the calendar afterwards (people tidy up old events) does not change it; only answers do
 * (`correctedBy`).
 */
export function settle(
  evidence: MeetingEvidence,
  meeting: Pick<Meeting, 'start' | 'end' | 'settledAt'>,
  now: Temporal.Instant,
): Settlement {
  if (meeting.settledAt !== null) return { outcome: 'already-settled' };
  if (evidence.kind !== 'present') return { outcome: 'cancelled', why: evidence.kind };
  const { start, end, responses } = evidence;
  if (!isOver({ end }, now)) {
    const stands = start.equals(meeting.start) && end.equals(meeting.end);
    return stands ? { outcome: 'not-over' } : { outcome: 'moved', start, end };
  }
  if (responses.organiser === 'declined') return { outcome: 'missed', why: 'declined-by-organiser' };
  if (responses.guest === 'declined') return { outcome: 'missed', why: 'declined-by-guest' };
  const side = responses.guestSide;
  if (side === 'uninvited' || side === 'removed') return { outcome: 'missed', why: 'not-with-guest' };
  return { outcome: 'held', start, end };
}

/**
 * The meeting as it is known once people have said whether they met: held and confirmed by one "yes", missed when nobody
 * says so and somebody says no. Until anybody has said anything it stays held, which is presumed.
 */
export function answered(meeting: Meeting, didMeet: readonly DidMeet[], now: Temporal.Instant): Meeting {
  if (correctedBy(didMeet) !== 'held') return { ...meeting, status: 'missed', confirmedAt: null };
  return didMeet.includes('yes') ? confirmed(meeting, now) : { ...meeting, status: 'held' };
}

/** One of the people says, with a single press, that they met. Refused while nothing is known of the meeting yet. */
export function confirm(meeting: Meeting, now: Temporal.Instant): Meeting | Refused<'not-held'> {
  return mayDo('correct', meeting) && meeting.status === 'held' ? confirmed(meeting, now) : refused('not-held');
}

/** The first "yes" counts. */
function confirmed(meeting: Meeting, now: Temporal.Instant): Meeting {
  return { ...meeting, status: 'held', confirmedAt: meeting.confirmedAt ?? now };
}

/**
 * What a presumed meeting turns out to be once people have said whether they met. One "yes" is enough: the other may
 * have forgotten. Without an answer the presumption stands. `moved` means that they met, or will, at another time.
 */
export function correctedBy(didMeet: readonly DidMeet[]): 'held' | 'missed' | 'moved' {
  if (didMeet.length === 0 || didMeet.includes('yes')) return 'held';
  return didMeet.includes('moved') ? 'moved' : 'missed';
}

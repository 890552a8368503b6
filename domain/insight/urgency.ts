import { Temporal } from 'temporal-polyfill';
import type { SeriesTrouble } from '../booking/series.ts';
import type { RiskReason } from './risk.ts';

/** Why those who lead should look at somebody's meetings or messages. */
export type AttentionReason =
  | SeriesTrouble
  | 'booking-delayed'
  | 'account-missing'
  | 'calendar-followed-slowly'
  | 'card-blocked'
  | 'card-app-missing'
  | 'card-undelivered'
  | 'card-uncertain'
  | 'card-mailed'
  | 'card-mailed-perhaps'
  | 'silence-seen'
  | Exclude<RiskReason, 'series-broken'>;

/** What else needs them, about several people at once or about the programme. */
export type ProgrammeReason =
  | 'applicants'
  | 'round-stopped'
  | 'round-ready'
  | 'waiting'
  | 'mentors-wait'
  | 'nobody-left'
  | 'mentors-missing'
  | 'nobody-invited'
  | 'old-zones'
  | 'ends-soon';

export type NeedReason = AttentionReason | ProgrammeReason;

/**
 * Most urgent first, by what waiting costs: somebody has asked a person for help, and waits for that person; somebody stands
 * at the door; something has stopped, so that people miss meetings; people have nobody yet; two have somebody and do not
 * meet; a message did not arrive; a date comes nearer.
 */
export const urgencies = ['asked', 'at-the-door', 'stopped', 'alone', 'apart', 'unreached', 'soon'] as const;
export type Urgency = (typeof urgencies)[number];

/** `by-itself`: it is looked after already, and nobody has to do anything. */
const urgencyOf: Readonly<Record<NeedReason, Urgency | 'by-itself'>> = {
  'help-wanted': 'asked',
  applicants: 'at-the-door',
  'no-mailbox': 'stopped',
  'mailbox-out-of-scope': 'stopped',
  'rights-missing': 'stopped',
  'mailbox-full': 'stopped',
  'calendar-unreadable': 'stopped',
  'hours-unknown': 'stopped',
  'no-common-time': 'stopped',
  'refused-by-outlook': 'stopped',
  'no-teams-link': 'stopped',
  'series-gone': 'stopped',
  'guest-without-meetings': 'stopped',
  'account-missing': 'stopped',
  'round-stopped': 'stopped',
  'old-zones': 'stopped',
  'round-ready': 'alone',
  waiting: 'alone',
  'nobody-left': 'alone',
  'mentors-missing': 'alone',
  'mentors-wait': 'alone',
  'nobody-invited': 'alone',
  'three-missed-in-a-row': 'apart',
  'not-met-within-21-days': 'apart',
  'no-meeting-booked': 'apart',
  'silence-seen': 'apart',
  'card-blocked': 'unreached',
  'card-app-missing': 'unreached',
  'card-undelivered': 'unreached',
  'card-uncertain': 'unreached',
  'card-mailed-perhaps': 'unreached',
  'ends-soon': 'soon',
  'booking-delayed': 'by-itself',
  'outlook-unavailable': 'by-itself',
  'split-in-outlook': 'by-itself',
  'calendar-followed-slowly': 'by-itself',
  'card-mailed': 'by-itself',
};

/** What stands in the list of what needs them. */
export interface Listed {
  readonly reason: NeedReason;
  /** Null: it has no beginning. */
  readonly since: Temporal.Instant | null;
  /** Another lead has taken it up. */
  readonly isTakenByOther: boolean;
}

/** Does it need whoever looks, or is it looked after, by the service or by another lead? */
export function needsSomebody({ reason, isTakenByOther }: Listed): boolean {
  return urgencyOf[reason] !== 'by-itself' && !isTakenByOther;
}

/** The most urgent first, and of the same urgency what has waited longest; what has no beginning comes last of its kind. */
export function inOrderOfUrgency<Need extends Listed>(needs: readonly Need[]): readonly Need[] {
  const rank = ({ reason }: Need): number => urgencies.findIndex((each) => each === urgencyOf[reason]);
  return needs.toSorted((a, b) => rank(a) - rank(b) || compared(a.since, b.since));
}

function compared(a: Temporal.Instant | null, b: Temporal.Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Temporal.Instant.compare(a, b);
}

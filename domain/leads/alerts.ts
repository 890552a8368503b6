/** What a lead is told of by a card, when, and how often. */
import { Temporal } from 'temporal-polyfill';
import { alertDays, isWithin } from '../limits.ts';
import { mayActOnProgramme, type ProgrammeStatus } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';
import { atHour, type Receiver } from '../time/fit-hours.ts';

/** Most urgent first. */
export const alertKinds = [
  'help',
  'applicants',
  'trouble',
  'round-ready',
  'unanswered',
  'waiting-long',
  'ends-soon',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** What somebody wants to be told of in one programme; nothing at all is a choice too. */
export interface AlertChoice {
  readonly kinds: readonly AlertKind[];
  /** After so many days of waiting somebody counts as having waited long. */
  readonly waitingDays: number;
}

/** For whoever has chosen nothing yet. */
export const usualAlerts: AlertChoice = {
  kinds: ['help', 'applicants', 'trouble', 'round-ready', 'ends-soon'],
  waitingDays: 30,
};

/**
 * What of a choice is told in a programme in this state; null: nothing. A wish for help does not end with the programme: whoever
 * asked was promised an answer.
 */
export function toldIn(status: ProgrammeStatus, choice: AlertChoice): AlertChoice | null {
  if (mayActOnProgramme(status, 'match')) return choice;
  return status === 'ended' ? { ...choice, kinds: choice.kinds.filter((kind) => kind === 'help') } : null;
}

/** Puts a choice into order, each kind once. */
export function chooseAlerts({ kinds, waitingDays }: AlertChoice): AlertChoice | Refused<'alert-days'> {
  if (!Number.isInteger(waitingDays) || !isWithin(waitingDays, alertDays)) return refused('alert-days');
  return { kinds: alertKinds.filter((kind) => kinds.includes(kind)), waitingDays };
}

/** Days after which the same is said again if it is still so; null: never. */
const saidAgainAfter: Readonly<Record<AlertKind, number | null>> = {
  help: 2,
  applicants: 7,
  trouble: 14,
  'round-ready': 7,
  unanswered: 14,
  'waiting-long': 30,
  'ends-soon': null,
};

/** Is it to be said, after it was said last at `saidAt` (null: not yet)? */
export function isToBeSaid(kind: AlertKind, saidAt: Temporal.Instant | null, now: Temporal.Instant): boolean {
  if (saidAt === null) return true;
  const days = saidAgainAfter[kind];
  return days !== null && Temporal.Instant.compare(saidAt.add({ hours: days * 24 }), now) <= 0;
}

/** On the lead's own clock: when the day has begun, and before most meetings. */
const bundleHour = 8;
/** Longer than any run of days on which nobody works. */
const mostDays = 21;

/** When everything but a wish for help is looked for next: the morning of the lead's next working day after today. */
export function nextBundle(now: Temporal.Instant, receiver: Receiver): Temporal.Instant {
  const today = now.toZonedDateTimeISO(receiver.timeZone).toPlainDate();
  let day = today.add({ days: 1 });
  for (let passed = 1; passed < mostDays && !receiver.workingDay(day); passed += 1) day = day.add({ days: 1 });
  return atHour(day, bundleHour, receiver.timeZone);
}

/** A programme's end is told so long before, in days. */
export const endsSoonDays = 42;

/** HR's role is known from their sign-in only: whoever has not been seen with it for so long gets no more cards. */
const seenForDays = 90;

/** Is this follower still HR, as far as is known? */
export function isStillFollowing(seenAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(seenAt.add({ hours: seenForDays * 24 }), now) > 0;
}

import { Temporal } from 'temporal-polyfill';
import { weekdays, type Weekday, type WeeklyHours, type WorkingHours } from '../time/working-hours.ts';

/** Where and when a programme's meetings may stand, inside everybody's working hours. */
export interface SlotPolicy {
  /** The days of the week; empty: every day on which the people work. */
  readonly weekdays: readonly Weekday[];
  /** On each person's own wall clock; null: all of their working day. */
  readonly between: { readonly from: Temporal.PlainTime; readonly until: Temporal.PlainTime } | null;
  /** Days on which the company holds no meetings. */
  readonly freeDays: readonly Temporal.PlainDate[];
  /** Where new pairings meet in person; null: in Teams. Each pairing may change its own. */
  readonly place: string | null;
}

/** Whenever people work, in Teams. */
export const anySlot: SlotPolicy = { weekdays: [], between: null, freeDays: [], place: null };

export type SlotFault = 'slot-hours-reversed' | 'slot-hours-too-short' | 'weekday-unknown' | 'day-twice';

/** What is wrong with the policy for meetings of this length; null: nothing. */
export function faultInSlots(policy: SlotPolicy, meetingMinutes: number): SlotFault | null {
  const { between, freeDays } = policy;
  if (!policy.weekdays.every((day) => weekdays.includes(day))) return 'weekday-unknown';
  if (new Set(policy.weekdays).size < policy.weekdays.length) return 'day-twice';
  if (new Set(freeDays.map(String)).size < freeDays.length) return 'day-twice';
  if (between === null) return null;
  const minutes = between.from.until(between.until).total('minutes');
  if (minutes <= 0) return 'slot-hours-reversed';
  return minutes < meetingMinutes ? 'slot-hours-too-short' : null;
}

/**
 * What is left of somebody's working hours for meetings of the programme. Hours that go on past midnight keep what lies
 * before it, since the policy speaks of one day's clock.
 */
export function hoursFor({ weekdays: days, between }: SlotPolicy, working: WorkingHours): WorkingHours {
  if (days.length === 0 && between === null) return working;
  const hours = working.hours
    .filter(({ weekday }) => days.length === 0 || days.includes(weekday))
    .flatMap((each) => (between === null ? [each] : within(each, between)));
  return { ...working, hours };
}

function within(hours: WeeklyHours, between: NonNullable<SlotPolicy['between']>): readonly WeeklyHours[] {
  const endsLater = !isBefore(hours.from, hours.until);
  const from = isBefore(between.from, hours.from) ? hours.from : between.from;
  const until = endsLater || isBefore(between.until, hours.until) ? between.until : hours.until;
  return isBefore(from, until) ? [{ ...hours, from, until }] : [];
}

function isBefore(one: Temporal.PlainTime, other: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(one, other) < 0;
}

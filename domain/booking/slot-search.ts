import type { Temporal } from 'temporal-polyfill';
import type { Cadence } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';
import { minuteOfDay } from '../time/zone-clock.ts';
import type { StandingTime } from '../meetings/cadence.ts';
import { candidatesFor, type Candidate, type CandidateSearch } from './slot-candidates.ts';
import { groundOf, knownCalendarsOf, type Gathering, type PersonCalendar } from './slot-ground.ts';
import { planGroundOf, planOf, type PlanGround, type SeriesPlan } from './slot-plan.ts';
import { rank, type Ranked } from './slot-score.ts';

export type { SeriesPlan } from './slot-plan.ts';

/** What is asked for: one slot for a whole series in two calendars, or in those of a group. */
export interface SlotSearch extends Gathering<PersonCalendar> {
  readonly cadence: Cadence;
  /** Length of one meeting. */
  readonly minutes: number;
  /** First and last day of the pairing, both included, on the organiser's wall clock. */
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  /** Nothing is booked before it. */
  readonly notBefore: Temporal.Instant;
  /** How many plans to offer at most; 3 when left out. They never overlap each other. */
  readonly wanted?: number;
  /** The present standing time, its week counted from the same `startsOn`: kept unless another is clearly better. */
  readonly keep?: StandingTime;
  /** Standing times that are not offered, nor any time that overlaps them. */
  readonly without?: readonly StandingTime[];
}

/**
 * `no-common-working-hours`: no time of the week lies inside everybody's hours in every week of the series.
 * `dates-leave-no-meeting`: no day is left between the dates, or none on which a single meeting could be held.
 * `no-other-time`: only the times that `without` rules out.
 */
export type SlotRefusal = 'calendar-unknown' | 'no-common-working-hours' | 'dates-leave-no-meeting' | 'no-other-time';

/**
 * Plans for a series, best first. Every occurrence is looked at in every calendar. One that clashes is moved to the
 * nearest free slot of its period, or skipped when there is none. The same input gives the same plans.
 * Throws a RangeError for a zone that does not exist or a length that is not a positive whole number of minutes.
 */
export function findSeriesSlot(input: SlotSearch): readonly SeriesPlan[] | Refused<SlotRefusal> {
  const search = candidateSearchOf(input);
  const known = knownCalendarsOf(input);
  if (known === null) return refused('calendar-unknown');
  const ground = groundOf(known, input.startsOn, input.endsOn);
  const { hasDates, candidates } = candidatesFor(ground, search);
  if (!hasDates) return refused('dates-leave-no-meeting');
  if (candidates.length === 0) return refused('no-common-working-hours');
  const others = withoutRuledOut(candidates, input);
  if (others.length === 0) return refused('no-other-time');
  const planGround = planGroundOf(ground, search, known.organiser.hours.timeZone);
  const plans = bestPlans(planGround, rank(ground, others, search), input.wanted ?? 3);
  return plans.length === 0 ? refused('dates-leave-no-meeting') : plans.map(({ plan }) => plan);
}

/** The same search in numbers. Throws a RangeError for a length that is not a positive whole number of minutes. */
export function candidateSearchOf(input: SlotSearch): CandidateSearch {
  const { cadence, minutes, startsOn, endsOn, keep } = input;
  if (!Number.isInteger(minutes) || minutes <= 0) throw new RangeError(`a meeting of ${minutes} minutes`);
  const notBefore = Math.ceil(input.notBefore.epochMilliseconds);
  const dates = { cadence, minutes, startsOn, endsOn, notBefore };
  return keep === undefined || keep.cadence !== cadence ? dates : { ...dates, keep };
}

export function withoutRuledOut(
  candidates: readonly Candidate[],
  { without = [], minutes, cadence }: SlotSearch,
): readonly Candidate[] {
  const present = without.filter((standing) => standing.cadence === cadence);
  const ruledOut = present.map(({ weekday, week, time }) => ({ weekday, week, minute: minuteOfDay(time) }));
  return candidates.filter((candidate) => !ruledOut.some((other) => isSameSlot(other, candidate, minutes)));
}

export interface FoundPlan {
  readonly candidate: Candidate;
  readonly plan: SeriesPlan;
}

/** The first plans of the ranking that hold any meeting and are real alternatives to each other. */
export function bestPlans(planGround: PlanGround, ranking: Iterable<Ranked>, wanted: number): readonly FoundPlan[] {
  const chosen: FoundPlan[] = [];
  for (const ranked of ranking) {
    if (chosen.length >= wanted) break;
    const { candidate } = ranked;
    if (chosen.some((other) => isSameSlot(other.candidate, candidate, planGround.search.minutes))) continue;
    const plan = planOf(planGround, ranked);
    if (plan.counts.planned + plan.counts.moved > 0) chosen.push({ candidate, plan });
  }
  return chosen;
}

type Slot = Pick<Candidate, 'weekday' | 'week' | 'minute'>;

/** A slot a quarter of an hour from another one is no real alternative. */
export function isSameSlot(left: Slot, right: Slot, minutes: number): boolean {
  return left.weekday === right.weekday && left.week === right.week && Math.abs(left.minute - right.minute) < minutes;
}

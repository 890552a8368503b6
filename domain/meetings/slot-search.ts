import { Temporal } from 'temporal-polyfill';
import type { Cadence } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';
import { covers, type Span } from '../time/span.ts';
import { dayNumberOf } from '../time/zone-clock.ts';
import { periods, type StandingTime } from './cadence.ts';
import { candidatesFor, type Candidate } from './slot-candidates.ts';
import { daysSpan, groundOf, instantOf, isKnown, obstacleAt } from './slot-ground.ts';
import type { Ground, Obstacle, PersonCalendar } from './slot-ground.ts';
import { nearestFree } from './slot-repair.ts';
import { rank, type Ranked } from './slot-score.ts';

/** One slot for a whole series is looked for in two calendars. */
export interface SlotSearch {
  readonly organiser: PersonCalendar;
  readonly guest: PersonCalendar;
  readonly cadence: Cadence;
  /** Length of one meeting. */
  readonly minutes: number;
  /** First and last day of the pairing, both included, on the organiser's wall clock. */
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  /** Nothing is booked before it. */
  readonly notBefore: Temporal.Instant;
  /** How many plans to offer at most; 3 when not said. They never overlap each other. */
  readonly wanted?: number;
}

/** What becomes of one occurrence. `originalStart` is where the series has it, and names it in the calendar. */
export type PlannedOccurrence =
  | { readonly kind: 'as-planned'; readonly originalStart: Temporal.ZonedDateTime }
  | {
      readonly kind: 'moved';
      readonly originalStart: Temporal.ZonedDateTime;
      readonly start: Temporal.ZonedDateTime;
      readonly why: Obstacle;
    }
  | { readonly kind: 'skipped'; readonly originalStart: Temporal.ZonedDateTime; readonly why: Obstacle };

/** One way to book the whole series: the standing time and every single meeting. */
export interface SeriesPlan {
  readonly standing: StandingTime;
  /** The organiser's zone (IANA), whose wall clock the series keeps. */
  readonly timeZone: string;
  readonly occurrences: readonly PlannedOccurrence[];
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  readonly counts: { readonly planned: number; readonly moved: number; readonly skipped: number };
}

/**
 * `no-common-working-hours`: no time of the week lies inside both people's hours in every week of the series.
 * `dates-leave-no-meeting`: no day is left between the dates, or none on which a single meeting could be held.
 */
export type SlotRefusal = 'calendar-unknown' | 'no-common-working-hours' | 'dates-leave-no-meeting';

/**
 * Plans for a series, best first. Every occurrence is looked at in both calendars. One that clashes is moved to the
 * nearest free slot of its period, or skipped when there is none. The same input gives the same plans.
 * Throws a RangeError for a zone that does not exist or a length that is not a positive whole number of minutes.
 */
export function findSeriesSlot(input: SlotSearch): readonly SeriesPlan[] | Refused<SlotRefusal> {
  const { organiser, guest, startsOn, endsOn, cadence, minutes } = input;
  if (!Number.isInteger(minutes) || minutes <= 0) throw new RangeError(`a meeting of ${minutes} minutes`);
  if (!isKnown(organiser) || !isKnown(guest)) return refused('calendar-unknown');
  const ground = groundOf(organiser, guest, startsOn, endsOn);
  const notBefore = Math.ceil(input.notBefore.epochMilliseconds);
  const { hasDates, candidates } = candidatesFor(ground, { cadence, minutes, startsOn, endsOn, notBefore });
  if (!hasDates) return refused('dates-leave-no-meeting');
  if (candidates.length === 0) return refused('no-common-working-hours');
  const plans = bestPlans(ground, rank(ground, candidates, cadence), periodSpans(ground, input, notBefore), input);
  return plans.length === 0 ? refused('dates-leave-no-meeting') : plans;
}

function bestPlans(
  ground: Ground,
  ranking: readonly Ranked[],
  places: readonly Span[],
  input: SlotSearch,
): readonly SeriesPlan[] {
  const plans: SeriesPlan[] = [];
  const taken: Candidate[] = [];
  for (const ranked of ranking) {
    if (plans.length >= (input.wanted ?? 3)) break;
    if (taken.some((other) => isSameSlot(other, ranked.candidate, input.minutes))) continue;
    const plan = planOf(ground, ranked, places, input);
    if (plan.counts.planned + plan.counts.moved === 0) continue;
    taken.push(ranked.candidate);
    plans.push(plan);
  }
  return plans;
}

/** Where the meetings of each period may lie: on its days, between the dates, and not before `notBefore`. */
function periodSpans(ground: Ground, input: SlotSearch, notBefore: number): readonly Span[] {
  return periods(input.cadence, input.startsOn, input.endsOn).map(({ from, until }) => {
    const { start, end } = daysSpan(ground.clock, dayNumberOf(from), dayNumberOf(until));
    return { start: Math.max(start, notBefore), end };
  });
}

/** A slot a quarter of an hour beside another one is no choice. */
function isSameSlot(left: Candidate, right: Candidate, minutes: number): boolean {
  return left.weekday === right.weekday && left.week === right.week && Math.abs(left.minute - right.minute) < minutes;
}

function planOf(ground: Ground, ranked: Ranked, places: readonly Span[], input: SlotSearch): SeriesPlan {
  const { candidate, score } = ranked;
  const timeZone = input.organiser.hours.timeZone;
  const occurrences = candidate.occurrences.map((span) => planned(ground, span, places, timeZone));
  const { weekday, week, minute } = candidate;
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const count = (kind: PlannedOccurrence['kind']): number => occurrences.filter((each) => each.kind === kind).length;
  return {
    standing: { weekday, time, cadence: input.cadence, week },
    timeZone,
    occurrences,
    score,
    counts: { planned: count('as-planned'), moved: count('moved'), skipped: count('skipped') },
  };
}

function planned(ground: Ground, span: Span, places: readonly Span[], timeZone: string): PlannedOccurrence {
  const originalStart = instantOf(span.start).toZonedDateTimeISO(timeZone);
  if (covers(ground.free, span.start, span.end)) return { kind: 'as-planned', originalStart };
  const why = obstacleAt(ground, span) ?? 'clash';
  const place = places.find((each) => each.start <= span.start && span.start < each.end);
  const moved = place === undefined ? null : nearestFree(ground, span, place);
  if (moved === null) return { kind: 'skipped', originalStart, why };
  return { kind: 'moved', originalStart, start: instantOf(moved.start).toZonedDateTimeISO(timeZone), why };
}

import { intersectSpans, type Span } from '../time/span.ts';
import { candidatesFor, type CandidateSearch } from './slot-candidates.ts';
import { groundOf, groundWithin, knownCalendarsOf, type Ground } from './slot-ground.ts';
import { beyondOf, type Beyond } from './slot-outside.ts';
import { planGroundOf, type SeriesPlan } from './slot-plan.ts';
import type { SlotReason } from './slot-reasons.ts';
import { rank } from './slot-score.ts';
import {
  bestPlans,
  candidateSearchOf,
  isSameSlot,
  withoutRuledOut,
  type FoundPlan,
  type SlotSearch,
} from './slot-search.ts';

const stepMinutes = 15;
/** Nothing is looked for further beyond somebody's hours than this. */
const mostMinutes = 12 * 60;
/** How much further beyond the hours a second and a third choice may lie than the best one. */
const slackMinutes = 2 * 60;

/**
 * At most three standing times to choose from, for people who have no hours in common (Stockholm and Sydney). First
 * comes the one whose meetings reach least beyond the hours of the person who is worse off; times between 22 and 6 on
 * somebody's clock are taken only when there is nothing else. Times at which a quarter of the meetings or more would be
 * lost to conflicts come last. Each plan says for whom it lies outside the hours, and by how much (`outside-hours`).
 * Empty when a calendar is not known or no day is left. Throws like `findSeriesSlot`.
 */
export function leastBadSlots(input: SlotSearch): readonly SeriesPlan[] {
  const search = candidateSearchOf(input);
  const known = knownCalendarsOf(input);
  if (known === null) return [];
  const ground = groundOf(known, input.startsOn, input.endsOn);
  const people = ground.people.map((habits) => beyondOf(habits, input));
  for (const byNight of [false, true]) {
    const plans = plansBeyond({ ground, people, search, input }, byNight);
    if (plans.length > 0) return plans.map(({ plan }) => plan);
  }
  return [];
}

interface Around {
  readonly ground: Ground;
  /** The organiser first. */
  readonly people: readonly Beyond[];
  readonly search: CandidateSearch;
  readonly input: SlotSearch;
}

/** Lets everybody's hours grow step by step until there are enough times. */
function plansBeyond(around: Around, byNight: boolean): readonly FoundPlan[] {
  const wanted = around.input.wanted ?? 3;
  const good: FoundPlan[] = [];
  const poor: FoundPlan[] = [];
  let until = mostMinutes;
  for (let minutes = 0; minutes <= until && good.length < wanted; minutes += stepMinutes) {
    for (const found of plansWithin(around, { minutes, byNight, taken: [...good] })) {
      if (isWorthwhile(found.plan)) good.push(found);
      else poor.push(found);
    }
    if (good.length > 0) until = Math.min(until, minutes + slackMinutes);
  }
  if (good.length > 0) return good;
  const mostHeld = poor.toSorted((a, b) => heldBy(b.plan) - heldBy(a.plan));
  return apart(mostHeld, around.search.minutes).slice(0, wanted);
}

/** The best plans in which no meeting reaches further than so many minutes beyond anybody's hours. */
function plansWithin(
  { ground, people, search, input }: Around,
  {
    minutes,
    byNight,
    taken,
  }: { readonly minutes: number; readonly byNight: boolean; readonly taken: readonly FoundPlan[] },
): readonly FoundPlan[] {
  const within = people.map((person) => person.within(minutes, byNight)).reduce(intersectSpans);
  const wide = groundWithin(ground, within);
  const { candidates } = candidatesFor(wide, search);
  const others = withoutRuledOut(candidates, input).filter(
    (candidate) => !taken.some((found) => isSameSlot(found.candidate, candidate, search.minutes)),
  );
  const planGround = { ...planGroundOf(wide, search, input.organiser.hours.timeZone), outside: outsideOf(people) };
  return bestPlans(planGround, rank(wide, others, search), (input.wanted ?? 3) - taken.length);
}

function outsideOf(people: Around['people']): (meetings: readonly Span[]) => readonly SlotReason[] {
  return (meetings) =>
    people.flatMap((person, index): readonly SlotReason[] => {
      const far = person.by(meetings);
      return far === null ? [] : [{ kind: 'outside-hours', ...partAt(index), ...far }];
    });
}

/** Which part somebody has, by their place among everybody with the organiser first. */
function partAt(index: number): Pick<SlotReason & { readonly kind: 'outside-hours' }, 'who' | 'other'> {
  if (index < 2) return { who: index === 0 ? 'organiser' : 'guest' };
  return { who: 'guest', other: index - 2 };
}

function isWorthwhile({ counts: { planned, moved, skipped } }: SeriesPlan): boolean {
  return (planned + moved) * 4 > (planned + moved + skipped) * 3;
}

function heldBy({ counts }: SeriesPlan): number {
  return counts.planned + counts.moved;
}

function apart(plans: readonly FoundPlan[], minutes: number): readonly FoundPlan[] {
  const chosen: FoundPlan[] = [];
  for (const found of plans) {
    if (!chosen.some((other) => isSameSlot(other.candidate, found.candidate, minutes))) chosen.push(found);
  }
  return chosen;
}

import type { Candidate, WaitingReason } from '../matching/candidate.ts';
import { bestSeats, type Market } from '../matching/best-seats.ts';
import { allPairs } from '../matching/candidate-sets.ts';
import { cohortOf, type Cohort } from '../matching/cohort.ts';
import {
  asCompanion,
  canMeetTogether,
  mayBeTogether,
  placeWorth,
  rememberedForTwo,
  usualTeamSize,
  type TeamSize,
} from './companions.ts';
import type { MatchContext } from '../matching/eligibility.ts';
import { marketOf } from '../matching/market.ts';
import type { PossiblePairs } from '../matching/possible-pairs.ts';
import { scoreOf } from '../matching/fit.ts';
import { compare } from '../matching/seeded-order.ts';
import { searchedTeams, type TeamRules, type Teams } from './team-search.ts';
import { intAt } from '../matching/typed-arrays.ts';
import { whyMenteeWaits } from '../matching/waiting.ts';

/** One mentor with several mentees. */
export interface Group {
  readonly mentor: Candidate;
  /** Sorted by person id. */
  readonly mentees: readonly Candidate[];
  /** Mean fit between the mentor and each of them, 0 to 1. */
  readonly score: number;
}

export interface GroupAssignment {
  readonly groups: readonly Group[];
  /** Mentees who are in none. */
  readonly waiting: readonly { readonly candidate: Candidate; readonly reason: WaitingReason }[];
}

/**
 * Groups of one mentor and several mentees, `size` people with the mentor: each mentor leads one at most and takes no
 * more mentees than there is room for, each mentee is in one at most, all hard rules hold between all members, all
 * share a language and hours, and no mentee is below the minimum fit with the mentor. It begins with the best
 * assignment for all mentors, closes the smallest groups until no group is too small, and goes on with a local
 * search. Deterministic, independent of the order of the people; made for some hundred people.
 */
export function mentorGroups(
  mentors: readonly Candidate[],
  mentees: readonly Candidate[],
  context: MatchContext,
  size: TeamSize = usualTeamSize,
): GroupAssignment {
  const cohort = cohortOf(mentors, mentees, context);
  const pairs = allPairs(cohort);
  const market = marketOf(pairs, new Map());
  const limits = { least: size.least - 1, most: size.most - 1 };
  const places = market.places.map((room) => (room < limits.least ? 0 : Math.min(room, limits.most)));
  const rules = groupRules(pairs, { ...market, places }, limits.least);
  const start = withAllowedOnly(fullEnough({ ...market, places }, limits.least), cohort, rules);
  const seeking = start.waiting.filter((mentee) => market.isSeeking[mentee] === true);
  const teams = searchedTeams({ members: start.members, waiting: seeking }, rules);
  return { groups: groupsOf(cohort, teams), waiting: waitingOf(pairs, teams) };
}

/** The best seats when mentors who get too few mentees lead no group; the emptiest groups close first. */
function fullEnough(market: Market, least: number): Int32Array {
  const places = market.places.slice();
  for (;;) {
    const seats = bestSeats({ ...market, places });
    const sizes = new Int32Array(places.length);
    for (const mentor of seats) if (mentor >= 0) sizes[mentor] = intAt(sizes, mentor) + 1;
    const small = [...places.keys()]
      .filter((mentor) => intAt(places, mentor) > 0 && intAt(sizes, mentor) < least)
      .toSorted((a, b) => intAt(sizes, a) - intAt(sizes, b) || b - a);
    if (small.every((mentor) => intAt(sizes, mentor) === 0)) return seats;
    for (const mentor of small.slice(0, Math.ceil(small.length / 4))) places[mentor] = 0;
  }
}

function groupRules(pairs: PossiblePairs, market: Market, least: number): TeamRules {
  const { mentors, mentees, context } = pairs.cohort;
  const companions = mentees.map(asCompanion);
  const together = rememberedForTwo((one, other) => {
    const [a, b] = [companions[one], companions[other]];
    return a !== undefined && b !== undefined && mayBeTogether(a, b, context);
  });
  const worth = market.choices.map(
    ({ columns, scores }) => new Map(Array.from(columns, (m, i) => [m, scores[i] ?? 0])),
  );
  return {
    least,
    mostOf: (mentor) => intAt(market.places, mentor),
    isAllowed: (mentor, members) =>
      members.every((each) => worth[each]?.has(mentor) === true) &&
      members.every((one, i) =>
        members.slice(i + 1).every((other) => together(Math.min(one, other), Math.max(one, other))),
      ) &&
      canMeetTogether(
        [
          ...(mentors[mentor] === undefined ? [] : [mentors[mentor]]),
          ...members.flatMap((each) => mentees[each] ?? []),
        ],
        context,
      ),
    valueOf: (mentor, members) =>
      members.reduce(
        (sum, each) => sum + placeWorth(intAt(market.menteeLevels, each)) + (worth[each]?.get(mentor) ?? 0) / 1_000_000,
        0,
      ),
  };
}

/** Each mentor's mentees as far as they may all be together: those first in line, then the best fits. */
function withAllowedOnly(seats: Int32Array, { mentors }: Cohort, rules: TeamRules): Teams {
  const waiting: number[] = [];
  const members = mentors.map((_, mentor) => {
    const value = (mentee: number) => rules.valueOf(mentor, [mentee]);
    const wanted = [...seats.keys()].filter((mentee) => seats[mentee] === mentor);
    let kept: readonly number[] = [];
    for (const mentee of wanted.toSorted((a, b) => value(b) - value(a) || a - b)) {
      if (rules.isAllowed(mentor, [...kept, mentee])) kept = [...kept, mentee];
      else waiting.push(mentee);
    }
    return kept;
  });
  for (const [mentee, mentor] of seats.entries()) if (mentor < 0) waiting.push(mentee);
  return { members, waiting: waiting.toSorted((a, b) => a - b) };
}

function groupsOf({ mentors, mentees, context }: Cohort, teams: Teams): readonly Group[] {
  return teams.members
    .flatMap((members, number) => {
      const mentor = mentors[number];
      if (mentor === undefined || members.length === 0) return [];
      const people = members.flatMap((each) => mentees[each] ?? []);
      const scores = people.map((each) => scoreOf(mentor, each, context.weights, context.form));
      return [
        {
          mentor: mentor.candidate,
          mentees: people.map(({ candidate }) => candidate).toSorted((a, b) => compare(a.personId, b.personId)),
          score: scores.reduce((sum, each) => sum + each, 0) / scores.length,
        },
      ];
    })
    .toSorted((a, b) => compare(a.mentor.personId, b.mentor.personId));
}

function waitingOf(pairs: PossiblePairs, teams: Teams): GroupAssignment['waiting'] {
  const placed = new Set(teams.members.flat());
  return pairs.cohort.mentees
    .flatMap(({ candidate }, mentee) => {
      if (placed.has(mentee) || candidate.hasMentor) return [];
      const reason = candidate.available
        ? whyMenteeWaits(pairs.seenOfMentee(mentee))
        : (candidate.absence ?? 'no-account');
      return [{ candidate, reason }];
    })
    .toSorted((a, b) => compare(a.candidate.personId, b.candidate.personId));
}

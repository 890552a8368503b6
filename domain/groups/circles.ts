import type { Absence } from '../enrolment/next-round.ts';
import type { Candidate } from '../matching/candidate.ts';
import {
  asCompanion,
  canMeetTogether,
  companionScore,
  companionScoreSeen,
  mayBeTogether,
  placeWorth,
  rememberedForTwo,
  usualTeamSize,
  type TeamSize,
} from './companions.ts';
import type { MatchContext } from '../matching/eligibility.ts';
import { levelsOf } from '../matching/precedence.ts';
import { prepare, type PreparedCandidate } from '../matching/prepared.ts';
import { compare, seededOrder } from '../matching/seeded-order.ts';
import { searchedTeams, type TeamRules, type Teams } from './team-search.ts';

/** Peers who learn from each other without a mentor. */
export interface Circle {
  /** Sorted by person id. */
  readonly members: readonly Candidate[];
  /** Mean fit between two of them, 0 to 1. */
  readonly score: number;
}

export interface CircleAssignment {
  readonly circles: readonly Circle[];
  readonly waiting: readonly {
    readonly candidate: Candidate;
    readonly reason: Absence | 'nobody-would-do' | 'no-circle-left';
  }[];
}

/**
 * Peer circles of about `wanted` people: each person in one at most, all hard rules kept between all members, a
 * language and hours that all share, and no two below the minimum fit. As many people as possible have a place, those
 * first in line before others; then the fits are as high as a local search finds. Deterministic, independent of the
 * order of the people; made for some hundred people (about three seconds for 300).
 */
export function peerCircles(
  people: readonly Candidate[],
  context: MatchContext,
  wanted: number,
  size: TeamSize = usualTeamSize,
): CircleAssignment {
  const everybody = seededOrder(people, context.seed);
  const present = everybody.filter(({ available }) => available);
  const peers = present.map((each) => asCompanion(prepare(each, context.referenceWeek)));
  const rules = circleRules(peers, context, size.least);
  const even = evenSizes(peers.length, wanted, size);
  const first = searchedTeams(
    { members: even.map(() => []), waiting: [...peers.keys()] },
    { ...rules.team, mostOf: (team) => even[team] ?? 0 },
  );
  const spare = Array.from({ length: Math.floor(first.waiting.length / size.least) }, () => []);
  const teams = searchedTeams(
    { members: [...first.members, ...spare], waiting: first.waiting },
    { ...rules.team, mostOf: () => size.most },
  );
  const paused = everybody.filter(({ available }) => !available);
  return {
    circles: circlesOf(present, teams, rules),
    waiting: [
      ...paused.map((candidate) => ({ candidate, reason: candidate.absence ?? ('no-account' as const) })),
      ...waitingOf(present, teams, rules),
    ].toSorted((a, b) => compare(a.candidate.personId, b.candidate.personId)),
  };
}

/** Pairs of peers; where the number is odd, three of them are a trio. */
export function peerPairs(people: readonly Candidate[], context: MatchContext): CircleAssignment {
  return peerCircles(people, context, 2, { least: 2, most: 3 });
}

/** How many people each circle takes when all are as even as can be. */
function evenSizes(people: number, wanted: number, { least, most }: TeamSize): readonly number[] {
  const aim = Math.min(most, Math.max(least, Math.floor(wanted)));
  // Better one more in some circles than one circle with too few.
  const count = Math.max(Math.floor(people / aim), Math.ceil(people / most));
  if (people < least || count * least > people) return people < least ? [] : [Math.min(people, most)];
  return Array.from({ length: count }, (_, team) => Math.floor((people + team) / count));
}

interface CircleRules {
  readonly team: Omit<TeamRules, 'mostOf'>;
  readonly mayBe: (one: number, other: number) => boolean;
  readonly score: (one: number, other: number) => number;
}

function circleRules(peers: readonly PreparedCandidate[], context: MatchContext, least: number): CircleRules {
  const levels = levelsOf(peers.map(({ candidate }) => candidate));
  const both = <Found>(find: (a: PreparedCandidate, b: PreparedCandidate) => Found, otherwise: Found) =>
    rememberedForTwo((one, other) => {
      const [a, b] = [peers[one], peers[other]];
      return a === undefined || b === undefined ? otherwise : find(a, b);
    });
  const score = both((a, b) => companionScore(a, b, context), 0);
  const allowed = both((a, b) => mayBeTogether(a, b, context), false);
  const seen = both((a, b) => companionScoreSeen(a, b, context), 0);
  const mayBe = (one: number, other: number) => allowed(one, other) && seen(one, other) >= context.rules.minimumFit;
  return {
    mayBe,
    score,
    team: {
      least,
      isAllowed: (_, members) =>
        inPairs(members).every(([one, other]) => mayBe(one, other)) &&
        canMeetTogether(
          members.flatMap((each) => peers[each] ?? []),
          context,
        ),
      valueOf: (_, members) =>
        members.reduce((sum, each) => sum + placeWorth(levels[each] ?? 0), 0) +
        members.length * meanScore(members, score),
    },
  };
}

function inPairs(members: readonly number[]): readonly (readonly [number, number])[] {
  return members.flatMap((one, index) =>
    members.slice(index + 1).map((other) => [Math.min(one, other), Math.max(one, other)] as const),
  );
}

function meanScore(members: readonly number[], score: CircleRules['score']): number {
  const pairs = inPairs(members);
  return pairs.length === 0 ? 0 : pairs.reduce((sum, [one, other]) => sum + score(one, other), 0) / pairs.length;
}

function circlesOf(present: readonly Candidate[], teams: Teams, rules: CircleRules): readonly Circle[] {
  return teams.members
    .filter((members) => members.length > 0)
    .map((members) => ({
      members: members.flatMap((each) => present[each] ?? []).toSorted((a, b) => compare(a.personId, b.personId)),
      score: meanScore(members, rules.score),
    }))
    .toSorted((a, b) => compare(a.members[0]?.personId ?? '', b.members[0]?.personId ?? ''));
}

function waitingOf(present: readonly Candidate[], teams: Teams, rules: CircleRules): CircleAssignment['waiting'] {
  return teams.waiting.flatMap((person) => {
    const candidate = present[person];
    if (candidate === undefined) return [];
    const hasAny = [...present.keys()].some((other) => other !== person && rules.mayBe(person, other));
    return [{ candidate, reason: hasAny ? ('no-circle-left' as const) : ('nobody-would-do' as const) }];
  });
}

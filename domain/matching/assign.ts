import type { Role } from '../enrolment/enrolment.ts';
import { bestSeats, type Market } from './best-seats.ts';
import type { Candidate, Fit, WaitingReason } from './candidate.ts';
import { allPairs, candidateSets } from './candidate-sets.ts';
import { cohortOf, type Cohort } from './cohort.ts';
import type { MatchContext } from './eligibility.ts';
import { preparedFit } from './fit.ts';
import { settleLocks, type LockedPair, type LostLock } from './locks.ts';
import { marketOf } from './market.ts';
import { bothSidesOf, oneWaySeats, turnedRound, type ShutWay } from './one-way.ts';
import type { PossiblePairs } from './possible-pairs.ts';
import { compare } from './seeded-order.ts';
import { whyMenteeWaits, whyMentorWaits } from './waiting.ts';
import { widenedSeats } from './widening.ts';

export interface AssignedPair {
  readonly mentor: Candidate;
  readonly mentee: Candidate;
  readonly fit: Fit;
  readonly locked: boolean;
}

export interface Waiting {
  readonly candidate: Candidate;
  readonly role: Role;
  readonly reason: WaitingReason;
}

/** The outcome of a round: everyone is in a pair or waiting, but those who had all they can have before it. */
export interface Assignment {
  readonly pairs: readonly AssignedPair[];
  readonly waiting: readonly Waiting[];
  readonly lostLocks: readonly LostLock[];
}

/** Up to so many possible pairs each is looked at, and the outcome is the best there is. */
const mostPairsLookedAt = 2_500_000;

/**
 * The best assignment for everyone at once, among those that break no hard rule, stay within capacity and keep to the
 * minimum fit: first as many as possible of the people whose pairing ended, then of those whom most rounds left
 * waiting and so on; then, where that is the aim, as many pairs as possible; then the highest sum of scores, in which
 * a mentee's wishes count a little more (`wishWorth`). Nobody is the mentor of their own mentor.
 *
 * Locked pairs are kept whatever their score, unless a hard rule forbids them by now or they contradict each other;
 * `lostLocks` says which, and those people are matched like everybody else. The order of the people does not matter;
 * between equally good assignments the seed decides. Pairs and waiting people come sorted by person id. A mentee who
 * has a mentor already, or a mentor without room, is neither paired nor waiting.
 *
 * Up to 2.5 million possible pairs (2,500 mentees and 1,000 mentors) the outcome is the exact optimum, apart from many
 * people who are both and suit each other both ways (see one-way.ts); above that it
 * is the optimum over candidate sets, see docs/decisions/0015. Pure and synchronous, and long: a tenth of a second for
 * 300 mentees, 2 s for 2,000 and half a minute for 20,000, so rounds of more than some hundred belong into a job.
 */
export function assign(
  mentors: readonly Candidate[],
  mentees: readonly Candidate[],
  context: MatchContext,
  locked: readonly LockedPair[],
): Assignment {
  const cohort = cohortOf(mentors, mentees, context);
  const locks = settleLocks(cohort, locked);
  const isSmall = cohort.mentors.length * cohort.mentees.length <= mostPairsLookedAt;
  const pairs = isSmall ? allPairs(cohort) : candidateSets(cohort);
  const lockedMentors = new Map(locks.kept.map(({ mentor, mentee }) => [mentee, mentor]));
  const sides = bothSidesOf(cohort);
  for (const lock of locks.kept) {
    const back = turnedRound(lock, sides);
    if (back !== null) pairs.shut(back.mentee, back.mentor);
  }
  const market = marketOf(pairs, lockedMentors);
  const found = oneWaySeats(market, sides, (shut) => {
    if (isSmall) return bestSeats(withoutWays(market, shut));
    for (const { mentee, mentor } of shut) pairs.shut(mentee, mentor);
    return widenedSeats(pairs, market);
  });
  const seats = cohort.mentees.map((_, mentee) => lockedMentors.get(mentee) ?? found[mentee] ?? -1);
  return {
    pairs: pairsOf(cohort, seats, lockedMentors),
    waiting: waitingOf(pairs, seats),
    lostLocks: locks.lost,
  };
}

function withoutWays(market: Market, shut: readonly ShutWay[]): Market {
  if (shut.length === 0) return market;
  const choices = [...market.choices];
  for (const { mentee, mentor } of shut) {
    const { columns, scores } = choices[mentee] ?? { columns: [], scores: [] };
    const place = columns.indexOf(mentor);
    const isOther = (_each: number, at: number): boolean => at !== place;
    choices[mentee] = { columns: Array.from(columns).filter(isOther), scores: Array.from(scores).filter(isOther) };
  }
  return { ...market, choices };
}

function pairsOf(
  { mentors, mentees, context }: Cohort,
  seats: readonly number[],
  lockedMentors: ReadonlyMap<number, number>,
): readonly AssignedPair[] {
  return seats
    .flatMap((seat, number) => {
      const mentor = mentors[seat];
      const mentee = mentees[number];
      if (mentor === undefined || mentee === undefined) return [];
      const fit = preparedFit(mentor, mentee, context.weights, context.form);
      return [{ mentor: mentor.candidate, mentee: mentee.candidate, fit, locked: lockedMentors.has(number) }];
    })
    .toSorted((a, b) => compare(a.mentor.personId, b.mentor.personId) || compare(a.mentee.personId, b.mentee.personId));
}

function waitingOf(pairs: PossiblePairs, seats: readonly number[]): readonly Waiting[] {
  const { mentors, mentees } = pairs.cohort;
  const paired = new Set(seats);
  const waitingMentees = mentees.flatMap(({ candidate }, mentee) =>
    (seats[mentee] ?? -1) >= 0 || candidate.hasMentor
      ? []
      : [waiting(candidate, 'mentee', whyMenteeWaits(pairs.seenOfMentee(mentee)))],
  );
  const waitingMentors = mentors.flatMap(({ candidate }, mentor) =>
    paired.has(mentor) || candidate.freeCapacity <= 0
      ? []
      : [waiting(candidate, 'mentor', whyMentorWaits(pairs.seenOfMentor(mentor)))],
  );
  return [...waitingMentees, ...waitingMentors].toSorted(
    (a, b) => compare(a.candidate.personId, b.candidate.personId) || compare(a.role, b.role),
  );
}

function waiting(candidate: Candidate, role: Role, reason: WaitingReason): Waiting {
  return { candidate, role, reason: candidate.available ? reason : (candidate.absence ?? 'no-account') };
}

import type { PossiblePairs } from '#domain/matching/possible-pairs.ts';
import { bestSeats, type Market } from '#domain/matching/best-seats.ts';
import { marketOf } from '#domain/matching/market.ts';
import { judged } from './judge.ts';
import { matchedByCandidateSets, matchedExactly } from './measured.ts';
import { inventedCohort, trueFit, type InventedCohort } from './people.ts';
import { randomOf } from './random.ts';

/** How much of the true fit that could be reached each way of matching reaches, 0 to 1. */
export interface Quality {
  readonly proposals: number;
  readonly candidateSets: number;
  readonly greedy: number;
  readonly random: number;
}

const unit = 1_000_000;

/** Of one seeded cohort whose true fits nobody is told. The proposals are also held against another implementation. */
export function qualityOf(seed: number): Quality & { readonly proposedTotal: number; readonly judgedTotal: number } {
  const invented = inventedCohort({ mentees: 300, mentors: 130, capacity: 2 }, seed);
  const exact = matchedExactly(invented);
  const { pairs } = exact;
  const fitOf = trueFits(invented, pairs);
  const market = marketOf(pairs, new Map());
  const attainable = sum(bestSeats(withTrueFits(market, fitOf)), fitOf);
  const share = (seats: Int32Array) => sum(seats, fitOf) / attainable;
  return {
    proposals: share(exact.seats),
    candidateSets: share(matchedByCandidateSets(invented).seats),
    greedy: share(greedySeats(market)),
    random: share(randomSeats(market, seed)),
    proposedTotal: exact.total,
    judgedTotal: judged(pairs).total,
  };
}

type FitOf = (mentee: number, mentor: number) => number;

function trueFits({ mentors, mentees }: InventedCohort, { cohort }: PossiblePairs): FitOf {
  const byId = new Map([...mentors, ...mentees].map((person) => [person.candidate.personId, person]));
  const inOrder = (people: typeof cohort.mentors) => people.map(({ candidate }) => byId.get(candidate.personId));
  const [one, other] = [inOrder(cohort.mentors), inOrder(cohort.mentees)];
  return (mentee, mentor) => {
    const [theMentor, theMentee] = [one[mentor], other[mentee]];
    return theMentor === undefined || theMentee === undefined ? 0 : trueFit(theMentor, theMentee);
  };
}

function withTrueFits(market: Market, fitOf: FitOf): Market {
  const choices = market.choices.map(({ columns }, mentee) => ({
    columns,
    scores: Array.from(columns, (mentor) => Math.round(fitOf(mentee, mentor) * unit) + 1),
  }));
  return { ...market, choices };
}

function sum(seats: Int32Array, fitOf: FitOf): number {
  return seats.reduce((total, mentor, mentee) => total + (mentor < 0 ? 0 : fitOf(mentee, mentor)), 0);
}

/** The best pair first, then the best of what is left, and so on. */
function greedySeats({ choices, places }: Market): Int32Array {
  const all = choices.flatMap(({ columns, scores }, mentee) =>
    Array.from(columns, (mentor, place) => ({ mentee, mentor, score: scores[place] ?? 0 })),
  );
  return inTurn(
    all.toSorted((a, b) => b.score - a.score),
    places,
    choices.length,
  );
}

/** Permitted pairs as they come. */
function randomSeats({ choices, places }: Market, seed: number): Int32Array {
  const random = randomOf(seed);
  const all = choices.flatMap(({ columns }, mentee) =>
    Array.from(columns, (mentor) => ({ mentee, mentor, rank: random() })),
  );
  return inTurn(
    all.toSorted((a, b) => a.rank - b.rank),
    places,
    choices.length,
  );
}

function inTurn(
  pairs: readonly { readonly mentee: number; readonly mentor: number }[],
  places: Int32Array,
  mentees: number,
): Int32Array {
  const left = places.slice();
  const seats = new Int32Array(mentees).fill(-1);
  for (const { mentee, mentor } of pairs) {
    const room = left[mentor] ?? 0;
    if (room <= 0 || (seats[mentee] ?? 0) >= 0) continue;
    seats[mentee] = mentor;
    left[mentor] = room - 1;
  }
  return seats;
}

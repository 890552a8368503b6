import type { Cohort } from './cohort.ts';
import type { EdgeList } from './pair-graph.ts';
import type { Market } from './best-seats.ts';
import { levelsOf } from './precedence.ts';
import { isMore, worthOfSeats, type Line } from './seats-worth.ts';
import { intAt } from './typed-arrays.ts';

/** A mentee who is not to get this mentor, as numbers in the cohort. */
export interface ShutWay {
  readonly mentee: number;
  readonly mentor: number;
}

/**
 * Who is who on the other side of a round: for each mentor their number as a mentee, and the other way; -1 for nobody.
 * And how far up in line everybody stands, with both sides in one line.
 */
export interface BothSides extends Line {
  readonly asMentee: Int32Array;
  readonly asMentor: Int32Array;
}

export function bothSidesOf({ mentors, mentees }: Cohort): BothSides {
  const numbers = new Map(mentees.map(({ candidate }, number) => [candidate.personId, number]));
  const asMentee = Int32Array.from(mentors, ({ candidate }) => numbers.get(candidate.personId) ?? -1);
  const asMentor = new Int32Array(mentees.length).fill(-1);
  for (const [mentor, mentee] of asMentee.entries()) if (mentee >= 0) asMentor[mentee] = mentor;
  const inLine = levelsOf([...mentors, ...mentees].map(({ candidate }) => candidate));
  return { asMentee, asMentor, mentors: inLine.slice(0, mentors.length), mentees: inLine.slice(mentors.length) };
}

/** The same two with their parts exchanged; null where one of them is on one side only. */
export function turnedRound({ mentee, mentor }: ShutWay, sides: BothSides): ShutWay | null {
  const [as, of] = [intAt(sides.asMentee, mentor), intAt(sides.asMentor, mentee)];
  return as < 0 || of < 0 ? null : { mentee: as, mentor: of };
}

/** The pairs that seats bring together both ways, each once. */
function bothWays(seats: ArrayLike<number>, sides: BothSides): readonly (readonly [ShutWay, ShutWay])[] {
  return Array.from(seats).flatMap((mentor, mentee) => {
    const back = mentor < 0 ? null : turnedRound({ mentee, mentor }, sides);
    return back !== null && back.mentee > mentee && seats[back.mentee] === back.mentor
      ? [[{ mentee, mentor }, back] as const]
      : [];
  });
}

/** So much is spent on looking for a better way out, in possible pairs looked at. */
const mostLookedAt = 400_000;
const mostTries = 400;

/**
 * Seats in which no two people are each other's mentor: they would meet twice as often about both, and each would wait
 * for nobody else. `seatsWithout` is the best there is without some ways; of two ways the one that is worth less is
 * shut, and in rounds of some hundred people the other one is tried as well, until nothing better can be found.
 */
export function oneWaySeats(
  market: Market,
  sides: BothSides,
  seatsWithout: (shut: readonly ShutWay[]) => Int32Array,
): Int32Array {
  const first = seatsWithout([]);
  if (bothWays(first, sides).length === 0) return first;
  const found = shutAtOnce(market, sides, { seats: first, seatsWithout });
  const size = market.choices.reduce((sum, { columns }) => sum + columns.length, 0);
  const tries = Math.min(mostTries, Math.floor(mostLookedAt / Math.max(1, size)));
  return tries < 2 ? found : new Search(market, sides, { seatsWithout, tries, found }).best(first);
}

interface Beginning {
  readonly seats: Int32Array;
  readonly seatsWithout: (shut: readonly ShutWay[]) => Int32Array;
}

/** Shuts the lesser way of all at once, again and again: each time fewer ways are left. */
function shutAtOnce(market: Market, sides: BothSides, { seats, seatsWithout }: Beginning): Int32Array {
  const shut: ShutWay[] = [];
  let found = seats;
  for (let twice = bothWays(found, sides); twice.length > 0; twice = bothWays(found, sides)) {
    shut.push(...twice.map((ways) => lesserFirst(market, ways)[0]));
    found = seatsWithout(shut);
  }
  return found;
}

function lesserFirst(market: Market, [one, other]: readonly [ShutWay, ShutWay]): readonly [ShutWay, ShutWay] {
  return worthIn(market.choices[one.mentee], one.mentor) <= worthIn(market.choices[other.mentee], other.mentor)
    ? [one, other]
    : [other, one];
}

function worthIn(choices: EdgeList | undefined, mentor: number): number {
  return choices?.scores[choices.columns.indexOf(mentor)] ?? 0;
}

/** Branch and bound: shutting a way never makes seats worth more, so what is worth no more than the best is left. */
class Search {
  readonly #market: Market;
  readonly #sides: BothSides;
  readonly #seatsWithout: Beginning['seatsWithout'];
  #triesLeft: number;
  #best: Int32Array;
  #worth: readonly number[];

  constructor(
    market: Market,
    sides: BothSides,
    from: { readonly seatsWithout: Beginning['seatsWithout']; readonly tries: number; readonly found: Int32Array },
  ) {
    this.#market = market;
    this.#sides = sides;
    this.#seatsWithout = from.seatsWithout;
    this.#triesLeft = from.tries;
    this.#best = from.found;
    this.#worth = worthOfSeats(market, sides, from.found);
  }

  best(first: Int32Array): Int32Array {
    this.#walk([], first);
    return this.#best;
  }

  #walk(shut: readonly ShutWay[], seats: Int32Array): void {
    const worth = worthOfSeats(this.#market, this.#sides, seats);
    if (!isMore(worth, this.#worth)) return;
    const [twice] = bothWays(seats, this.#sides);
    if (twice === undefined) {
      this.#best = seats;
      this.#worth = worth;
      return;
    }
    for (const way of lesserFirst(this.#market, twice)) {
      if (this.#triesLeft <= 0) return;
      this.#triesLeft -= 1;
      this.#walk([...shut, way], this.#seatsWithout([...shut, way]));
    }
  }
}

import { bestSeats, type Market } from './best-seats.ts';
import type { PossiblePairs } from './possible-pairs.ts';
import { intAt } from './typed-arrays.ts';

/** After so many looks beyond the candidate sets, who is still alone is put together one by one. */
const mostLooks = 3;

/**
 * The best seats over candidate sets, which are widened where they turn out too narrow: who is left without a partner
 * is held against everybody who has room, and whoever is up in line, or has met nobody who would do, against
 * everybody there is. So nobody is left out because of whom they happened to be held against.
 */
export function widenedSeats(pairs: PossiblePairs, market: Market): Int32Array {
  const looks = new Looks(pairs, market);
  let seats = bestSeats(market);
  for (let look = 0; look < mostLooks; look += 1) {
    if (looks.takeUpMore(seats) === 0) return seats;
    seats = bestSeats(market);
  }
  return looks.filled(seats);
}

class Looks {
  readonly #pairs: PossiblePairs;
  readonly #market: Market;
  /** Held against everybody by now. */
  readonly #doneMentees = new Set<number>();
  readonly #doneMentors = new Set<number>();

  constructor(pairs: PossiblePairs, market: Market) {
    this.#pairs = pairs;
    this.#market = market;
  }

  /** Takes up pairs that were not looked at before, for those who are alone; says how many. */
  takeUpMore(seats: Int32Array): number {
    const { isSeeking, places } = this.#market;
    const taken = takenOf(seats, places.length);
    const withRoom = [...places.keys()].filter((mentor) => intAt(taken, mentor) < intAt(places, mentor));
    const without = [...seats.keys()].filter((mentee) => isSeeking[mentee] === true && intAt(seats, mentee) < 0);
    const unused = withRoom.filter((mentor) => intAt(taken, mentor) === 0);
    return this.#moreForMentees(without, withRoom) + this.#moreForMentors(unused);
  }

  #moreForMentees(mentees: readonly number[], withRoom: readonly number[]): number {
    const { places, menteeLevels } = this.#market;
    let added = 0;
    for (const mentee of mentees) {
      if (this.#doneMentees.has(mentee)) continue;
      const isUpInLine = intAt(menteeLevels, mentee) > 0;
      if (isUpInLine) this.#doneMentees.add(mentee);
      for (const mentor of isUpInLine ? places.keys() : withRoom) added += this.#takeUp(mentee, mentor);
    }
    return added;
  }

  #moreForMentors(mentors: readonly number[]): number {
    const { isSeeking, mentorLevels } = this.#market;
    let added = 0;
    for (const mentor of mentors) {
      const mayWait = intAt(mentorLevels, mentor) === 0 && this.#pairs.seenOfMentor(mentor).wouldDo;
      if (mayWait || this.#doneMentors.has(mentor)) continue;
      this.#doneMentors.add(mentor);
      for (const [mentee, seeks] of isSeeking.entries()) if (seeks) added += this.#takeUp(mentee, mentor);
    }
    return added;
  }

  #takeUp(mentee: number, mentor: number): number {
    const worth = this.#pairs.isTakenUp(mentee, mentor) ? 0 : this.#pairs.worthOf(mentee, mentor);
    if (worth === 0) return 0;
    this.#pairs.add(mentee, Int32Array.of(mentor), Int32Array.of(worth));
    return 1;
  }

  /** The same seats, and in the places that are left whoever is alone and would do there. */
  filled(seats: Int32Array): Int32Array {
    const { isSeeking, places } = this.#market;
    const taken = takenOf(seats, places.length);
    const room = (mentor: number) => intAt(taken, mentor) < intAt(places, mentor);
    return seats.map((seat, mentee) => {
      if (seat >= 0 || isSeeking[mentee] !== true) return seat;
      const mentor = [...places.keys()].find((each) => room(each) && this.#pairs.worthOf(mentee, each) > 0) ?? -1;
      if (mentor >= 0) taken[mentor] = intAt(taken, mentor) + 1;
      return mentor;
    });
  }
}

function takenOf(seats: Int32Array, mentors: number): Int32Array {
  const taken = new Int32Array(mentors);
  for (const mentor of seats) if (mentor >= 0) taken[mentor] = intAt(taken, mentor) + 1;
  return taken;
}

import type { Market } from './best-seats.ts';
import { intAt } from './typed-arrays.ts';

/** How far up in line people stand on either side, in levels that count the same on both. */
export interface Line {
  readonly mentors: Int32Array;
  readonly mentees: Int32Array;
}

/**
 * What seats are worth, the most important first: how many people of each level from the highest down, how many pairs
 * where that is the aim, the sum of worths. `bestSeats` gives those that are worth most.
 */
export function worthOfSeats(market: Market, line: Line, seats: Int32Array): readonly number[] {
  const { choices, mentorLevels, aim } = market;
  const highest = Math.max(0, ...line.mentees, ...line.mentors);
  const atLevel = Array.from({ length: highest }, () => 0);
  const reach = (level: number): void => {
    if (level > 0) atLevel[highest - level] = (atLevel[highest - level] ?? 0) + 1;
  };
  let [pairs, sum] = [0, 0];
  for (const [mentee, mentor] of seats.entries()) {
    const choice = choices[mentee];
    if (mentor < 0 || choice === undefined) continue;
    pairs += 1;
    sum += choice.scores[choice.columns.indexOf(mentor)] ?? 0;
    reach(intAt(line.mentees, mentee));
  }
  // Who has a locked mentee has been reached already.
  for (const mentor of new Set(seats)) {
    if (mentor >= 0 && intAt(mentorLevels, mentor) > 0) reach(intAt(line.mentors, mentor));
  }
  return [...atLevel, aim === 'most-people' ? pairs : 0, sum];
}

export function isMore(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
}

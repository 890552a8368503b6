import type { Market } from './best-seats.ts';
import { roomOf, seeksMentor } from './cohort.ts';
import type { PossiblePairs } from './possible-pairs.ts';
import { levelsOf } from './precedence.ts';
import { intAt } from './typed-arrays.ts';

/** What is left to be decided when the locked pairs have their places. */
export function marketOf(pairs: PossiblePairs, lockedMentors: ReadonlyMap<number, number>): Market {
  const { mentors, mentees, context } = pairs.cohort;
  const places = Int32Array.from(mentors, ({ candidate }) => Math.min(roomOf(candidate), mentees.length));
  const mentorLevels = levelsOf(mentors.map(({ candidate }) => candidate));
  for (const mentor of lockedMentors.values()) {
    places[mentor] = intAt(places, mentor) - 1;
    mentorLevels[mentor] = 0;
  }
  return {
    choices: pairs.choices,
    isSeeking: mentees.map(({ candidate }, mentee) => seeksMentor(candidate) && !lockedMentors.has(mentee)),
    places,
    menteeLevels: levelsOf(mentees.map(({ candidate }) => candidate)),
    mentorLevels,
    aim: context.aim,
  };
}

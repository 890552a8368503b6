import type { Candidate } from './candidate.ts';
import { highestLevel } from './pair-graph.ts';

/**
 * How far up in line each person stands, from 0 for whoever is in a round for the first time. People whose pairing
 * ended come first, then those whom most rounds left waiting. Nobody at a higher level is left out for the sake of a
 * lower one or of a better sum. Levels are compared within one side only. Above a thousand different ones, the
 * highest count the same.
 */
export function levelsOf(people: readonly Candidate[]): Int32Array {
  const keys = people.map((each) => (each.freedAt === null ? 0 : 0.5 * Number.MAX_SAFE_INTEGER) + waited(each));
  const distinct = [...new Set(keys)].filter((key) => key > 0).sort((a, b) => a - b);
  const levels = new Map(distinct.map((key, index) => [key, Math.min(index + 1, highestLevel)]));
  return Int32Array.from(keys, (key) => levels.get(key) ?? 0);
}

function waited({ waitedRounds }: Candidate): number {
  return Math.max(0, Math.floor(waitedRounds));
}

/** What a mentee's first, second and third wish add to the worth of a pair in the assignment; the fit stays the fit. */
const wishWorths = [0.15, 0.1, 0.05] as const;

/** 0 where the mentor is not among the mentee's wishes. */
export function wishWorth(mentor: Candidate, mentee: Candidate): number {
  return mentee.wishes.length === 0 ? 0 : (wishWorths[mentee.wishes.indexOf(mentor.personId)] ?? 0);
}

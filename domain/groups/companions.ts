import type { Language } from '../programme/programme.ts';
import { longestOnGrid } from '../matching/common-hours.ts';
import { ineligibilityOf, type MatchContext } from '../matching/eligibility.ts';
import { scoreOf, seenScoreOf } from '../matching/fit.ts';
import { standingWith } from '../matching/prepared-week.ts';
import type { PreparedCandidate } from '../matching/prepared.ts';

/** Fewest and most people in a group or circle, a mentor included. */
export interface TeamSize {
  readonly least: number;
  readonly most: number;
}

/** Three is the smallest number that is more than a pair; with more than eight not everybody gets a word in. */
export const usualTeamSize: TeamSize = { least: 3, most: 8 };

/** The same person as one among equals, whatever role and room they have elsewhere. */
export function asCompanion(prepared: PreparedCandidate): PreparedCandidate {
  return { ...prepared, isMentor: true, isMentee: true, freeCapacity: 1, hasMentor: false };
}

/** Do all hard rules allow the two in one group? Both come from `asCompanion`. */
export function mayBeTogether(one: PreparedCandidate, other: PreparedCandidate, context: MatchContext): boolean {
  return ineligibilityOf(one, other, context) === null;
}

/** Is there a language that all speak, and a standing time in all known working hours that is long enough to meet? */
export function canMeetTogether(people: readonly PreparedCandidate[], context: MatchContext): boolean {
  const languages = people.map(({ candidate }) => candidate.profile.languages);
  const [first = []] = languages;
  const isShared = (language: Language) => languages.every((each) => each.includes(language));
  if (people.length > 0 && !first.some(isShared)) return false;
  const weeks = people.flatMap(({ week }) => (week === null ? [] : [week]));
  const [organiser, ...rest] = weeks;
  if (organiser === undefined) return true;
  const standing = rest.reduce((hours, other) => standingWith(hours, organiser, other), organiser.working);
  return longestOnGrid(standing) >= context.meetingMinutes;
}

/** How well two equals suit each other, 0 to 1: the mean of both directions. Both come from `asCompanion`. */
export function companionScore(one: PreparedCandidate, other: PreparedCandidate, context: MatchContext): number {
  return (scoreOf(one, other, context.weights, 'peer') + scoreOf(other, one, context.weights, 'peer')) / 2;
}

/** The same by what HR sees alone. */
export function companionScoreSeen(one: PreparedCandidate, other: PreparedCandidate, context: MatchContext): number {
  return (seenScoreOf(one, other, context.weights, 'peer') + seenScoreOf(other, one, context.weights, 'peer')) / 2;
}

/** Remembers the answer for each two people. */
export function rememberedForTwo<Found>(find: (one: number, other: number) => Found): typeof find {
  const known = new Map<number, Map<number, Found>>();
  return (one, other) => {
    const row = known.get(one) ?? new Map<number, Found>();
    known.set(one, row);
    const found = row.has(other) ? row.get(other) : undefined;
    if (found !== undefined) return found;
    const fresh = find(one, other);
    row.set(other, fresh);
    return fresh;
  };
}

/** What being in a team at all is worth: more than any fit, and more for whoever is first in line. */
export function placeWorth(level: number): number {
  return 10 + 100 * level;
}

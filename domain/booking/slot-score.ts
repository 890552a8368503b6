import type { Span } from '../time/span.ts';
import { minuteOfDay } from '../time/zone-clock.ts';
import type { StandingTime } from '../meetings/cadence.ts';
import { spansOf, type Candidate, type CandidateSearch } from './slot-candidates.ts';
import { comfortOf, suits, type Comfort } from './slot-comfort.ts';
import type { Ground } from './slot-ground.ts';

export interface Ranked {
  readonly candidate: Candidate;
  readonly spans: readonly Span[];
  readonly comfort: Comfort;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

/**
 * The present standing time is kept even where another time would save one meeting, whatever the wishes say: a jump
 * costs trust.
 */
const worthOfKeeping = 2;

/**
 * Best first: fewest meetings lost to conflicts, then everybody's preferred times, then nobody's lunch, then room
 * before and after, then nobody's first or last half hour, then whole and half hours, then the earliest. `keep`, the
 * present standing time, comes first where it costs about one meeting. Wishes are looked at only for as many candidates
 * as are taken, and for those that lose equally few meetings.
 */
export function* rank(ground: Ground, candidates: readonly Candidate[], search: CandidateSearch): Generator<Ranked> {
  for (const [meetings, level] of byMeetings(candidates, search)) {
    yield* level
      .map((candidate) => rankedOf(ground, candidate, { search, meetings }))
      .toSorted((a, b) => b.score - a.score || startOf(a) - startOf(b));
  }
}

/** Does the candidate stand there already? */
export function isStanding(candidate: Candidate, { weekday, week, time }: StandingTime): boolean {
  return candidate.weekday === weekday && candidate.week === week && candidate.minute === minuteOfDay(time);
}

function byMeetings(
  candidates: readonly Candidate[],
  { cadence, keep }: CandidateSearch,
): readonly (readonly [number, readonly Candidate[]])[] {
  const most = candidates.reduce((found, { meetings }) => Math.max(found, meetings), 0);
  // A weekly series that begins on a Thursday has no Tuesday in its first week. That is no reason against Tuesdays;
  // in the other cadences the meeting can stand in another week of the period, and a missing one is a meeting lost.
  const forgivable = cadence === 'weekly' || cadence === 'three-a-month' ? 1 : 0;
  const levels = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const forgiven = Math.min(most - candidate.meetings, forgivable);
    const kept = keep !== undefined && isStanding(candidate, keep) ? worthOfKeeping : 0;
    const meetings = candidate.free + forgiven + kept;
    const level = levels.get(meetings);
    if (level === undefined) levels.set(meetings, [candidate]);
    else level.push(candidate);
  }
  return [...levels].toSorted(([a], [b]) => b - a);
}

function rankedOf(
  ground: Ground,
  candidate: Candidate,
  { search, meetings }: { readonly search: CandidateSearch; readonly meetings: number },
): Ranked {
  const spans = spansOf(ground, candidate, search);
  const comfort = comfortOf(ground, spans);
  return { candidate, spans, comfort, score: meetings + ease(comfort, candidate.minute) };
}

const bufferSteps = 8;

/**
 * 0 to 1, never 1. Each wish counts in whole steps and outweighs all that follow it together, like the digits of a
 * number, so the order of the rules always holds.
 */
function ease({ of, withBuffer, people }: Comfort, minute: number): number {
  // Daylight saving shifts the other person's clock for some of the meetings; the majority decides.
  const mostly = (count: number): boolean => count * 2 > of;
  const digits = [
    people.filter((person) => suits(person, of)).length,
    people.filter(({ overLunch }) => !mostly(overLunch)).length,
    Math.floor((withBuffer / of) * bufferSteps),
    people.filter(({ offEdges }) => mostly(offEdges)).length,
    minute % 30 === 0 ? 1 : 0,
  ];
  const ofPeople = people.length + 1;
  const bases = [ofPeople, ofPeople, bufferSteps + 1, ofPeople, 2];
  return digits.reduceRight((rest, digit, place) => (digit + rest) / (bases[place] ?? 1), 0);
}

function startOf({ spans }: Ranked): number {
  return spans[0]?.start ?? 0;
}

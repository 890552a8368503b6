import type { Cadence } from '../programme/programme.ts';
import { covers, firstEndingAfter, type Span } from '../time/span.ts';
import type { Candidate } from './slot-candidates.ts';
import type { Ground, Habits } from './slot-ground.ts';

export interface Ranked {
  readonly candidate: Candidate;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

// Each weight outdoes all that follow it together, so the order of the rules never bends: conflicts (whole numbers)
// before wishes (steps of a half), wishes before gentle edges (steps of a quarter), those before round times.
const weights = { preferred: 0.56, gentle: 0.2, round: 0.04 } as const;

const lunch = { from: 11 * 60 + 30, until: 13 * 60 } as const;
const edgeMs = 30 * 60_000;

/**
 * Best first: fewest meetings lost to conflicts, then the preferred times of both, then gentle edges (nobody's lunch
 * between 11:30 and 13:00, nobody's first or last half hour), then whole and half hours, then the earliest.
 */
export function rank(ground: Ground, candidates: readonly Candidate[], cadence: Cadence): readonly Ranked[] {
  const most = Math.max(0, ...candidates.map((candidate) => candidate.occurrences.length));
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(ground, candidate, most, cadence) }))
    .toSorted((a, b) => b.score - a.score || startOf(a) - startOf(b));
}

function scoreOf(ground: Ground, candidate: Candidate, most: number, cadence: Cadence): number {
  const { occurrences } = candidate;
  const conflictFree = occurrences.filter(({ start, end }) => covers(ground.free, start, end)).length;
  const missing = most - occurrences.length;
  // A weekly series that begins on a Thursday has no Tuesday in its first week. That is no reason against Tuesdays;
  // in the other cadences the meeting can stand in another week of the period, and a missing one is a meeting lost.
  const forgiven = cadence === 'weekly' ? Math.min(missing, 1) : 0;
  const soft =
    weights.preferred * mean(ground.people.map((person) => wish(person, occurrences))) +
    weights.gentle * mean(ground.people.map((person) => gentleness(person, occurrences))) +
    weights.round * (candidate.minute % 30 === 0 ? 1 : 0);
  return conflictFree + forgiven + Math.round(soft * 1000) / 1000;
}

/** 1 when most occurrences lie in the person's preferred times, or the person has no wish; else 0. */
function wish(person: Habits, occurrences: readonly Span[]): number {
  if (!person.hasWish) return 1;
  return mostly(occurrences, ({ start, end }) => covers(person.preferred, start, end)) ? 1 : 0;
}

/** 1 is neither lunch nor the edge of the working day, 0 is both. */
function gentleness(person: Habits, occurrences: readonly Span[]): number {
  const overLunch = mostly(occurrences, ({ start, end }) => {
    const { minute } = person.clock.wallOf(start);
    return minute < lunch.until && minute + (end - start) / 60_000 > lunch.from;
  });
  const atEdge = mostly(occurrences, ({ start, end }) => {
    const day = person.working[firstEndingAfter(person.working, start)];
    return day !== undefined && (start < day.start + edgeMs || end > day.end - edgeMs);
  });
  return 1 - (overLunch ? 0.5 : 0) - (atEdge ? 0.5 : 0);
}

/** Daylight saving shifts the other person's clock for some of the meetings; the greater part decides. */
function mostly(occurrences: readonly Span[], holds: (occurrence: Span) => boolean): boolean {
  return occurrences.filter(holds).length * 2 > occurrences.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function startOf(ranked: Ranked): number {
  return ranked.candidate.occurrences[0]?.start ?? 0;
}

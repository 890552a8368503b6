import { seeksMentor, type Cohort } from './cohort.ts';
import { MentorIndex } from './mentor-index.ts';
import { PossiblePairs } from './possible-pairs.ts';

/** Mentors looked at for each mentee: by estimate, and in turn. */
const lookedAt = { nearest: 160, inTurn: 60 } as const;
/** Of those, how many are kept: the best by their true score, and others, so that not all wait for the same stars. */
const kept = { best: 36, others: 16 } as const;

interface Found {
  readonly mentor: number;
  readonly worth: number;
}

/** All pairs of a cohort that may be proposed. */
export function allPairs(cohort: Cohort): PossiblePairs {
  const pairs = new PossiblePairs(cohort);
  for (const [mentee, { candidate }] of cohort.mentees.entries()) {
    if (!seeksMentor(candidate)) continue;
    for (const mentor of cohort.mentors.keys()) {
      const worth = pairs.worthOf(mentee, mentor);
      if (worth > 0) pairs.add(mentee, mentor, worth);
    }
  }
  return pairs;
}

/**
 * For each mentee the mentors worth considering, for cohorts that are too large to look at every pair. Whoever finds
 * nobody among those is held against everybody; so a mentee without any choice has none at all.
 */
export function candidateSets(cohort: Cohort): PossiblePairs {
  const pairs = new PossiblePairs(cohort);
  const index = new MentorIndex(cohort);
  const numbers = new Map(cohort.mentors.map(({ candidate }, number) => [candidate.personId, number]));
  for (const mentee of alikeTogether(cohort)) {
    const prepared = cohort.mentees[mentee];
    if (prepared === undefined || !seeksMentor(prepared.candidate)) continue;
    const wished = prepared.candidate.wishes.flatMap((each) => numbers.get(each) ?? []);
    const near = index.nearest(prepared, lookedAt.nearest);
    const turn = index.inTurn(prepared, lookedAt.inTurn + lookedAt.nearest - near.length);
    let found = considered(pairs, mentee, new Set([...wished, ...near, ...turn]));
    if (found.length === 0) found = considered(pairs, mentee, cohort.mentors.keys());
    for (const { mentor, worth } of thinned(found)) pairs.add(mentee, mentor, worth);
  }
  return pairs;
}

/**
 * Mentees one after the other who will be held against much the same mentors: of one place, with the same wishes. What
 * is known of thousands of mentors does not fit a processor's cache; of those who were just looked at it does.
 */
function alikeTogether({ mentees }: Cohort): readonly number[] {
  const keys = mentees.map(({ candidate: { profile } }) => {
    const wanted = profile.wanted.toSorted((a, b) => b.importance - a.importance).map(({ competence }) => competence);
    return [profile.place.trim().toLowerCase(), ...wanted].join('\n');
  });
  const order = (one: number, other: number): number => {
    const [a, b] = [keys[one] ?? '', keys[other] ?? ''];
    return a === b ? one - other : a < b ? -1 : 1;
  };
  return [...mentees.keys()].sort(order);
}

/** Those of some mentors who would do for a mentee, the best first. */
function considered(pairs: PossiblePairs, mentee: number, mentors: Iterable<number>): readonly Found[] {
  const found: Found[] = [];
  for (const mentor of mentors) {
    const worth = pairs.worthOf(mentee, mentor);
    if (worth > 0) found.push({ mentor, worth });
  }
  return found.sort((a, b) => b.worth - a.worth || a.mentor - b.mentor);
}

function thinned(found: readonly Found[]): readonly Found[] {
  const rest = found.length - kept.best;
  if (rest <= kept.others) return found;
  const others = Array.from({ length: kept.others }, (_, i) => found[kept.best + Math.floor((i * rest) / kept.others)]);
  return [...found.slice(0, kept.best), ...others.filter((each) => each !== undefined)];
}

import { seeksMentor, type Cohort } from './cohort.ts';
import { FoundMentors } from './found-mentors.ts';
import { MentorIndex } from './mentor-index.ts';
import { PossiblePairs } from './possible-pairs.ts';

/** Mentors looked at for each mentee: by estimate, and in turn. */
const lookedAt = { nearest: 160, inTurn: 60 } as const;
/** Of those, how many are kept: the best by their true score, and others, so that not all wait for the same stars. */
const kept = { best: 36, others: 16 } as const;

/** All pairs of a cohort that may be proposed. */
export function allPairs(cohort: Cohort): PossiblePairs {
  const pairs = new PossiblePairs(cohort);
  const mentors = new Int32Array(cohort.mentors.length);
  const worths = new Int32Array(cohort.mentors.length);
  for (const [mentee, { candidate }] of cohort.mentees.entries()) {
    if (!seeksMentor(candidate)) continue;
    let count = 0;
    for (let mentor = 0; mentor < mentors.length; mentor += 1) {
      const worth = pairs.worthOf(mentee, mentor);
      if (worth === 0) continue;
      mentors[count] = mentor;
      worths[count] = worth;
      count += 1;
    }
    pairs.add(mentee, mentors.slice(0, count), worths.slice(0, count));
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
  const found = new FoundMentors(cohort.mentors.length);
  const numbers = new Map(cohort.mentors.map(({ candidate }, number) => [candidate.personId, number]));
  for (const mentee of alikeTogether(cohort)) {
    const prepared = cohort.mentees[mentee];
    if (prepared === undefined || !seeksMentor(prepared.candidate)) continue;
    const wished = prepared.candidate.wishes.flatMap((each) => numbers.get(each) ?? []);
    const near = index.nearest(prepared, lookedAt.nearest);
    const turn = index.inTurn(prepared, lookedAt.inTurn + lookedAt.nearest - near.length);
    consider([...wished, ...near, ...turn], { pairs, mentee, found });
    if (found.count === 0) consider([...cohort.mentors.keys()], { pairs, mentee, found });
    takeUp({ pairs, mentee, found });
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

interface Search {
  readonly pairs: PossiblePairs;
  readonly mentee: number;
  readonly found: FoundMentors;
}

/** Finds those of some mentors who would do for a mentee, the best first. */
function consider(mentors: readonly number[], { pairs, mentee, found }: Search): void {
  found.clear();
  for (const mentor of mentors) {
    if (!found.isNew(mentor)) continue;
    const worth = pairs.worthOf(mentee, mentor);
    if (worth > 0) found.add(mentor, worth);
  }
  found.sort();
}

/** Takes up the best of those who were found, and some of the others. */
function takeUp({ pairs, mentee, found }: Search): void {
  const rest = found.count - kept.best;
  const all = rest <= kept.others;
  const count = all ? found.count : kept.best + kept.others;
  const placeOf = (i: number) =>
    all || i < kept.best ? i : kept.best + Math.floor(((i - kept.best) * rest) / kept.others);
  const mentors = new Int32Array(count);
  const worths = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    mentors[i] = found.mentorAt(placeOf(i));
    worths[i] = found.worthAt(placeOf(i));
  }
  pairs.add(mentee, mentors, worths);
}

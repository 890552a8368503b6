import type { PersonId } from '../ids.ts';
import type { Ineligibility } from './candidate.ts';
import { roomOf, type Cohort } from './cohort.ts';
import { bothSidesOf, turnedRound } from './one-way.ts';
import { compare } from './seeded-order.ts';
import { verdictOn } from './verdict.ts';

/** A pair that HR wants to keep when a round is run again. */
export interface LockedPair {
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
}

/** A lock that could not be kept: a hard rule forbids it by now, or it contradicts one that is kept. */
export interface LostLock {
  readonly lock: LockedPair;
  readonly reason:
    | Ineligibility
    | 'not-in-round'
    | 'mentee-locked-to-another'
    | 'mentor-locked-to-others'
    | 'locked-both-ways';
}

export interface SettledLocks {
  /** As numbers in the cohort. */
  readonly kept: readonly { readonly mentor: number; readonly mentee: number }[];
  readonly lost: readonly LostLock[];
}

/**
 * Which locks can be kept. Hard rules stand above a lock, and of locks that contradict each other (one mentee twice,
 * more than a mentor has room for, the same two both ways) the first by person id hold. The same lock said twice is one.
 */
export function settleLocks(cohort: Cohort, locked: readonly LockedPair[]): SettledLocks {
  const mentors = numbersOf(cohort.mentors);
  const mentees = numbersOf(cohort.mentees);
  const mentorOf = new Map<number, number>();
  const sides = bothSidesOf(cohort);
  const lost: LostLock[] = [];
  for (const lock of inOrder(locked)) {
    const mentor = mentors.get(lock.mentorId);
    const mentee = mentees.get(lock.menteeId);
    if (mentor === undefined || mentee === undefined) {
      lost.push({ lock, reason: 'not-in-round' });
      continue;
    }
    const back = turnedRound({ mentee, mentor }, sides);
    const isTwice = back !== null && mentorOf.get(back.mentee) === back.mentor;
    const reason = whyLost(cohort, { mentor, mentee }, mentorOf) ?? (isTwice ? 'locked-both-ways' : null);
    if (reason === null) mentorOf.set(mentee, mentor);
    else lost.push({ lock, reason });
  }
  return { kept: [...mentorOf].map(([mentee, mentor]) => ({ mentor, mentee })), lost };
}

function whyLost(
  { mentors, mentees, context }: Cohort,
  { mentor, mentee }: SettledLocks['kept'][number],
  mentorOf: ReadonlyMap<number, number>,
): LostLock['reason'] | null {
  const one = mentors[mentor];
  const other = mentees[mentee];
  if (one === undefined || other === undefined) return 'not-in-round';
  const verdict = verdictOn(one, other, context);
  if ('ineligible' in verdict) return verdict.ineligible;
  if (mentorOf.has(mentee)) return 'mentee-locked-to-another';
  const taken = [...mentorOf.values()].filter((each) => each === mentor).length;
  return taken < roomOf(one.candidate) ? null : 'mentor-locked-to-others';
}

function numbersOf(people: Cohort['mentors']): ReadonlyMap<PersonId, number> {
  return new Map(people.map(({ candidate }, number) => [candidate.personId, number]));
}

function inOrder(locked: readonly LockedPair[]): readonly LockedPair[] {
  const sorted = locked.toSorted((a, b) => compare(a.mentorId, b.mentorId) || compare(a.menteeId, b.menteeId));
  return sorted.filter(
    (lock, index) => lock.mentorId !== sorted[index - 1]?.mentorId || lock.menteeId !== sorted[index - 1]?.menteeId,
  );
}

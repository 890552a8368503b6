import type { PersonId } from '../ids.ts';
import type { ScoreTable } from './score-table.ts';
import { compare } from './seeded-order.ts';

/** A pair that HR wants to keep when a round is run again. */
export interface LockedPair {
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
}

/**
 * The locks that can be kept, as places in the table. Hard rules stand above a lock, and of locks that contradict
 * each other (one mentee twice, more than a mentor has room for) the first by person id hold.
 */
export function keptLocks(
  table: ScoreTable,
  locked: readonly LockedPair[],
): readonly { readonly mentor: number; readonly mentee: number }[] {
  const kept: { readonly mentor: number; readonly mentee: number }[] = [];
  for (const lock of inOrder(locked)) {
    const mentor = table.mentors.findIndex(({ candidate }) => candidate.personId === lock.mentorId);
    const mentee = table.mentees.findIndex(({ candidate }) => candidate.personId === lock.menteeId);
    const verdict = table.verdicts[mentee]?.[mentor];
    const room = table.mentors[mentor]?.candidate.freeCapacity ?? 0;
    const taken = kept.filter((each) => each.mentor === mentor).length;
    const isPermitted = verdict !== undefined && 'score' in verdict;
    if (isPermitted && taken < room && !kept.some((each) => each.mentee === mentee)) kept.push({ mentor, mentee });
  }
  return kept;
}

function inOrder(locked: readonly LockedPair[]): readonly LockedPair[] {
  return locked.toSorted((a, b) => compare(a.mentorId, b.mentorId) || compare(a.menteeId, b.menteeId));
}

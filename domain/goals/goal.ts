import { Temporal } from 'temporal-polyfill';
import type { GoalId, PairingId, PersonId } from '../ids.ts';
import { mayActOnPairing, type Pairing } from '../pairing/pairing.ts';
import { refused, type Refused } from '../refused.ts';
import type { GoalProgress } from '../surveys/response.ts';
import { longest, most } from '../limits.ts';
import { isTooLong, tidyLine, tidyLines } from '../text.ts';

export const goalStatuses = ['draft', 'accepted', 'reached', 'dropped'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** What a mentee wants to reach in a pairing. Only the pairing's two people see it. */
export interface Goal {
  readonly id: GoalId;
  readonly pairingId: PairingId;
  readonly ownerId: PersonId;
  /** Who wrote it: the owner or their mentor. A draft waits for the other one's yes. */
  readonly proposedBy: PersonId;
  readonly title: string;
  /** How the two will know that it is reached; may be empty. */
  readonly measure: string;
  readonly dueOn: Temporal.PlainDate | null;
  readonly status: GoalStatus;
  /** 0 to 100, in whole per cent. */
  readonly progressPercent: number;
  readonly createdAt: Temporal.Instant;
  readonly version: number;
}

/** What can be done with a goal, and in which of its states. A reached goal can be taken back, a dropped one not. */
export type GoalAct = 'progress' | 'drop' | 'accept';

export const goalActs = {
  progress: ['draft', 'accepted', 'reached'],
  drop: ['draft', 'accepted'],
  accept: ['draft'],
} as const satisfies Record<GoalAct, readonly GoalStatus[]>;

export type AddGoalRefusal =
  | 'title-missing'
  | 'text-too-long'
  | 'due-in-the-past'
  | 'too-many-goals'
  | 'pairing-closed';

/**
 * Writes down a new goal as a draft. `existing` are the pairing's goals; those not reached or dropped count as open.
 * A due date is refused once that day is over everywhere on earth, so nobody's "today" is ever refused.
 */
export function addGoal(from: {
  readonly id: GoalId;
  readonly pairing: Pairing;
  readonly ownerId: PersonId;
  readonly proposedBy: PersonId;
  readonly title: string;
  readonly measure: string;
  readonly dueOn: Temporal.PlainDate | null;
  readonly now: Temporal.Instant;
  readonly existing: readonly Goal[];
}): Goal | Refused<AddGoalRefusal> {
  const title = tidyLine(from.title);
  const measure = tidyLines(from.measure);
  if (!mayActOnPairing(from.pairing.status, 'set-goal')) return refused('pairing-closed');
  const fault = faultInTexts(title, measure);
  if (fault !== null) return refused(fault);
  if (isPastEverywhere(from.dueOn, from.now)) return refused('due-in-the-past');
  if (from.existing.filter(isOpen).length >= most.openGoals) return refused('too-many-goals');
  return {
    id: from.id,
    pairingId: from.pairing.id,
    ownerId: from.ownerId,
    proposedBy: from.proposedBy,
    title,
    measure,
    dueOn: from.dueOn,
    status: 'draft',
    progressPercent: 0,
    createdAt: from.now,
    version: 1,
  };
}

/** What somebody hoped for when they joined, as the title of a goal: one line, as long as a title may be. */
export function goalTitleFrom(hope: string): string {
  return Array.from(tidyLine(hope)).slice(0, longest.goalTitle).join('').trimEnd();
}

/** Is somebody still working on it? */
export function isOpen(goal: Goal): boolean {
  return goal.status === 'draft' || goal.status === 'accepted';
}

/**
 * Sets how far the goal has come, in whole per cent. At 100 it is reached; below 100 a reached goal is open again.
 * A draft becomes accepted when the one who did not write it works on it: from then on both stand behind it.
 */
export function progress(
  goal: Goal,
  percent: number,
  by: PersonId,
): Goal | Refused<'not-a-percentage' | 'goal-closed'> {
  const allowed: readonly GoalStatus[] = goalActs.progress;
  if (!allowed.includes(goal.status)) return refused('goal-closed');
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) return refused('not-a-percentage');
  return { ...goal, status: statusAt(goal, percent, by), progressPercent: percent, version: goal.version + 1 };
}

/** May this person of the pairing say yes to the goal? Only to what the other one wrote. */
export function mayAccept({ status, proposedBy }: Pick<Goal, 'status' | 'proposedBy'>, by: PersonId): boolean {
  const allowed: readonly GoalStatus[] = goalActs.accept;
  return allowed.includes(status) && by !== proposedBy;
}

/** The other one of the two says yes: from then on both stand behind it. */
export function accept(goal: Goal, by: PersonId): Goal | Refused<'goal-closed'> {
  if (goal.status === 'accepted') return goal;
  if (!mayAccept(goal, by)) return refused('goal-closed');
  return { ...goal, status: 'accepted', version: goal.version + 1 };
}

/** Is it a mentor's proposal to which the mentee has not said yes? Nobody is asked how it goes. */
export function isOnlyProposed({ status, ownerId, proposedBy }: Goal): boolean {
  return status === 'draft' && proposedBy !== ownerId;
}

/** The owner lets go of an open goal. */
export function drop(goal: Goal): Goal | Refused<'goal-closed'> {
  const allowed: readonly GoalStatus[] = goalActs.drop;
  if (!allowed.includes(goal.status)) return refused('goal-closed');
  return { ...goal, status: 'dropped', version: goal.version + 1 };
}

/**
 * What a mentee's answer "closer" or "less" after a meeting does to an open goal: ten percentage points forward, at
 * most to 90 (only the two decide that it is reached), or ten back. Anything else leaves the goal as it is.
 */
export function movedBySurvey(goal: Goal, answer: GoalProgress): Goal {
  const percent = isOpen(goal) ? movedPercent(goal.progressPercent, answer) : goal.progressPercent;
  if (percent === goal.progressPercent) return goal;
  return { ...goal, progressPercent: percent, version: goal.version + 1 };
}

/** The same goal without the way that an answer had moved it. Whatever else has moved it since then stays. */
export function movedBack(goal: Goal, by: number): Goal {
  if (by === 0 || !isOpen(goal)) return goal;
  const percent = Math.max(0, Math.min(Math.max(goal.progressPercent, 90), goal.progressPercent - by));
  return { ...goal, progressPercent: percent, version: goal.version + 1 };
}

function movedPercent(percent: number, answer: GoalProgress): number {
  switch (answer) {
    case 'closer':
      return Math.max(percent, Math.min(90, percent + 10));
    case 'less':
      return Math.max(0, percent - 10);
    case 'same':
      return percent;
  }
}

function statusAt(goal: Goal, percent: number, by: PersonId): GoalStatus {
  if (percent === 100) return 'reached';
  return goal.status === 'draft' && by === goal.proposedBy ? 'draft' : 'accepted';
}

function faultInTexts(title: string, measure: string): 'title-missing' | 'text-too-long' | null {
  if (title === '') return 'title-missing';
  return isTooLong(title, longest.goalTitle) || isTooLong(measure, longest.goalMeasure) ? 'text-too-long' : null;
}

function isPastEverywhere(day: Temporal.PlainDate | null, now: Temporal.Instant): boolean {
  if (day === null) return false;
  // A day ends last in UTC-12.
  const earliestToday = now.toZonedDateTimeISO('-12:00').toPlainDate();
  return Temporal.PlainDate.compare(day, earliestToday) < 0;
}

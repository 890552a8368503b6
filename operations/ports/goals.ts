import type { Temporal } from 'temporal-polyfill';
import type { Goal } from '#domain/goals/goal.ts';
import type { GoalId, PairingId, PersonId, ProgrammeId } from '#domain/ids.ts';

export interface GoalReader {
  goal(id: GoalId): Promise<Goal | null>;
  goalsOf(pairingIds: readonly PairingId[]): Promise<readonly Goal[]>;
  /** People of a programme's pairings who have a goal that is not dropped. */
  peopleWithGoals(programmeId: ProgrammeId): Promise<readonly PersonId[]>;
}

export interface GoalWriter {
  saveGoal(goal: Goal, at: Temporal.Instant): Promise<void>;
}

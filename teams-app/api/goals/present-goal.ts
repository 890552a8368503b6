import { isOnlyProposed, mayAccept, type Goal } from '#domain/goals/goal.ts';
import type { PersonId } from '#domain/ids.ts';
import type { GoalBody } from '../../contract/goals.ts';

export function goalBody(goal: Goal, viewerId: PersonId): GoalBody {
  const { id, title, measure, status, progressPercent, version } = goal;
  const dueOn = goal.dueOn?.toString() ?? null;
  return {
    id,
    title,
    measure,
    dueOn,
    status,
    progressPercent,
    version,
    mine: goal.ownerId === viewerId,
    proposal: isOnlyProposed(goal),
    mayAccept: mayAccept(goal, viewerId),
    mayDrop: goal.ownerId === viewerId || (isOnlyProposed(goal) && goal.proposedBy === viewerId),
  };
}

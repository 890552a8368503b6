import type { Temporal } from 'temporal-polyfill';
import { addGoal, drop, progress, type AddGoalRefusal, type Goal } from '#domain/goals/goal.ts';
import { idOf, type GoalId, type PairingId } from '#domain/ids.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { ownPairing } from '../access/own-pairing.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict, NotAllowed, NotFound } from '../failures.ts';
import type { Writer } from '../ports/store.ts';

export interface GoalInput {
  readonly title: string;
  readonly measure: string;
  readonly dueOn: Temporal.PlainDate | null;
}

/** Goals belong to the mentee; the mentor sees them. Nobody else learns that the pairing exists. */
async function pairingOfMentee(tx: Writer, actor: Actor, pairingId: PairingId): Promise<Pairing> {
  const pairing = await ownPairing(tx, actor, pairingId);
  if (roleOf(pairing, actor.personId) !== 'mentee') throw new NotAllowed('The goals are the mentee’s');
  return pairing;
}

/** The mentee adds a goal to their pairing. */
export async function addMyGoal(
  context: Context,
  actor: Actor,
  pairingId: PairingId,
  input: GoalInput,
): Promise<Goal | Refused<AddGoalRefusal>> {
  const now = context.now();
  return context.store.write(async (tx) => {
    const pairing = await pairingOfMentee(tx, actor, pairingId);
    const existing = (await tx.goalsOf([pairingId])).filter(({ ownerId }) => ownerId === actor.personId);
    const id = idOf<'Goal'>(context.newId());
    const goal = addGoal({ id, pairing, ownerId: actor.personId, ...input, now, existing });
    if (isRefused(goal)) return goal;
    await tx.saveGoal(goal, now);
    context.log.event('goal-added', { goal: goal.id, pairing: pairingId });
    return goal;
  });
}

export type GoalChange =
  | { readonly progressPercent: number; readonly version: number }
  | { readonly dropped: true; readonly version: number };

/** The mentee ticks progress or drops a goal. Throws `Conflict` when it was changed meanwhile. */
export async function changeGoal(
  context: Context,
  actor: Actor,
  goalId: GoalId,
  change: GoalChange,
): Promise<Goal | Refused<'not-a-percentage' | 'goal-closed'>> {
  return context.store.write(async (tx) => {
    const goal = await tx.goal(goalId);
    if (goal === null) throw new NotFound('No such goal');
    await pairingOfMentee(tx, actor, goal.pairingId);
    if (goal.version !== change.version) throw new Conflict('The goal has been changed meanwhile');
    const changed = 'dropped' in change ? drop(goal) : progress(goal, change.progressPercent, actor.personId);
    if (isRefused(changed)) return changed;
    await tx.saveGoal(changed, context.now());
    return changed;
  });
}

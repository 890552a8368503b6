import type { Temporal } from 'temporal-polyfill';
import { accept, addGoal, drop, isOnlyProposed, progress, type AddGoalRefusal, type Goal } from '#domain/goals/goal.ts';
import { idOf, type GoalId, type PairingId, type PersonId } from '#domain/ids.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { mayReadGoal } from '../access/may-read.ts';
import { ownPairing } from '../access/own-pairing.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict, NotAllowed, NotFound } from '../failures.ts';
import type { Writer } from '../ports/store.ts';

export interface GoalInput {
  readonly title: string;
  readonly measure: string;
  readonly dueOn: Temporal.PlainDate | null;
}

/** Who of the pairing's two may do what with its goals. In a group everybody has their own. */
interface Two {
  readonly pairing: Pairing;
  readonly menteeId: PersonId;
}

async function twoOf(tx: Writer, actor: Actor, pairingId: PairingId): Promise<Two> {
  const pairing = await ownPairing(tx, actor, pairingId);
  if (roleOf(pairing, actor.personId) === 'mentee') return { pairing, menteeId: actor.personId };
  const mentee = pairing.members.find(({ role }) => role === 'mentee');
  if (pairing.kind !== 'pair' || mentee === undefined) throw new NotAllowed('The goals are each mentee’s own');
  return { pairing, menteeId: mentee.personId };
}

/**
 * Somebody writes down a goal of the mentee's: the mentee their own, the mentor of a pair a proposal. The other one says
 * yes to it. Nobody else learns that the pairing exists.
 */
export async function addGoalToPairing(
  context: Context,
  actor: Actor,
  pairingId: PairingId,
  input: GoalInput,
): Promise<Goal | Refused<AddGoalRefusal>> {
  const now = context.now();
  return context.store.write(async (tx) => {
    const { pairing, menteeId: ownerId } = await twoOf(tx, actor, pairingId);
    const existing = (await tx.goalsOf([pairingId])).filter((each) => each.ownerId === ownerId);
    const id = idOf<'Goal'>(context.newId());
    const goal = addGoal({ id, pairing, ownerId, proposedBy: actor.personId, ...input, now, existing });
    if (isRefused(goal)) return goal;
    await tx.saveGoal(goal, now);
    context.log.event('goal-added', { goal: goal.id, pairing: pairingId });
    return goal;
  });
}

export type GoalChange =
  | { readonly progressPercent: number; readonly version: number }
  | { readonly dropped: true; readonly version: number }
  | { readonly accepted: true; readonly version: number };

/**
 * The mentee ticks progress or drops a goal, the mentor takes back a proposal, and each says yes to what the other wrote.
 * Throws `Conflict` when it was changed meanwhile.
 */
export async function changeGoal(
  context: Context,
  actor: Actor,
  goalId: GoalId,
  change: GoalChange,
): Promise<Goal | Refused<'not-a-percentage' | 'goal-closed'>> {
  return context.store.write(async (tx) => {
    const goal = await tx.goal(goalId);
    if (goal === null) throw new NotFound('No such goal');
    const pairing = await ownPairing(tx, actor, goal.pairingId);
    // What somebody may not read is not there for them.
    if (!mayReadGoal(pairing, actor.personId, goal.ownerId)) throw new NotFound('No such goal');
    if (!mayChange(actor.personId, goal, change)) throw new NotAllowed('The goals are the mentee’s');
    if (goal.version !== change.version) throw new Conflict('The goal has been changed meanwhile');
    const changed = changedBy(actor.personId, goal, change);
    if (isRefused(changed) || changed === goal) return changed;
    await tx.saveGoal(changed, context.now());
    return changed;
  });
}

/** The mentor may only say yes, and take back what they proposed. */
function mayChange(by: PersonId, goal: Goal, change: GoalChange): boolean {
  if (goal.ownerId === by || 'accepted' in change) return true;
  return 'dropped' in change && isOnlyProposed(goal) && goal.proposedBy === by;
}

function changedBy(by: PersonId, goal: Goal, change: GoalChange): Goal | Refused<'not-a-percentage' | 'goal-closed'> {
  if ('accepted' in change) return accept(goal, by);
  return 'dropped' in change ? drop(goal) : progress(goal, change.progressPercent, by);
}

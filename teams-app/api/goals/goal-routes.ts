import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { addGoalToPairing, changeGoal } from '#operations/goals/set-goal.ts';
import { goalEndpoints as endpoints } from '../../contract/goals.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { goalBody } from './present-goal.ts';

/** The mentee's goals, which either of the two may write and the other says yes to. */
export function goalRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.add, async ({ actor, params, body: { dueOn, ...goal } }) => {
    const input = { ...goal, dueOn: dueOn === null ? null : Temporal.PlainDate.from(dueOn) };
    return goalBody(
      accepted(await addGoalToPairing(context, actor, idOf<'Pairing'>(params.id), input)),
      actor.personId,
    );
  });

  serve(app, endpoints.change, async ({ actor, params, body }) =>
    goalBody(accepted(await changeGoal(context, actor, idOf<'Goal'>(params.id), body)), actor.personId),
  );
}

import type { FastifyInstance } from 'fastify';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { addMatchRule, liftMatchRule } from '#operations/matching/match-rules.ts';
import { ruleEndpoints as endpoints } from '../../contract/matching.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { seenOrNull } from './draft-seen.ts';

/** What HR rules out in every round. */
export function ruleRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.add, async ({ actor, body: { personId, otherId, seen } }) => {
    const other: PersonId | null = otherId === null ? null : idOf(otherId);
    const wanted = { personId: idOf<'Person'>(personId), otherId: other, seen: seenOrNull(seen) };
    accepted(await addMatchRule(context, actor, wanted));
  });

  serve(app, endpoints.lift, async ({ actor, params, body }) => {
    const ruleId = idOf<'MatchRule'>(params.id);
    accepted(await liftMatchRule(context, actor, { ruleId, seen: seenOrNull(body.seen) }));
  });
}

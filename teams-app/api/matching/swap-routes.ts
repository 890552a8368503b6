import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { otherMentors, previewSwap, swapMentor } from '#operations/matching/swap-mentor.ts';
import { swapEndpoints as endpoints } from '../../contract/swap.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { seenOf } from './draft-seen.ts';
import { otherMentorsBody, swapEffectBody } from './present-swap.ts';

interface Wish {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly insteadOf?: string | null | undefined;
}

const wishOf = ({ menteeId, mentorId, insteadOf }: Wish) => ({
  menteeId: idOf<'Person'>(menteeId),
  mentorId: idOf<'Person'>(mentorId),
  insteadOf: insteadOf ? idOf<'Person'>(insteadOf) : null,
});

/** Another mentor for a mentee of the draft. */
export function swapRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.mentors, async ({ actor, params, body: { menteeId, search } }) => {
    const wanted = { roundId: idOf<'MatchRound'>(params.id), menteeId: idOf<'Person'>(menteeId), search };
    return otherMentorsBody(accepted(await otherMentors(context, actor, wanted)), await namingFor(context, actor));
  });

  serve(app, endpoints.effect, async ({ actor, params, query }) => {
    const wanted = { roundId: idOf<'MatchRound'>(params.id), wish: wishOf(query) };
    return swapEffectBody(accepted(await previewSwap(context, actor, wanted)));
  });

  serve(app, endpoints.swap, async ({ actor, params, body }) => {
    accepted(await swapMentor(context, actor, seenOf(params, body), wishOf(body)));
  });
}

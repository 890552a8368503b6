import type { FastifyInstance } from 'fastify';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import type { Context } from '#operations/context.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import { enrolmentEndpoints as endpoints } from '../../contract/enrolment.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { profileFrom } from './present-profile.ts';

/**
 * Bytes of a body. Large enough that a pasted essay is answered by naming its field, whose greatest length the schema
 * says.
 */
const longestProfile = 2 * 1024 * 1024;

/** Joining the programme, and leaving it. */
export function enrolmentRoutes(app: FastifyInstance, context: Context): void {
  serve(
    app,
    endpoints.enrol,
    async ({ actor, body: { profile, ...part } }) => {
      accepted(
        await enrolMe(context, actor, { ...part, profile: profile === undefined ? null : profileFrom(profile) }),
      );
    },
    { bodyLimit: longestProfile },
  );
  serve(app, endpoints.withdraw, async ({ actor, body }) => withdrawMe(context, actor, body));
  serve(app, endpoints.nextRound, async ({ actor, body }) => {
    await chooseNextRound(context, actor, body);
  });
}

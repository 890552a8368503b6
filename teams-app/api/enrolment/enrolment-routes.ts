import type { FastifyInstance } from 'fastify';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import type { Context } from '#operations/context.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import { enrolmentEndpoints as endpoints } from '../../contract/enrolment.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { profileFrom } from './present-profile.ts';

/** Bytes of a body. A pasted essay is answered with the field it stands in; the schema says how long that may be. */
const longestProfile = 2 * 1024 * 1024;

/** Whoever wants to be in the programme says so, and says when they no longer do. */
export function enrolmentRoutes(app: FastifyInstance, context: Context): void {
  serve(
    app,
    endpoints.enrol,
    async ({ actor, body: { roles, capacity, profile } }) => {
      accepted(await enrolMe(context, actor, { roles, capacity, profile: profileFrom(profile) }));
    },
    { bodyLimit: longestProfile },
  );
  serve(app, endpoints.withdraw, async ({ actor }) => withdrawMe(context, actor));
  serve(app, endpoints.nextRound, async ({ actor, body }) => {
    await chooseNextRound(context, actor, body);
  });
}

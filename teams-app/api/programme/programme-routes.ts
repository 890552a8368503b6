import type { FastifyInstance } from 'fastify';
import type { Context } from '#operations/context.ts';
import { programmeForHr } from '#operations/programme/hr-programme.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { programmeEndpoints as endpoints } from '../../contract/programme.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { programmeBody, programmeSetUp, suggestionBody } from './present-programme.ts';

/** HR sets up the programme. */
export function programmeRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.ofHr, async ({ actor }) => {
    const { programme, suggestion } = await programmeForHr(context, actor);
    return {
      programme: programme === null ? null : programmeBody(programme),
      suggestion: suggestionBody(suggestion),
    };
  });

  serve(app, endpoints.setUp, async ({ actor, body }) =>
    programmeBody(accepted(await setUpProgramme(context, actor, programmeSetUp(body)))),
  );
}

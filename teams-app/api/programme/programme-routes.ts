import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { duplicateProgramme, removeProgramme } from '#operations/programme/duplicate-programme.ts';
import {
  ledOverview,
  programmeForLead,
  programmeSettings,
  suggestionForHr,
} from '#operations/programme/hr-programme.ts';
import { appointLead, dismissLead, leadsOf } from '#operations/programme/leads.ts';
import { previewSetUp } from '#operations/programme/set-up-effects.ts';
import { createProgramme, setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { programmeEndpoints as endpoints } from '../../contract/programme.ts';
import { personCard } from '../present-person.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import {
  effectsBody,
  programmeBody,
  programmeLine,
  programmeSetUp,
  programmeTerms,
  settingsPageBody,
  suggestionBody,
} from './present-programme.ts';

/** Setting programmes up, and saying who leads them. */
export function programmeRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.led, async ({ actor }) => ({
    programmes: (await ledOverview(context, actor)).map(({ programme, counts }) => ({
      ...programmeLine(programme),
      ...counts,
    })),
  }));

  serve(app, endpoints.suggestion, async ({ actor }) => suggestionBody(suggestionForHr(context, actor)));

  serve(app, endpoints.create, async ({ actor, body: { status, ...terms } }) =>
    programmeBody(accepted(await createProgramme(context, actor, { ...programmeTerms(terms), status }))),
  );

  serve(app, endpoints.read, async ({ actor }) => programmeBody(await programmeForLead(context, actor)));

  serve(app, endpoints.settings, async ({ actor }) => settingsPageBody(await programmeSettings(context, actor)));

  serve(app, endpoints.effects, async ({ actor, body }) =>
    effectsBody(accepted(await previewSetUp(context, actor, programmeSetUp(body)))),
  );

  serve(app, endpoints.setUp, async ({ actor, body }) =>
    programmeBody(accepted(await setUpProgramme(context, actor, programmeSetUp(body)))),
  );

  serve(app, endpoints.duplicate, async ({ actor, body }) =>
    programmeBody(accepted(await duplicateProgramme(context, actor, body))),
  );

  serve(app, endpoints.remove, async ({ actor, body }) => {
    accepted(await removeProgramme(context, actor, body));
  });

  serve(app, endpoints.leads, async ({ actor }) => ({
    leads: (await leadsOf(context, actor)).map(({ person, appointedAt }) => ({
      person: personCard(person),
      appointedAt: appointedAt.toString(),
    })),
  }));

  serve(app, endpoints.appoint, async ({ actor, body }) => {
    accepted(await appointLead(context, actor, idOf<'Person'>(body.personId)));
  });

  serve(app, endpoints.dismiss, async ({ actor, params }) =>
    dismissLead(context, actor, idOf<'Person'>(params.personId)),
  );
}

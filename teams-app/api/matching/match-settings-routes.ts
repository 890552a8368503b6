import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { matchSettings, setMatchSettings } from '#operations/matching/match-settings.ts';
import { waitingChanges } from '#operations/matching/waiting-changes.ts';
import { matchSettingsEndpoints as endpoints } from '../../contract/match-settings.ts';
import { settingsBody } from '../programme/present-programme.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { waitingBody } from './present-waiting.ts';

/** How a programme matches, and what would have to change for the people it leaves waiting. */
export function matchSettingsRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.read, async ({ actor }) => {
    return settingsBody(await matchSettings(context, actor));
  });

  serve(app, endpoints.write, async ({ actor, body }) =>
    settingsBody(accepted(await setMatchSettings(context, actor, body))),
  );

  serve(app, endpoints.waitingChanges, async ({ actor, body }) => {
    const wanted = body.people.map(({ id, role }) => ({ personId: idOf<'Person'>(id), role }));
    return waitingBody(await waitingChanges(context, actor, wanted), await namingFor(context, actor));
  });
}

import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { matchSettings, setMatchSettings } from '#operations/matching/match-settings.ts';
import { waitingChanges } from '#operations/matching/waiting-changes.ts';
import { obstacleSentences } from '#texts/matching/obstacles.ts';
import { matchSettingsEndpoints as endpoints } from '../../contract/match-settings.ts';
import { settingsBody } from '../programme/present-programme.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** How a programme matches, and what would have to change for the people it leaves waiting. */
export function matchSettingsRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.read, async ({ actor }) => {
    return settingsBody(await matchSettings(context, actor));
  });

  serve(app, endpoints.write, async ({ actor, body }) =>
    settingsBody(accepted(await setMatchSettings(context, actor, body))),
  );

  serve(app, endpoints.waitingChanges, async ({ actor, params: { id, role } }) => {
    const found = await waitingChanges(context, actor, { personId: idOf<'Person'>(id), role });
    const nameOf = (personId: Parameters<typeof found.people.get>[0]) => found.people.get(personId)?.name ?? '';
    const subject = { name: found.person.givenName, role, nameOf };
    return { changes: [...obstacleSentences(found.obstacles, subject, await namingFor(context, actor))] };
  });
}

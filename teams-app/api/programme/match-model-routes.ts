import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { matchSettings as settingsOf, setMatchSettings } from '#operations/matching/match-settings.ts';
import { waitingChanges as changesFor } from '#operations/matching/waiting-changes.ts';
import { obstacleSentences } from '#texts/matching/obstacles.ts';
import { matchSettings, waitingChanges } from '../../contract/match-settings.ts';
import { actorOf } from '../access.ts';
import { settingsBody } from './present-programme.ts';
import { accepted } from '../refusal.ts';
import { idParams, type Router } from '../router.ts';

/** Null before there is a programme. */
const settingsAnswer = z.object({ matching: matchSettings.nullable() });
const waitingParams = idParams.extend({ role: z.enum(['mentor', 'mentee']) });

/** How a programme matches, and what would have to change for those it leaves waiting. */
export function matchModelRoutes(app: Router, context: Context): void {
  app.get('/api/hr/matching/settings', { schema: { response: { 200: settingsAnswer } } }, async (request) => {
    const found = await settingsOf(context, actorOf(request));
    return { matching: found === null ? null : settingsBody(found) };
  });

  app.put(
    '/api/hr/matching/settings',
    { schema: { body: matchSettings, response: { 200: matchSettings } } },
    async (request) => settingsBody(accepted(await setMatchSettings(context, actorOf(request), request.body))),
  );

  app.get(
    '/api/hr/matching/waiting/:id/:role',
    { schema: { params: waitingParams, response: { 200: waitingChanges } } },
    async (request) => {
      const actor = actorOf(request);
      const { id, role } = request.params;
      const found = await changesFor(context, actor, { personId: idOf<'Person'>(id), role });
      const nameOf = (personId: Parameters<typeof found.people.get>[0]) => found.people.get(personId)?.name ?? '';
      const subject = { name: found.person.givenName, role, nameOf };
      return { changes: [...obstacleSentences(found.obstacles, subject, actor.language)] };
    },
  );
}

import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { findPeople } from '#operations/people/find-people.ts';
import { listPeople } from '#operations/people/list-people.ts';
import { onePerson } from '#operations/people/one-person.ts';
import { personPhoto } from '#operations/people/person-photo.ts';
import { seenInTab, seenWithoutRole, whoAmI } from '#operations/people/who-am-i.ts';
import { peopleEndpoints as endpoints } from '../../contract/people.ts';
import { accepted } from '../refusal.ts';
import { serve, serveFile } from '../serve.ts';
import { personCard } from '../present-person.ts';
import { onePersonBody, peoplePageBody } from './present-enrolled.ts';
import { meBody } from './present-me.ts';

/** Who the caller is, people's pictures, and everybody who has enrolled. */
export function peopleRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.me, async ({ actor }) => {
    const who = accepted(await whoAmI(context, actor));
    if (who.person.language !== actor.language) await seenInTab(context, actor);
    if (who.hasLostRole) await seenWithoutRole(context, actor);
    return meBody(who);
  });

  serveFile(app, endpoints.photo, async ({ params }) => {
    const { type, bytes } = await personPhoto(context, idOf<'Person'>(params.id));
    return { type, content: Buffer.from(bytes), headers: { 'cache-control': 'private, max-age=3600' } };
  });

  serve(app, endpoints.find, async ({ actor, body: { search } }) => ({
    people: (await findPeople(context, actor, search)).map((person) => personCard(person)),
  }));

  serve(app, endpoints.enrolled, async ({ actor, body: { skip, ...wish } }) =>
    peoplePageBody(await listPeople(context, actor, wish, skip), actor.language),
  );

  serve(app, endpoints.one, async ({ actor, params }) =>
    onePersonBody(await onePerson(context, actor, params.id), await namingFor(context, actor)),
  );
}

import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { ActorIn, Context } from '#operations/context.ts';
import {
  lockGroup,
  moveInGroups,
  previewMove,
  publishGroups,
  type GroupSeen,
} from '#operations/groups/change-groups.ts';
import { groupIntroductionPreview } from '#operations/groups/group-introduction-preview.ts';
import { groupsView } from '#operations/groups/groups-view.ts';
import { proposeGroups } from '#operations/groups/propose-groups.ts';
import { groupEndpoints as endpoints } from '../../contract/groups.ts';
import { groupMessagesBody } from '../messages/present-messages.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { effectBody, groupsBody } from './present-groups.ts';

const seenOf = ({ id, version }: { readonly id: string; readonly version: number }): GroupSeen => ({
  id: idOf(id),
  version,
});

const moveOf = ({ personId, to }: { readonly personId: string; readonly to: string | null }) => ({
  personId: idOf<'Person'>(personId),
  to: to === null ? null : idOf<'GroupProposal'>(to),
});

/** HR's groups and circles: proposing, changing and publishing them. */
export function groupRoutes(app: FastifyInstance, context: Context): void {
  const present = async (actor: ActorIn) =>
    groupsBody(await groupsView(context, actor), await namingFor(context, actor));

  serve(app, endpoints.present, async ({ actor }) => present(actor));

  serve(app, endpoints.propose, async ({ actor, body }) => {
    accepted(await proposeGroups(context, actor, body));
    return present(actor);
  });

  serve(app, endpoints.messages, async ({ actor, params }) =>
    groupMessagesBody(
      accepted(await groupIntroductionPreview(context, actor, idOf(params.id))),
      (await namingFor(context, actor)).competence,
    ),
  );

  serve(app, endpoints.effect, async ({ actor, body }) =>
    effectBody(accepted(await previewMove(context, actor, moveOf(body))), actor.language),
  );

  serve(app, endpoints.move, async ({ actor, body }) => {
    accepted(await moveInGroups(context, actor, { ...moveOf(body), seen: body.seen.map(seenOf) }));
  });

  serve(app, endpoints.publish, async ({ actor, body }) => {
    accepted(await publishGroups(context, actor, body.groups.map(seenOf)));
  });

  serve(app, endpoints.lock, async ({ actor, params: { id }, body: { version, locked } }) => {
    accepted(await lockGroup(context, actor, { seen: seenOf({ id, version }), locked }));
  });
}

import { idOf } from '#domain/ids.ts';
import {
  lockGroup,
  moveInGroups,
  previewMove,
  publishGroups,
  type GroupSeen,
} from '#operations/groups/change-groups.ts';
import type { Context } from '#operations/context.ts';
import { groupIntroductionPreview } from '#operations/groups/group-introduction-preview.ts';
import { groupsView } from '#operations/groups/groups-view.ts';
import { proposeGroups } from '#operations/groups/propose-groups.ts';
import {
  groupEffect,
  groupLock,
  groupMove,
  groupMoved,
  groups,
  groupsInput,
  groupsPublished,
} from '../../contract/groups.ts';
import { messages } from '../../contract/matching.ts';
import { actorOf } from '../access.ts';
import { effectBody, groupsBody } from './present-groups.ts';
import { groupMessagesBody } from '../messages/present-messages.ts';
import { accepted } from '../refusal.ts';
import { idParams, nothing, type Router } from '../router.ts';

const seenOf = ({ id, version }: { readonly id: string; readonly version: number }): GroupSeen => ({
  id: idOf(id),
  version,
});

const moveOf = ({ personId, to }: { readonly personId: string; readonly to: string | null }) => ({
  personId: idOf<'Person'>(personId),
  to: to === null ? null : idOf<'GroupProposal'>(to),
});

/** HR's groups and circles: proposed, changed, published. */
export function groupRoutes(app: Router, context: Context): void {
  app.get('/api/hr/groups', { schema: { response: { 200: groups } } }, async (request) => {
    const actor = actorOf(request);
    return groupsBody(await groupsView(context, actor), actor.language);
  });

  app.get(
    '/api/hr/groups/:id/messages',
    { schema: { params: idParams, response: { 200: messages } } },
    async (request) =>
      groupMessagesBody(await groupIntroductionPreview(context, actorOf(request), idOf(request.params.id))),
  );

  app.post('/api/hr/groups', { schema: { body: groupsInput, response: { 200: groups } } }, async (request) => {
    const actor = actorOf(request);
    accepted(await proposeGroups(context, actor, request.body));
    return groupsBody(await groupsView(context, actor), actor.language);
  });

  app.post(
    '/api/hr/groups/effect',
    { schema: { body: groupMove, response: { 200: groupEffect } } },
    async (request) => {
      const actor = actorOf(request);
      return effectBody(accepted(await previewMove(context, actor, moveOf(request.body))), actor.language);
    },
  );

  app.post(
    '/api/hr/groups/move',
    { schema: { body: groupMoved, response: { 204: nothing } } },
    async (request, reply) => {
      const move = { ...moveOf(request.body), seen: request.body.seen.map(seenOf) };
      accepted(await moveInGroups(context, actorOf(request), move));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/hr/groups/publish',
    { schema: { body: groupsPublished, response: { 204: nothing } } },
    async (request, reply) => {
      accepted(await publishGroups(context, actorOf(request), request.body.groups.map(seenOf)));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/hr/groups/:id/lock',
    { schema: { params: idParams, body: groupLock, response: { 204: nothing } } },
    async (request, reply) => {
      const { version, locked } = request.body;
      const seen = seenOf({ id: request.params.id, version });
      accepted(await lockGroup(context, actorOf(request), { seen, locked }));
      return reply.code(204).send(null);
    },
  );
}

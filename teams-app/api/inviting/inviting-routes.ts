import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { groupsForLead, invitationsForLead, inviteChoices } from '#operations/inviting/hr-invitations.ts';
import { invite, previewInvite } from '#operations/inviting/invite.ts';
import { joinLinkOf, makeJoinLink, removeJoinLink } from '#operations/inviting/join-link.ts';
import { answerInvitation, beginJoining, joinView, openJoinPage } from '#operations/inviting/join-page.ts';
import { invitingEndpoints as endpoints } from '../../contract/inviting.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { invitationsBody, invitePreviewBody, joinLinkBody, joinPageBody } from './present-inviting.ts';

/** The page before joining, and inviting people to it. */
export function invitingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.page, async ({ actor }) => joinPageBody(await joinView(context, actor)));

  serve(app, endpoints.opened, async ({ actor, body }) => openJoinPage(context, actor, body));

  serve(app, endpoints.began, async ({ actor }) => beginJoining(context, actor));

  serve(app, endpoints.answer, async ({ actor, body }) => {
    accepted(await answerInvitation(context, actor, body));
  });

  leadsRoutes(app, context);
}

function leadsRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.invitations, async ({ actor, query: { state = null, after } }) => {
    const from = after === undefined ? null : idOf<'Person'>(after);
    return invitationsBody(await invitationsForLead(context, actor, { seen: state, after: from }));
  });

  serve(app, endpoints.choices, async ({ actor }) => {
    const { departments, places, ...counts } = await inviteChoices(context, actor);
    return { ...counts, departments: [...departments], places: [...places] };
  });

  serve(app, endpoints.groups, async ({ actor, body: { search } }) => {
    const groups = await groupsForLead(context, actor, search);
    return { groups: groups?.map(({ id, name, isHidden }) => ({ id, name, isHidden })) ?? null };
  });

  serve(app, endpoints.preview, async ({ actor, body: { choice } }) =>
    invitePreviewBody(accepted(await previewInvite(context, actor, choice))),
  );

  serve(app, endpoints.invite, async ({ actor, body: { choice } }) => {
    const { id, counted } = accepted(await invite(context, actor, choice));
    return { id, counted };
  });

  serve(app, endpoints.link, async ({ actor }) =>
    joinLinkBody(context.links, actor.programmeId, await joinLinkOf(context, actor)),
  );

  serve(app, endpoints.makeLink, async ({ actor }) =>
    joinLinkBody(context.links, actor.programmeId, accepted(await makeJoinLink(context, actor))),
  );

  serve(app, endpoints.removeLink, async ({ actor }) => removeJoinLink(context, actor));
}

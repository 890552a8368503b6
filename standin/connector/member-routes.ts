import type { FastifyInstance } from 'fastify';
import type { ConnectorDeps } from './deps.ts';
import { personOf, requireReachable, spend, strikeFault } from './gate.ts';
import { refuse } from './refusal.ts';

interface InConversation {
  Params: { conversation: string };
}

interface OfMember {
  Params: { conversation: string; member: string };
}

/** Who is in the chat: the one person; Teams leaves the bot out. */
export function addMemberRoutes(server: FastifyInstance, deps: ConnectorDeps): void {
  server.get<InConversation>('/v3/conversations/:conversation/members', async (request) => {
    const oid = personOf(request.params.conversation, deps);
    strikeFault(request, oid, deps);
    spend(oid, 'read', deps);
    requireReachable(oid, deps);
    return [memberOf(oid, deps)];
  });

  server.get<InConversation>('/v3/conversations/:conversation/pagedmembers', async (request) => {
    const oid = personOf(request.params.conversation, deps);
    strikeFault(request, oid, deps);
    spend(oid, 'read', deps);
    requireReachable(oid, deps);
    return { members: [memberOf(oid, deps)] };
  });

  server.get<OfMember>('/v3/conversations/:conversation/members/:member', async (request) => {
    const oid = personOf(request.params.conversation, deps);
    strikeFault(request, oid, deps);
    spend(oid, 'read', deps);
    requireReachable(oid, deps);
    if (deps.conversations.findByUser(request.params.member) !== oid) {
      throw refuse(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
    }
    return memberOf(oid, deps);
  });
}

function memberOf(oid: string, { conversations, findPerson, app }: ConnectorDeps): Record<string, unknown> {
  const person = findPerson(oid);
  if (person === undefined) throw refuse(404, 'ConversationNotFound', 'Conversation not found.');
  return {
    id: conversations.userIdOf(oid),
    name: person.displayName,
    aadObjectId: oid,
    objectId: oid,
    givenName: person.givenName,
    surname: person.surname,
    email: person.mail,
    userPrincipalName: person.mail,
    tenantId: app.tenantId,
    userRole: 'user',
  };
}

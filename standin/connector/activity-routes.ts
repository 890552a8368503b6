import type { FastifyInstance } from 'fastify';
import type { ConnectorDeps } from './deps.ts';
import { conclude, personOf, requireReachable, spend, strikeFault } from './gate.ts';
import { readActivity } from './shapes.ts';

interface InConversation {
  Params: { conversation: string };
}

interface OfActivity {
  Params: { conversation: string; activity: string };
}

/** Send, reply, update and delete. */
export function addActivityRoutes(server: FastifyInstance, deps: ConnectorDeps): void {
  const { conversations } = deps;

  server.post<InConversation>('/v3/conversations/:conversation/activities', async (request, reply) => {
    const oid = personOf(request.params.conversation, deps);
    const fault = strikeFault(request, oid, deps);
    spend(oid, 'send', deps);
    requireReachable(oid, deps);
    return conclude(reply, fault, 201, { id: send(oid, request.body, deps) });
  });

  server.post<OfActivity>('/v3/conversations/:conversation/activities/:activity', async (request, reply) => {
    const oid = personOf(request.params.conversation, deps);
    const fault = strikeFault(request, oid, deps);
    spend(oid, 'send', deps);
    requireReachable(oid, deps);
    // In a personal chat Teams shows a reply like any other message, whatever it replies to.
    return conclude(reply, fault, 201, { id: send(oid, request.body, deps) });
  });

  server.put<OfActivity>('/v3/conversations/:conversation/activities/:activity', async (request, reply) => {
    const oid = personOf(request.params.conversation, deps);
    const fault = strikeFault(request, oid, deps);
    spend(oid, 'send', deps);
    requireReachable(oid, deps);
    conversations.update(oid, request.params.activity, readActivity(request.body));
    return conclude(reply, fault, 200, { id: request.params.activity });
  });

  server.delete<OfActivity>('/v3/conversations/:conversation/activities/:activity', async (request, reply) => {
    const oid = personOf(request.params.conversation, deps);
    const fault = strikeFault(request, oid, deps);
    spend(oid, 'send', deps);
    requireReachable(oid, deps);
    conversations.remove(oid, request.params.activity);
    return conclude(reply, fault, 200, undefined);
  });
}

/** A typing sign gets an id and leaves no trace. */
function send(oid: string, body: unknown, { conversations, clock }: ConnectorDeps): string {
  const activity = readActivity(body);
  return activity.type === 'message' ? conversations.add(oid, 'bot', activity) : String(clock());
}

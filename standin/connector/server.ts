import type { FastifyPluginAsync } from 'fastify';
import { named } from '../http.ts';
import { addActivityRoutes } from './activity-routes.ts';
import { addAttachmentRoutes } from './attachment-routes.ts';
import type { ConnectorDeps } from './deps.ts';
import { conclude, requireBot, requireReachable, spend, strikeFault } from './gate.ts';
import { addMemberRoutes } from './member-routes.ts';
import { ConnectorRefusal, refuse } from './refusal.ts';
import { readActivity, readConversationParameters, type ConversationParameters } from './shapes.ts';

/** The Bot Connector (v3) as Teams serves it, for personal chats; register it under the path of the service URL. */
export function connectorServer(deps: ConnectorDeps): FastifyPluginAsync {
  return named('connector', async (server) => {
    server.addHook('onRequest', (request) => requireBot(request, deps));
    server.setErrorHandler((error, _request, reply) => {
      if (error instanceof ConnectorRefusal) return reply.code(error.status).headers(error.headers).send(error.body);
      const status = statusOf(error);
      const text = error instanceof Error ? error.message : 'Unknown';
      return reply.code(status).send({ error: { code: status < 500 ? 'BadSyntax' : 'ServiceError', message: text } });
    });

    server.post('/v3/conversations', async (request, reply) => {
      const parameters = readConversationParameters(request.body);
      const oid = addressee(parameters, deps);
      const fault = strikeFault(request, oid, deps);
      spend(oid, 'create', deps);
      if (!deps.conversations.isInstalled(oid)) {
        throw refuse(403, 'BadArgument', "Bot is not installed in user's personal scope");
      }
      requireReachable(oid, deps);
      const first = parameters.activity === undefined ? undefined : readActivity(parameters.activity);
      const activityId = first?.type === 'message' ? deps.conversations.add(oid, 'bot', first) : undefined;
      const id = deps.conversations.conversationIdOf(oid);
      return conclude(reply, fault, 201, { id, ...(activityId === undefined ? {} : { activityId }) });
    });

    addActivityRoutes(server, deps);
    addMemberRoutes(server, deps);
    addAttachmentRoutes(server, deps);
  });
}

/** The one person a personal conversation is asked for, in the bot's own tenant. */
function addressee(parameters: ConversationParameters, deps: ConnectorDeps): string {
  requireOwnTenant(parameters, deps);
  if (parameters.isGroup === true || parameters.members.length !== 1) {
    throw refuse(400, 'BadArgument', 'A personal conversation has exactly one member beside the bot.');
  }
  const [member] = parameters.members;
  const oid = member === undefined ? undefined : deps.conversations.findByUser(member.id);
  if (oid === undefined || deps.findPerson(oid) === undefined) {
    throw refuse(
      400,
      'BadArgument',
      'The member id is neither a user of this bot nor an Entra object id of this tenant.',
    );
  }
  return oid;
}

function requireOwnTenant({ tenantId, channelData }: ConversationParameters, { app }: ConnectorDeps): void {
  const tenant = tenantId ?? channelData?.tenant?.id ?? '';
  if (tenant !== app.tenantId) throw refuse(400, 'BadArgument', `Unknown tenant '${tenant}'.`);
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}

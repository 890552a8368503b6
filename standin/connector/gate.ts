import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConnectorDeps } from './deps.ts';
import type { OrderedFault } from './faults.ts';
import type { CallKind } from './rate-limit.ts';
import { ConnectorRefusal, refuse, writesBlocked } from './refusal.ts';

/** Throws 401 unless the registered bot itself calls. */
export async function requireBot(request: FastifyRequest, deps: ConnectorDeps): Promise<void> {
  const appId = await deps.authenticateBot(request.headers.authorization);
  if (appId === null) {
    throw new ConnectorRefusal(401, { message: 'Authorization has been denied for this request.' });
  }
  if (appId !== deps.app.clientId) throw refuse(401, 'BotNotRegistered', 'No bot with this app id is registered.');
}

/** The person behind a conversation id; throws 404 ConversationNotFound. */
export function personOf(conversationId: string, deps: ConnectorDeps): string {
  const oid = deps.conversations.findByConversation(conversationId);
  if (oid === undefined || deps.findPerson(oid) === undefined)
    throw refuse(404, 'ConversationNotFound', 'Conversation not found.');
  return oid;
}

/** Throws what Teams says when the bot may not write to (or see) the person. */
export function requireReachable(oid: string, deps: ConnectorDeps): void {
  if (!deps.conversations.isInstalled(oid)) {
    throw refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  if (deps.conversations.isBlocked(oid))
    throw refuse(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
}

/** Throws 429 with Retry-After (whole seconds) when the conversation or the app is over its rate. */
export function spend(oid: string, kind: CallKind, deps: ConnectorDeps): void {
  const wait = deps.rateLimit.admit(oid, kind, deps.wall());
  if (wait === 0) return;
  throw refuse(429, 'Throttled', 'Too Many Requests', { 'retry-after': String(Math.ceil(wait / 1000)) });
}

/**
 * The fault ordered for this call, thrown when it is an answer; `timeout-after-write` comes back to be done after the work.
 */
export function strikeFault(
  request: FastifyRequest,
  oid: string | undefined,
  deps: ConnectorDeps,
): OrderedFault | null {
  const fault = deps.faults.strike('connector', { oid, method: request.method, path: request.url });
  if (fault === null || fault.kind === 'timeout-after-write') return fault;
  if (fault.kind === 'writes-blocked') throw writesBlocked();
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  throw refuse(
    fault.status ?? 500,
    fault.code ?? 'ServiceError',
    fault.message ?? 'A fault that was ordered.',
    headers,
  );
}

/** Sends the answer, or breaks the connection instead when the ordered fault says so. */
export function conclude(reply: FastifyReply, fault: OrderedFault | null, status: number, body: unknown): FastifyReply {
  if (fault === null) return reply.code(status).send(body);
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

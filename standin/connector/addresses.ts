import { createHash } from 'node:crypto';

/**
 * The ids by which the channel knows people and their chats with one bot: opaque, stable, and different for each bot.
 */
export interface Addresses {
  conversationIdOf(oid: string): string;
  /** `29:…`, stable and particular to the bot. */
  userIdOf(oid: string): string;
  /** By conversation id. */
  findByConversation(conversationId: string): string | undefined;
  /** By `29:…` id or Entra object id. */
  findByUser(id: string): string | undefined;
}

export function createAddresses(botId: string, oids: readonly string[]): Addresses {
  const byConversation = new Map(oids.map((oid) => [conversationId(botId, oid), oid]));
  const byUser = new Map(oids.flatMap((oid) => [[userId(botId, oid), oid] as const, [oid, oid] as const]));
  return {
    conversationIdOf: (oid) => conversationId(botId, oid),
    userIdOf: (oid) => userId(botId, oid),
    findByConversation: (id) => byConversation.get(id),
    findByUser: (id) => byUser.get(id),
  };
}

function conversationId(botId: string, oid: string): string {
  return `a:${createHash('sha256').update(`conversation ${botId} ${oid}`).digest('base64url')}`;
}

function userId(botId: string, oid: string): string {
  return `29:${createHash('sha256').update(`user ${botId} ${oid}`).digest('base64url')}`;
}

import type { Clock } from '../exchange/port.ts';
import { createAddresses, type Addresses } from './addresses.ts';
import type { Attachment, ChatActivity, MessageContent } from './port.ts';
import { refuse } from './refusal.ts';
import { asSeen, contentOf, snapshotShape, type Conversation, type Stored } from './stored-chat.ts';

/** The personal chats between people and the one bot; keyed by the person's Entra object id. */
export interface Conversations extends Addresses {
  isInstalled(oid: string): boolean;
  isBlocked(oid: string): boolean;
  set(oid: string, state: { installed?: boolean; blocked?: boolean }): void;
  /** Returns the new activity's id. */
  add(oid: string, from: 'bot' | 'user', content: MessageContent): string;
  /** Throws 404 ActivityNotFoundInConversation for an activity that is not the bot's own. */
  update(oid: string, activityId: string, content: MessageContent): void;
  remove(oid: string, activityId: string): void;
  has(oid: string, activityId: string): boolean;
  showInstead(oid: string, activityId: string, attachment: Attachment): void;
  activities(oid: string): ChatActivity[];
  onChange(listener: (oid: string) => void): () => void;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

export function createConversations(options: { botId: string; oids: readonly string[]; clock: Clock }): Conversations {
  const { clock } = options;
  const chats = new Map<string, Conversation>();
  const listeners = new Set<(oid: string) => void>();
  let lastId = 0;

  const chatOf = (oid: string): Conversation => {
    const chat = chats.get(oid) ?? { installed: false, blocked: false, activities: [] };
    chats.set(oid, chat);
    return chat;
  };
  const changed = (oid: string) => {
    for (const listener of listeners) listener(oid);
  };
  return {
    ...createAddresses(options.botId, options.oids),
    isInstalled: (oid) => chats.get(oid)?.installed ?? false,
    isBlocked: (oid) => chats.get(oid)?.blocked ?? false,
    set(oid, state) {
      Object.assign(chatOf(oid), state);
      changed(oid);
    },
    add(oid, from, content) {
      // Teams' activity ids are milliseconds; two in the same millisecond still differ.
      lastId = Math.max(clock(), lastId + 1);
      chatOf(oid).activities.push({ id: String(lastId), from, at: clock(), ...contentOf(content) });
      changed(oid);
      return String(lastId);
    },
    update(oid, activityId, content) {
      const { id, from, at } = botActivity(chatOf(oid), activityId);
      const chat = chatOf(oid);
      const updated = { id, from, at, ...contentOf(content), edited: true };
      chat.activities = chat.activities.map((one) => (one.id === activityId ? updated : one));
      changed(oid);
    },
    remove(oid, activityId) {
      const gone = botActivity(chatOf(oid), activityId);
      const chat = chatOf(oid);
      chat.activities = chat.activities.filter((one) => one !== gone);
      changed(oid);
    },
    has: (oid, activityId) => chatOf(oid).activities.some(({ id }) => id === activityId),
    showInstead(oid, activityId, attachment) {
      botActivity(chatOf(oid), activityId).seenInstead = [attachment];
      changed(oid);
    },
    activities: (oid) => (chats.get(oid)?.activities ?? []).map(asSeen),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => Object.fromEntries(chats),
    restore(snapshot) {
      chats.clear();
      for (const [oid, chat] of Object.entries(snapshotShape.parse(snapshot))) chats.set(oid, chat);
      lastId = newestId(chats.values());
    },
  };
}

function botActivity({ activities }: Conversation, activityId: string): Stored {
  const found = activities.find(({ id, from }) => id === activityId && from === 'bot');
  if (found !== undefined) return found;
  throw refuse(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
}

function newestId(chats: Iterable<Conversation>): number {
  const ids = [...chats].flatMap(({ activities }) => activities.map(({ id }) => Number(id)));
  return ids.reduce((most, id) => Math.max(most, id), 0);
}

import { frame } from './activity.ts';
import { channelToken } from './channel-token.ts';
import type { ConnectorDeps } from './deps.ts';
import type { InvokeAnswer } from './port.ts';
import { cardType, readAnswer, type Delivery } from './invoke-answer.ts';

/** How long Teams waits for a bot's answer to an activity, in ms. */
const botTimeLimitMs = 15_000;

interface CardAction {
  readonly type: string;
  readonly id?: string | undefined;
  readonly verb?: string | undefined;
  readonly data?: unknown;
}

/** What a person does in the chat with the bot, as Teams' client would: each act calls the bot. */
export interface Chat {
  install(oid: string): Promise<Delivery | null>;
  uninstall(oid: string): Promise<Delivery | null>;
  /** The app was updated: Teams tells the bot for each installation. Null where there is none. */
  upgrade(oid: string): Promise<Delivery | null>;
  /** A written message (`text`) or the inputs of a card with Action.Submit (`value`). */
  say(
    oid: string,
    message: { text?: string | undefined; value?: unknown; replyToId?: string | undefined },
  ): Promise<Delivery>;
  invoke(oid: string, activityId: string, action: CardAction, trigger: 'manual' | 'automatic'): Promise<InvokeAnswer>;
}

/** Calls the bot with an activity of the person. */
type Deliver = (oid: string, activity: Record<string, unknown>) => Promise<Delivery>;

function deliverer(deps: ConnectorDeps, productUrl: () => string | undefined): Deliver {
  const { conversations, app } = deps;
  return async (oid, activity) => {
    const person = deps.findPerson(oid);
    const base = productUrl();
    if (person === undefined || base === undefined) return { status: 0, body: null };
    const serviceUrl = deps.serviceUrl();
    const framed = {
      ...frame({
        person,
        userId: conversations.userIdOf(oid),
        conversationId: conversations.conversationIdOf(oid),
        botId: app.clientId,
        botName: app.botName,
        tenantId: app.tenantId,
        serviceUrl,
        now: deps.clock(),
      }),
      id: `f:${deps.clock()}`,
      ...activity,
    };
    const token = await channelToken(deps.channelKey, { botId: app.clientId, serviceUrl, wallNow: deps.wall() });
    return post(`${base}/api/messages`, token, framed);
  };
}

/** @param productUrl - the product's present address; undefined before it was set. */
export function createChat(deps: ConnectorDeps, productUrl: () => string | undefined): Chat {
  const { conversations, app } = deps;
  const deliver = deliverer(deps, productUrl);
  return {
    async install(oid) {
      if (conversations.isInstalled(oid)) return null;
      conversations.set(oid, { installed: true });
      const members = [{ id: conversations.userIdOf(oid), aadObjectId: oid }, { id: `28:${app.clientId}` }];
      await deliver(oid, { type: 'conversationUpdate', membersAdded: members });
      return deliver(oid, { type: 'installationUpdate', action: 'add' });
    },
    async uninstall(oid) {
      if (!conversations.isInstalled(oid)) return null;
      conversations.set(oid, { installed: false });
      return deliver(oid, { type: 'installationUpdate', action: 'remove' });
    },
    async upgrade(oid) {
      if (!conversations.isInstalled(oid)) return null;
      await deliver(oid, { type: 'installationUpdate', action: 'remove-upgrade' });
      return deliver(oid, { type: 'installationUpdate', action: 'add-upgrade' });
    },
    say(oid, { text, value, replyToId }) {
      // The inputs of a card are not shown as a message of the person.
      const id = value === undefined ? conversations.add(oid, 'user', { text: text ?? '' }) : undefined;
      return deliver(oid, {
        type: 'message',
        text: text ?? '',
        textFormat: 'plain',
        ...(id === undefined ? {} : { id }),
        ...(value === undefined ? {} : { value }),
        ...(replyToId === undefined ? {} : { replyToId }),
      });
    },
    async invoke(oid, activityId, action, trigger) {
      const delivery = await deliver(oid, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: activityId,
        value: { action, trigger },
      });
      const answer = readAnswer(delivery);
      if (answer.statusCode === 200 && answer.type === cardType) {
        conversations.showInstead(oid, activityId, { contentType: cardType, content: answer.value });
      }
      return answer;
    },
  };
}

async function post(url: string, token: string, activity: Record<string, unknown>): Promise<Delivery> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(botTimeLimitMs),
    });
    const text = await response.text();
    return { status: response.status, body: parsedOrText(text) };
  } catch {
    // Unreachable or too slow: the person sees that it did not work, the stand-in goes on.
    return { status: 0, body: null };
  }
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

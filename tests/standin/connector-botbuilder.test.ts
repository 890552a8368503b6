import { globalAgent } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CardFactory, MessageFactory, TeamsInfo, type CloudAdapter } from 'botbuilder';
import type { FastifyInstance } from 'fastify';
import { adapterFor, botServer, card, cardType, channel, TestBot } from './connector-bot-fixture.ts';
import { app, ida, nils, olle, testStandin, type TestStandin } from './standin-fixture.ts';

let standin: TestStandin;
let server: FastifyInstance;
let bot: TestBot;
let adapter: CloudAdapter;
let serviceUrl: string;
let botUrl: string;

beforeAll(async () => {
  standin = await testStandin();
  serviceUrl = `${standin.cloudUrl}/teams/`;
  // The bot reads the channel's keys with the global agent. A process of its own has NODE_EXTRA_CA_CERTS for all of this.
  globalAgent.options.ca = standin.certificate.cert;
});
afterAll(async () => {
  delete globalAgent.options.ca;
  await standin.end();
});

beforeEach(async () => {
  bot = new TestBot();
  await serveBot(app.clientId);
});
afterEach(async () => {
  await server.close();
  for (const { oid } of [ida, nils]) {
    await standin.control('POST', `/people/${oid}/chat/unblock`);
    await standin.control('POST', `/people/${oid}/chat/uninstall`);
  }
});

async function serveBot(appId: string): Promise<void> {
  adapter = adapterFor(standin, appId);
  server = botServer(bot, adapter);
  botUrl = await server.listen({ host: '127.0.0.1', port: 0 });
  standin.setProduct(botUrl);
}

async function chatOf(oid: string) {
  return (await standin.control('GET', `/people/${oid}/chat`)).json;
}

const install = (oid: string) => standin.control('POST', `/people/${oid}/chat/install`);

/** The library's type demands a first activity and a topic, which a personal conversation in Teams does not have. */
function asParameters(parameters: object): Parameters<CloudAdapter['createConversationAsync']>[4] {
  return JSON.parse(JSON.stringify(parameters));
}

function createFor(memberId: string, text: string): Promise<void> {
  const parameters = {
    isGroup: false,
    bot: { id: `28:${app.clientId}`, name: app.botName },
    members: [{ id: memberId, name: '' }],
    tenantId: app.tenantId,
    channelData: { tenant: { id: app.tenantId } },
  };
  return adapter.createConversationAsync(
    app.clientId,
    'msteams',
    serviceUrl,
    channel,
    asParameters(parameters),
    async (context) => {
      await context.sendActivity(text);
    },
  );
}

describe('the channel calls the bot', () => {
  test('installing tells the bot, with who, where and in which language', async () => {
    const answer = await install(ida.oid);
    expect(answer.json).toEqual({ delivered: true, status: 200 });
    expect(bot.seen.map(({ type }) => type)).toEqual(['conversationUpdate', 'installationUpdate']);
    expect(bot.seen[1]).toMatchObject({
      action: 'add',
      channelId: 'msteams',
      serviceUrl,
      locale: 'sv-SE',
      from: { aadObjectId: ida.oid },
      recipient: { id: `28:${app.clientId}` },
      conversation: { conversationType: 'personal', tenantId: app.tenantId },
      channelData: { tenant: { id: app.tenantId } },
      entities: [{ type: 'clientInfo', locale: 'sv-SE', country: 'SE', timezone: 'Europe/Stockholm' }],
    });
    expect(bot.seen[1]?.from?.id).toMatch(/^29:/);
  });

  test('a message is answered in the chat', async () => {
    await install(ida.oid);
    await standin.control('POST', `/people/${ida.oid}/chat/messages`, { text: 'hello' });
    const { activities } = await chatOf(ida.oid);
    expect(activities.slice(-2)).toMatchObject([
      { from: 'user', text: 'hello' },
      { from: 'bot', text: 'You said hello' },
    ]);
  });

  test('a bot of another app id refuses the call, for the token is not meant for it', async () => {
    await server.close();
    await serveBot('11111111-1111-4111-8111-111111111111');
    const answer = await install(ida.oid);
    expect(answer.json).toEqual({ delivered: false, status: 401 });
    expect(bot.seen).toEqual([]);
  });

  test('a call without the token of the channel is refused', async () => {
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl, text: 'let me in' }),
    });
    expect(response.status).toBe(401);
    expect(bot.seen).toEqual([]);
  });
});

describe('an action on a card', () => {
  async function sendCard(): Promise<string> {
    await install(ida.oid);
    let id = '';
    await adapter.continueConversationAsync(app.clientId, bot.reference ?? {}, async (context) => {
      const sent = await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card(1))));
      id = sent?.id ?? '';
    });
    return id;
  }

  const act = (activityId: string, verb: string) =>
    standin.control('POST', `/people/${ida.oid}/chat/invoke`, {
      activityId,
      action: { type: 'Action.Execute', verb, data: { rating: 4 } },
    });

  test('replaces the card for that person with the one the bot returns', async () => {
    const activityId = await sendCard();
    const answer = await act(activityId, 'answer');
    expect(answer.json).toMatchObject({ statusCode: 200, type: cardType, value: { body: [{ text: 'Thank you' }] } });
    expect(bot.seen.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: activityId,
      value: { action: { verb: 'answer', data: { rating: 4 } }, trigger: 'manual' },
    });
    const { activities } = await chatOf(ida.oid);
    expect(activities.at(-1)).toMatchObject({
      id: activityId,
      attachments: [{ content: { body: [{ text: 'Thank you' }] } }],
    });
  });

  test('shows an update by the bot in place of the returned card', async () => {
    const id = await sendCard();
    await act(id, 'answer');
    await adapter.continueConversationAsync(app.clientId, bot.reference ?? {}, async (context) => {
      await context.updateActivity({ ...MessageFactory.attachment(CardFactory.adaptiveCard(card(0, 'For good'))), id });
    });
    const { activities } = await chatOf(ida.oid);
    expect(activities.at(-1)).toMatchObject({
      id,
      edited: true,
      attachments: [{ content: { body: [{ text: 'For good' }] } }],
    });
  });

  test('is an error when the returned card could not be drawn, and the old card stays', async () => {
    const id = await sendCard();
    const answer = await act(id, 'too-much');
    expect(answer.json).toMatchObject({ statusCode: 502, type: 'application/vnd.microsoft.error' });
    const { activities } = await chatOf(ida.oid);
    expect(activities.at(-1)).toMatchObject({ attachments: [{ content: { body: [{ text: 'How was it?' }] } }] });
  });
});

describe('the bot writes first', () => {
  test('to a person known only by Entra object id, in the same conversation every time', async () => {
    await install(nils.oid);
    await createFor(nils.oid, 'one');
    await createFor(nils.oid, 'two');
    const { activities } = await chatOf(nils.oid);
    expect(activities.map(({ text }: { text?: string }) => text)).toEqual(['one', 'two']);
  });

  test('and is told that the app is not installed', async () => {
    await expect(createFor(olle.oid, 'hello')).rejects.toMatchObject({
      statusCode: 403,
      code: 'BadArgument',
      message: expect.stringContaining("Bot is not installed in user's personal scope"),
    });
  });

  test('and is told that the person blocked it, in both forms the channel knows', async () => {
    await install(ida.oid);
    const reference = bot.reference ?? {};
    await standin.control('POST', `/people/${ida.oid}/chat/block`);
    const send = () =>
      adapter.continueConversationAsync(
        app.clientId,
        reference,
        async (context) => void (await context.sendActivity('psst')),
      );
    await expect(send()).rejects.toMatchObject({ statusCode: 403, code: 'ConversationBlockedByUser' });
    await standin.control('POST', '/faults', { target: 'connector', kind: 'writes-blocked', times: 1 });
    await expect(send()).rejects.toMatchObject({ statusCode: 403, details: { errorCode: 209 } });
  });

  test('and reads who is in the chat', async () => {
    await install(ida.oid);
    let email: string | undefined;
    await adapter.continueConversationAsync(app.clientId, bot.reference ?? {}, async (context) => {
      email = (await TeamsInfo.getPagedMembers(context)).members[0]?.email;
    });
    expect(email).toBe(ida.mail);
  });
});

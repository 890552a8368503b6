import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Context } from '#operations/context.ts';
import { channelToken } from '#standin/connector/channel-token.ts';
import { createSigningKey } from '#standin/entra/signing-key.ts';
import { app, testStandin, type TestStandin } from '../standin/standin-fixture.ts';
import { testSigningKeys } from '../support/test-keys.ts';
import { serveBot, trust } from './bot-world.ts';

/** Longer than this and whoever calls takes the service for dead. */
// A machine that runs other tests takes longer than the second that is wanted; a socket that is never answered takes for ever.
const patienceMs = 10_000;

let standin: TestStandin;
let distrust: () => void;
let server: FastifyInstance;
let origin = '';
let token = '';
const logged: string[] = [];
/** What the bot does when it is called; each test may say. */
let bot: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  standin = await testStandin();
  distrust = trust(standin);
  server = serveBot(standin, contextThatLogs(), { run: async () => bot() });
  origin = await server.listen({ host: '127.0.0.1', port: 0 });
  token = await signed();
  // The first proof fetches the channel's keys, which is not what is measured here.
  await post(message(), token);
}, 60_000);
afterAll(async () => {
  await server.close();
  distrust();
  await standin.end();
});

function contextThatLogs(): Context {
  const log = { event: (name: string) => logged.push(name), failure: (name: string) => logged.push(name) };
  return new Proxy(Object.create(null), { get: (_, name) => (name === 'log' ? log : undefined) });
}

const serviceUrl = () => `${standin.cloudUrl}/teams/`;

async function signed(from = Date.now()): Promise<string> {
  const { channel } = await testSigningKeys();
  return channelToken(await createSigningKey(channel), {
    botId: app.clientId,
    serviceUrl: serviceUrl(),
    wallNow: from,
  });
}

function message(changes: object = {}): object {
  const ids = { recipient: { id: '28:bot' }, conversation: { id: 'a:chat' }, from: { id: '29:somebody' } };
  return { type: 'message', channelId: 'msteams', serviceUrl: serviceUrl(), text: 'hej', ...ids, ...changes };
}

async function post(body: unknown, authorization: string | null): Promise<Response> {
  const signature = authorization === null ? {} : { authorization: `Bearer ${authorization}` };
  return fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', ...signature },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(patienceMs),
  });
}

const bodies: readonly (readonly [string, string])[] = [
  ['an empty object', '{}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a word', '"x"'],
  ['a number', '1'],
  ['half of a body', '{"type":'],
  ['no body', ''],
  ['a type that is no word', '{"type":1}'],
  ['an activity of nobody', '{"type":"message"}'],
  ['an activity whose parts are no objects', '{"type":"message","recipient":1,"conversation":[]}'],
];

describe('the bot’s address answers within a second', () => {
  test.each(bodies)('%s: 400, whoever sends it', async (_what, body) => {
    expect((await post(body, null)).status).toBe(400);
    const answer = await post(body, token);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  const damaged = (text: string) => `${text.slice(0, -8)}AAAAAAAA`;
  test.each([
    ['without a token', async () => null],
    ['with something that is no token', async () => 'x'],
    ['with a wrong signature', async () => damaged(token)],
    ['with a token that is not valid yet', async () => signed(Date.now() + 3_600_000)],
    ['with one that has run out', async () => signed(Date.now() - 36_000_000)],
  ])('a call %s: 401, and the log says so', async (_how, made) => {
    logged.length = 0;
    expect((await post(message(), await made())).status).toBe(401);
    expect(logged).toEqual(['sign-in-failed']);
  });

  test('a call whose address is not the one in the token: 401', async () => {
    expect((await post(message({ serviceUrl: 'https://elsewhere.example/' }), token)).status).toBe(401);
  });

  test('a bot that fails: 500, and the log says so', async () => {
    bot = async () => Promise.reject(new Error('The database is away'));
    logged.length = 0;
    expect((await post(message(), token)).status).toBe(500);
    expect(logged).toEqual(['request-failed']);
    bot = async () => undefined;
  });

  test('activities of every kind that the channel sends: 200', async () => {
    const members = { membersAdded: [{ id: '29:somebody' }], membersRemoved: [{ id: '29:other' }] };
    const kinds = ['message', 'conversationUpdate', 'installationUpdate', 'messageReaction', 'typing', 'event'];
    for (const type of kinds) expect((await post(message({ type, ...members }), token)).status).toBe(200);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeCard } from '#standin/connector/card-judge.ts';
import { createRateLimit } from '#standin/connector/rate-limit.ts';
import { app, appToken, ida, nils, testStandin, type TestStandin } from './standin-fixture.ts';

const bot = 'https://api.botframework.com';
let standin: TestStandin;
let authorization: string;

beforeAll(async () => {
  standin = await testStandin();
  authorization = `Bearer ${await appToken(standin, bot)}`;
  standin.conversations.set(ida.oid, { installed: true });
});
afterAll(() => standin.end());
beforeEach(() => standin.control('DELETE', '/faults'));

function post(path: string, body: unknown, headers: Record<string, string> = { authorization }) {
  return standin.cloud('POST', `/teams/v3${path}`, { body, headers });
}

function send(body: unknown, oid = ida.oid) {
  return post(`/conversations/${standin.conversations.conversationIdOf(oid)}/activities`, body);
}

describe('who may call the connector', () => {
  test('nobody without a token, and nobody with a token for Graph', async () => {
    const graph = { authorization: `Bearer ${await appToken(standin, standin.cloudUrl)}` };
    expect((await post('/conversations', {}, {})).status).toBe(401);
    expect((await post('/conversations', {}, graph)).status).toBe(401);
  });
});

describe('what the connector refuses', () => {
  test('a message to a person who has not installed the app', async () => {
    const answer = await send({ type: 'message', text: 'hello' }, nils.oid);
    expect(answer).toMatchObject({ status: 403, json: { error: { code: 'BotNotInConversationRoster' } } });
  });

  test('an unknown conversation, and an unknown activity in a known one', async () => {
    const message = { type: 'message', text: 'hello' };
    expect(await post('/conversations/a:unknown/activities', message)).toMatchObject({
      status: 404,
      json: { error: { code: 'ConversationNotFound' } },
    });
    const path = `/teams/v3/conversations/${standin.conversations.conversationIdOf(ida.oid)}/activities/1`;
    expect(await standin.cloud('PUT', path, { body: message, headers: { authorization } })).toMatchObject({
      status: 404,
      json: { error: { code: 'ActivityNotFoundInConversation' } },
    });
  });

  test('an empty message and one above the size limit', async () => {
    expect(await send({ type: 'message' })).toMatchObject({ status: 400, json: { error: { code: 'BadSyntax' } } });
    const big = await send({ type: 'message', text: 'x'.repeat(60_000) });
    expect(big).toMatchObject({ status: 413, json: { error: { code: 'MessageSizeTooBig' } } });
  });

  test('a person known only by e-mail address', async () => {
    const answer = await post('/conversations', { members: [{ id: ida.mail }], tenantId: app.tenantId });
    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'BadArgument' } } });
  });

  test('a card in a message that Teams would not draw', async () => {
    const content = { type: 'AdaptiveCard', version: '1.6', body: [] };
    const answer = await send({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    });
    expect(answer.status).toBe(400);
    expect(answer.json.error.message).toContain('version 1.6');
  });
});

describe('cards', () => {
  const actions = (count: number) => Array.from({ length: count }, () => ({ type: 'Action.Execute', verb: 'x' }));
  const card = (more: object) => ({ type: 'AdaptiveCard', version: '1.5', body: [], ...more });

  test('may have six actions, counted over the whole card', () => {
    expect(() => judgeCard(card({ actions: actions(6) }))).not.toThrow();
    const spread = card({ body: [{ type: 'ActionSet', actions: actions(4) }], actions: actions(3) });
    expect(() => judgeCard(spread)).toThrow('7 actions');
  });

  test('that a button shows have six of their own', () => {
    const shown = (count: number) =>
      card({ actions: [{ type: 'Action.ShowCard', card: card({ actions: actions(count) }) }, ...actions(5)] });
    expect(() => judgeCard(shown(6))).not.toThrow();
    expect(() => judgeCard(shown(7))).toThrow('more than 6 actions');
  });

  test('above 28 KB, without a version or of another type are refused', () => {
    expect(() => judgeCard(card({ body: [{ type: 'TextBlock', text: 'å'.repeat(15_000) }] }))).toThrow(
      'the limit is 28672',
    );
    expect(() => judgeCard({ type: 'AdaptiveCard', body: [] })).toThrow('no version');
    expect(() => judgeCard({ type: 'HeroCard' })).toThrow('must be AdaptiveCard');
  });
});

describe('rates', () => {
  test('the eighth message within a second waits, and the answer says how long', async () => {
    const other = await testStandin();
    try {
      other.conversations.set(ida.oid, { installed: true });
      const own = { authorization: `Bearer ${await appToken(other, bot)}` };
      const path = `/teams/v3/conversations/${other.conversations.conversationIdOf(ida.oid)}/activities`;
      const sent = await Promise.all(
        Array.from({ length: 9 }, () =>
          other.cloud('POST', path, { body: { type: 'message', text: 'hello' }, headers: own }),
        ),
      );
      const refused = sent.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThanOrEqual(1);
      expect(refused[0]).toMatchObject({ json: { error: { code: 'Throttled' } } });
      expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect(other.conversations.activities(ida.oid)).toHaveLength(sent.length - refused.length);
    } finally {
      await other.end();
    }
  });

  test('no window of the platform is ever exceeded, and whoever waits as told is admitted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 150 }), (pauses) => {
        const limit = createRateLimit();
        const admitted: number[] = [];
        let now = 1_000_000;
        for (const pause of pauses) {
          now += pause;
          const wait = limit.admit('a', 'send', now);
          now += wait;
          expect(wait > 0 ? limit.admit('a', 'send', now) : 0).toBe(0);
          admitted.push(now);
        }
        for (const [count, ms] of [
          [7, 1_000],
          [8, 2_000],
          [60, 30_000],
        ] as const) {
          for (const [index, at] of admitted.entries()) {
            const within = admitted.slice(0, index + 1).filter((earlier) => earlier > at - ms);
            expect(within.length).toBeLessThanOrEqual(count);
          }
        }
      }),
    );
  });

  test('fifty a second are all that the app gets, over all conversations', () => {
    const limit = createRateLimit();
    const waits = Array.from({ length: 51 }, (_, index) => limit.admit(`chat ${index}`, 'send', 5_000));
    expect(waits.slice(0, 50).every((wait) => wait === 0)).toBe(true);
    expect(waits[50]).toBe(1_000);
  });
});

describe('faults on order', () => {
  test('a status comes back as often as it was ordered', async () => {
    await standin.control('POST', '/faults', {
      target: 'connector',
      kind: 'status',
      status: 503,
      code: 'ServiceUnavailable',
      retryAfter: 2,
      times: 1,
    });
    const first = await post('/conversations', { members: [{ id: ida.oid }], tenantId: app.tenantId });
    expect(first).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    expect((await post('/conversations', { members: [{ id: ida.oid }], tenantId: app.tenantId })).status).toBe(201);
  });

  test('a time-out after the write leaves the message in the chat and the caller without an answer', async () => {
    const before = standin.conversations.activities(ida.oid).length;
    await standin.control('POST', '/faults', {
      target: 'connector',
      kind: 'timeout-after-write',
      match: { oid: ida.oid, method: 'POST' },
      times: 1,
    });
    await expect(send({ type: 'message', text: 'arrived' })).rejects.toThrow('socket hang up');
    expect(standin.conversations.activities(ida.oid)).toHaveLength(before + 1);
  });
});

test('an upload comes back byte for byte', async () => {
  const conversation = standin.conversations.conversationIdOf(ida.oid);
  const upload = { type: 'text/plain', name: 'note.txt', originalBase64: Buffer.from('agenda').toString('base64') };
  const { json } = await post(`/conversations/${conversation}/attachments`, upload);
  const view = await standin.cloud('GET', `/teams/v3/attachments/${json.id}/views/original`, {
    headers: { authorization },
  });
  expect(view).toMatchObject({ status: 200, text: 'agenda' });
});

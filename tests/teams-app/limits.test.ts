import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import { mentor, openApiWorld, type ApiWorld } from './api-fixture.ts';

/** Requests a minute for a person, and calls that prove nothing from one address. */
const perPerson = 5;

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld({ maxRequestsPerMinute: perPerson, trustProxy: 'loopback', requestTimeoutMs: 500 });
}, 60_000);
afterAll(async () => world.close());

/** As a proxy passes on a call from an address. */
const from = (address: string, more: object = {}) => ({ headers: { 'x-forwarded-for': address, ...more } });

async function statuses(count: number, path: string, call: object): Promise<ReadonlySet<number>> {
  const seen = new Set<number>();
  for (let at = 0; at < count; at += 1) seen.add((await world.ask(path, call)).status);
  return seen;
}

const { me } = endpoints.people;
const { health, ready, botMessages, graphNotifications } = endpoints.service;

describe('calls that prove nothing', () => {
  const forged = { authorization: 'Bearer forged.token.here' };

  test('are counted by the address from which the proxy had them', async () => {
    expect(await statuses(perPerson, me.path, from('203.0.113.1', forged))).toEqual(new Set([401]));
    const refused = await world.ask(me.path, from('203.0.113.1', forged));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await world.ask(me.path, from('203.0.113.2', forged))).status).toBe(401);
  });

  test('do not touch somebody with a good token at the same address', async () => {
    await statuses(perPerson + 1, me.path, from('203.0.113.3', forged));
    const authorization = `Bearer ${await world.token(mentor.id)}`;
    expect((await world.ask(me.path, from('203.0.113.3', { authorization }))).status).toBe(200);
  });

  test.each([
    ['the bot’s address', botMessages.path, 401],
    ['Graph’s address', graphNotifications.path, 202],
  ])('are counted at %s too', async (_where, path, status) => {
    const ids = { recipient: { id: '28:bot' }, conversation: { id: 'a:chat' } };
    const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'https://example.com/', ...ids };
    const body = { ...activity, value: [{ subscriptionId: 'unknown' }] };
    const call = { method: 'POST', body, ...from(`198.51.100.${status % 100}`) };
    expect(await statuses(perPerson, path, call)).toEqual(new Set([status]));
    expect((await world.ask(path, call)).status).toBe(429);
  });
});

test('whatever watches over the service is never told to wait', async () => {
  for (const { path } of [health, ready]) {
    expect(await statuses(perPerson * 20 + 10, path, from('192.0.2.1'))).toEqual(new Set([200]));
  }
}, 30_000);

describe('an answer', () => {
  const guarded = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'strict-transport-security'];

  test.each([
    ['401', me.path, 401],
    ['404', '/api/everything', 404],
    ['404 of the tab', '/tab/assets/gone.js', 404],
    ['an address that cannot be read', '/%zz', 404],
  ])('with %s carries the security headers', async (_what, path, status) => {
    const answer = await world.ask(path, from('192.0.2.2'));
    expect(answer.status).toBe(status);
    for (const name of guarded) expect({ name, is: answer.headers.has(name) }).toEqual({ name, is: true });
  });

  test('with 429 carries them as well', async () => {
    await statuses(perPerson, me.path, from('192.0.2.3'));
    const answer = await world.ask(me.path, from('192.0.2.3'));
    expect(answer.status).toBe(429);
    for (const name of guarded) expect({ name, is: answer.headers.has(name) }).toEqual({ name, is: true });
  });

  test('of somebody’s own is kept by nothing on the way', async () => {
    const authorization = `Bearer ${await world.token(mentor.id)}`;
    for (const headers of [{ authorization }, {}]) {
      expect((await world.ask(me.path, from('192.0.2.4', headers))).headers.get('cache-control')).toBe('no-store');
    }
  });
});

test('a body that does not arrive ends, and its connection with it', async () => {
  const address = world.api.server.address();
  if (address === null || typeof address === 'string') throw new Error('The API does not listen');
  const socket = connect(address.port, '127.0.0.1');
  socket.write(
    'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
  );
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
}, 10_000);

test('nobody’s word about an address is believed where no proxy is known', async () => {
  const open = await openApiWorld({ maxRequestsPerMinute: 2 });
  try {
    const ask = async (address: string) => (await open.ask(me.path, from(address))).status;
    expect([await ask('203.0.113.1'), await ask('203.0.113.2'), await ask('203.0.113.3')]).toEqual([401, 401, 429]);
  } finally {
    await open.close();
  }
}, 60_000);

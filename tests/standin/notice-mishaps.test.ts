import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Exchange } from '#standin/exchange/port.ts';
import { createFaults, type Faults } from '#standin/graph/faults.ts';
import { createNotices, type Notices } from '#standin/graph/notices.ts';
import { createGraphState, type GraphState } from '#standin/graph/state.ts';
import { idOf, meeting, now, office } from './exchange-world.ts';

let server: Server;
let exchange: Exchange;
let faults: Faults;
let state: GraphState;
let notices: Notices;
let received: Record<string, unknown>[];

beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const { value }: { value: Record<string, unknown>[] } = JSON.parse(body);
      received.push(...value);
      response.writeHead(202).end();
    });
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.');
  ({ exchange } = office());
  faults = createFaults();
  state = createGraphState();
  notices = createNotices({ exchange, state, faults, clock: () => now, tenantId: 'tenant' });
  const url = `http://localhost:${address.port}`;
  state.keepSubscription({
    id: 'subscription',
    appId: 'app',
    mailbox: 'astrid',
    resource: 'users/astrid/events',
    changeType: 'created,updated,deleted',
    notificationUrl: `${url}/changes`,
    lifecycleNotificationUrl: `${url}/lifecycle`,
    clientState: null,
    latestSupportedTlsVersion: 'v1_2',
    expiresAt: now + 86_400_000,
  });
});
afterEach(() => {
  notices.close();
  server.close();
  server.closeAllConnections();
});

const make = () => idOf(exchange.createEvent('astrid', meeting({ attendees: [] })));
const told = () => received.map(({ resource }) => String(resource).split('/').at(-1));

test('A notification comes twice when that is ordered', async () => {
  faults.add({ kind: 'repeat-notification', times: 1 });
  const ids = [make(), make()];
  await notices.idle();
  expect(told()).toEqual([ids[0], ids[0], ids[1]]);
});

test('A notification lets the next one go first when that is ordered', async () => {
  faults.add({ kind: 'reorder-notification', times: 1 });
  const [first, second] = [make(), make()];
  await notices.idle();
  expect(told()).toEqual([second, first]);
});

test('A late notification comes after those that follow it', async () => {
  faults.add({ kind: 'delay-notification', delayMs: 60, times: 1 });
  const [first, second] = [make(), make()];
  await notices.idle();
  expect(told()).toEqual([second, first]);
});

test('A share of the notifications is lost', async () => {
  faults.add({ kind: 'lose-notification', share: 0.5, seed: 'lost' });
  for (let number = 0; number < 40; number += 1) make();
  await notices.idle();
  expect(received.length).toBeGreaterThan(5);
  expect(received.length).toBeLessThan(35);
});

test('Lifecycle events go to their own address, and a removed subscription hears no more', async () => {
  expect(notices.sendLifecycle('missed', 'bo')).toBe(0);
  expect(notices.sendLifecycle('missed', 'astrid')).toBe(1);
  expect(notices.sendLifecycle('reauthorizationRequired')).toBe(1);
  expect(notices.sendLifecycle('subscriptionRemoved')).toBe(1);
  make();
  await notices.idle();
  expect(received.map(({ lifecycleEvent }) => lifecycleEvent)).toEqual([
    'missed',
    'reauthorizationRequired',
    'subscriptionRemoved',
  ]);
  expect(state.subscription('subscription', now)).toBeUndefined();
});

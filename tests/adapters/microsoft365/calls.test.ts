import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSignIn } from '#adapters/microsoft365/sign-in.ts';
import { app, ida, nils, olle } from '../../standin/standin-fixture.ts';
import { failureOf, graphWorld, ownerOf, personIdOf, span, type GraphWorld } from './world.ts';

let world: GraphWorld;
beforeEach(async () => {
  world = await graphWorld({}, { timeoutMs: 1_500 });
});
afterEach(() => world.standin.end());

const day = span('2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z');

describe('a call to Graph', () => {
  test('that is throttled says when to come back, to the millisecond, and is not repeated', async () => {
    world.standin.graphFaults.add({
      kind: 'status',
      status: 429,
      code: 'ApplicationThrottled',
      message: 'Application is over its MailboxConcurrency limit.',
      retryAfter: 2.128,
      times: 1,
    });
    const failure = await failureOf(world.directory.workingHours(personIdOf(nils)));
    expect(failure).toMatchObject({ kind: 'throttled', retryAfterMs: 2128, personId: nils.oid });
    expect(world.logged).toHaveLength(1);
    expect(await world.directory.workingHours(personIdOf(nils))).not.toBeNull();
  });

  test('that is not answered is given up', async () => {
    world.standin.graphFaults.add({ kind: 'hang', times: 1 });
    const failure = await failureOf(world.directory.workingHours(personIdOf(nils)));
    expect(failure).toMatchObject({ kind: 'unavailable', retryAfterMs: null });
  });

  test('that fails on their side is unavailable', async () => {
    world.standin.graphFaults.add({ kind: 'status', status: 503, code: 'serviceUnavailable', message: '', times: 1 });
    expect((await failureOf(world.directory.workingHours(personIdOf(nils)))).kind).toBe('unavailable');
  });

  test('whose token was refused is tried once more with a new one', async () => {
    const refusal = { kind: 'status', status: 401, code: 'InvalidAuthenticationToken', message: '' } as const;
    world.standin.graphFaults.add({ ...refusal, times: 1 });
    expect(await world.directory.workingHours(personIdOf(nils))).not.toBeNull();
    world.standin.graphFaults.add(refusal);
    expect((await failureOf(world.directory.workingHours(personIdOf(nils)))).kind).toBe('no-rights');
  });

  test('is logged with an id that Graph knows too, and without addresses', async () => {
    await world.calendar.availability(ownerOf(ida), [ownerOf(nils)], day);
    const [logged] = world.logged;
    expect(logged?.facts['clientRequestId']).toBe(world.standin.requests.list().at(-1)?.clientRequestId);
    expect(JSON.stringify(world.logged)).not.toContain('@');
  });

  test('waits its turn when four are under way for the same mailbox', async () => {
    const slow = await graphWorld({ latencyMs: 20 });
    try {
      const hours = Array.from({ length: 12 }, () => slow.directory.workingHours(personIdOf(nils)));
      expect((await Promise.all(hours)).every((one) => one !== null)).toBe(true);
      expect(slow.logged.every(({ facts }) => facts['status'] === 200)).toBe(true);
    } finally {
      await slow.standin.end();
    }
  });
});

describe('signing in', () => {
  test('is refused with a wrong secret', async () => {
    const wrong = { ...world.settings, credential: { kind: 'secret', secret: 'not-it' } } as const;
    const failure = await failureOf(createSignIn(wrong).token(`${world.settings.graphBaseUrl}/.default`));
    expect(failure.kind).toBe('no-rights');
  });

  test('is unavailable when nobody answers', async () => {
    const nowhere = { ...world.settings, authority: `https://localhost:1/${app.tenantId}` };
    expect((await failureOf(createSignIn(nowhere).token('https://localhost:1/.default'))).kind).toBe('unavailable');
  });

  test('keeps its token until a fresh one is wanted', async () => {
    const signIn = createSignIn(world.settings);
    const scope = `${world.settings.graphBaseUrl}/.default`;
    const [first, second] = await Promise.all([signIn.token(scope), signIn.token(scope)]);
    expect(second).toBe(first);
    expect(await signIn.token(scope)).toBe(first);
    expect(await signIn.token(scope, { fresh: true })).not.toBe(first);
  });
});

describe('a subscription', () => {
  test('is made, renewed, and replaced when its secret got lost', async () => {
    const product = await answering();
    world.standin.setProduct(product.url);
    try {
      const first = await world.changeNotices.subscribe(personIdOf(nils), 'one');
      const ahead = first.expiresAt.epochMilliseconds - world.standin.clock.now();
      // Graph takes less than seven days.
      expect(ahead / 3_600_000).toBeCloseTo(164, 1);
      const second = await world.changeNotices.subscribe(personIdOf(nils), 'two');
      expect(second.subscriptionId).not.toBe(first.subscriptionId);
      expect(await world.changeNotices.renew(first.subscriptionId)).toBeNull();
      expect(await world.changeNotices.renew(second.subscriptionId)).not.toBeNull();
      const ofIda = await world.changeNotices.subscribe(personIdOf(ida), 'three');
      expect(await world.changeNotices.renew(second.subscriptionId)).not.toBeNull();
      expect(await world.changeNotices.renew(ofIda.subscriptionId)).not.toBeNull();
      const failure = await failureOf(world.changeNotices.subscribe(personIdOf(olle), 'four'));
      expect(failure).toMatchObject({ kind: 'no-mailbox', personId: olle.oid });
    } finally {
      product.close();
    }
  });
});

/** The product's part of the handshake: it gives the token back. */
async function answering(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((incoming, outgoing) => {
    const token = new URL(incoming.url ?? '', 'http://localhost').searchParams.get('validationToken') ?? '';
    incoming.resume();
    outgoing.writeHead(200, { 'content-type': 'text/plain' }).end(token);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

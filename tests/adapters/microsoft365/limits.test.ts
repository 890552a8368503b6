import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { createBreaker, type Breaker } from '#adapters/microsoft365/breaker.ts';
import { createDirectory } from '#adapters/microsoft365/directory.ts';
import { createGate } from '#adapters/microsoft365/gate.ts';
import { createGraph } from '#adapters/microsoft365/graph.ts';
import { createSignIn } from '#adapters/microsoft365/sign-in.ts';
import { OutsideFailure } from '#operations/failures.ts';
import { ida, nils } from '../../standin/standin-fixture.ts';
import { scriptedGraph } from './scripted.ts';
import { failureOf, graphWorld, leasesInMemory, ownerOf, personIdOf, span } from './world.ts';

const mailbox = personIdOf(nils);
const other = personIdOf(ida);

describe('a gate', () => {
  test('never holds more than it has places for, lets nobody overtake, and lets everybody in', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.scheduler(), async (places, scheduler) => {
        const gate = createGate(4);
        let inside = 0;
        const order: number[] = [];
        const all = places.map((needed, index) =>
          gate.through(needed, async () => {
            order.push(index);
            inside += needed;
            expect(inside).toBeLessThanOrEqual(4);
            await scheduler.schedule(Promise.resolve());
            inside -= needed;
          }),
        );
        await scheduler.waitFor(Promise.all(all));
        expect(order).toEqual(places.map((_, index) => index));
        expect(gate.isIdle()).toBe(true);
      }),
    );
  });

  test('goes on after work that failed', async () => {
    const gate = createGate(1);
    await expect(gate.through(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.through(1, async () => 'yes')).toBe('yes');
  });
});

describe('a mailbox that is not served', () => {
  const down = () => Promise.reject(new OutsideFailure('unavailable', 'no answer', { personId: mailbox }));
  const up = async () => 'served';
  const never = () => false;

  async function fail(breaker: Breaker, times: number): Promise<void> {
    for (let count = 0; count < times; count += 1) await failureOf(breaker.run(mailbox, down, never));
  }

  test('is left alone after five failures in a row, for longer and longer, and no other is', async () => {
    let now = 0;
    const breaker = createBreaker(() => now);
    await fail(breaker, 4);
    expect(await breaker.run(mailbox, up, never)).toBe('served');
    await fail(breaker, 5);
    for (const restMs of [30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]) {
      now += 1_000;
      const refusal = await failureOf(breaker.run(mailbox, up, never));
      expect(refusal).toMatchObject({ kind: 'unavailable', retryAfterMs: restMs - 1_000, personId: mailbox });
      expect(await breaker.run(other, up, never)).toBe('served');
      now += restMs - 1_000;
      await fail(breaker, 1);
    }
  });

  test('is tried by one call after the rest, and served again when that works', async () => {
    let now = 0;
    const breaker = createBreaker(() => now);
    await fail(breaker, 5);
    now = 30_000;
    let answer: (text: string) => void = () => undefined;
    const tried = breaker.run(mailbox, () => new Promise<string>((resolve) => (answer = resolve)), never);
    expect((await failureOf(breaker.run(mailbox, up, never))).kind).toBe('unavailable');
    answer('served');
    expect(await tried).toBe('served');
    await fail(breaker, 4);
    expect(await breaker.run(mailbox, up, never)).toBe('served');
  });

  test('is told from a sign-in that failed, and from refusals', async () => {
    const breaker = createBreaker(() => 0);
    const signIn = () => Promise.reject(new OutsideFailure('unavailable', 'Entra gave no token'));
    const refused = () => Promise.reject(new OutsideFailure('denied', '403', { personId: mailbox }));
    for (let count = 0; count < 10; count += 1) {
      await failureOf(breaker.run(mailbox, signIn, never));
      await failureOf(breaker.run(mailbox, refused, never));
    }
    expect(await breaker.run(mailbox, up, never)).toBe('served');
  });

  test('costs no more calls while it is left alone', async () => {
    let now = 0;
    const scripted = await scriptedGraph(() => ({ status: 503, body: '' }), { elapsed: () => now });
    const call = { method: 'GET', path: `/users/${mailbox}/events/e`, about: mailbox } as const;
    try {
      for (let count = 0; count < 5; count += 1) expect(await scripted.graph.ask(call)).toMatchObject({ status: 503 });
      expect(await failureOf(scripted.graph.ask(call))).toMatchObject({ kind: 'unavailable', retryAfterMs: 30_000 });
      expect(scripted.asked).toHaveLength(5);
      now = 30_000;
      expect(await scripted.graph.ask(call)).toMatchObject({ status: 503 });
      expect(scripted.asked).toHaveLength(6);
    } finally {
      await scripted.end();
    }
  });
});

describe('calls at the same time', () => {
  test('are no more than the process may make, over all mailboxes', async () => {
    let most = 0;
    const held: (() => void)[] = [];
    const scripted = await scriptedGraph(
      async () => {
        const released = new Promise<void>((release) => held.push(release));
        most = Math.max(most, held.length);
        // Answered three by three, so that three have to be under way.
        if (held.length === 3) setImmediate(() => held.splice(0).forEach((release) => release()));
        await released;
        return { status: 200, body: {} };
      },
      { callsAtOnce: 3 },
    );
    try {
      const mailboxes = Array.from({ length: 12 }, (_, number) => personIdOf({ ...nils, oid: `person-${number}` }));
      await Promise.all(
        mailboxes.map((about) => scripted.graph.ask({ method: 'GET', path: `/users/${about}/events/e`, about })),
      );
      expect(scripted.asked).toHaveLength(12);
      expect(most).toBe(3);
    } finally {
      await scripted.end();
    }
  });

  test('to one mailbox stay within its four when batches and single calls mix', async () => {
    const slow = await graphWorld({ latencyMs: 20 });
    const year = span('2026-12-01T00:00:00Z', '2027-09-01T00:00:00Z');
    try {
      await Promise.all([
        ...Array.from({ length: 6 }, () => slow.directory.workingHours(mailbox)),
        ...Array.from({ length: 3 }, () =>
          slow.calendar.availability(ownerOf(nils), [ownerOf(nils), ownerOf(ida)], year),
        ),
      ]);
      const statuses = slow.logged.map(({ facts }) => facts['status']);
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(statuses.length).toBeGreaterThan(20);
    } finally {
      await slow.standin.end();
    }
  });

  test('to one mailbox stay within its four when two processes make them', async () => {
    const leases = leasesInMemory();
    const first = await graphWorld({ latencyMs: 15 }, { leases });
    const { settings, standin } = first;
    const log = { event: () => undefined, failure: () => undefined };
    const graph = createGraph({ settings, tokens: createSignIn(settings), log, leases });
    const second = createDirectory(graph, () => Temporal.Instant.fromEpochMilliseconds(standin.clock.now()), {
      homeLanguage: 'sv',
    });
    try {
      const hours = [first.directory, second].flatMap((one) =>
        Array.from({ length: 16 }, () => one.workingHours(mailbox)),
      );
      expect((await Promise.all(hours)).every((one) => one !== null)).toBe(true);
      expect(standin.requests.list().every(({ status }) => status === 200)).toBe(true);
    } finally {
      await graph.close();
      await standin.end();
    }
  });
});

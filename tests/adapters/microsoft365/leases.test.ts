import { describe, expect, test } from '@jest/globals';
import { createMailboxHold } from '#adapters/microsoft365/mailbox-hold.ts';
import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import { ida, nils } from '../../standin/standin-fixture.ts';
import { until } from '../../support/until.ts';
import { failureOf, leasesInMemory, personIdOf } from './world.ts';
import { onEachDatabase } from '../store/world.ts';

const mailbox = personIdOf(nils);
const other = personIdOf(ida);

describe('leases in the database', () => {
  onEachDatabase((store) => {
    const leases = (): MailboxLeases => store().mailboxLeases;

    test('belong to one holder at a time, who may renew and give back', async () => {
      expect(await leases().take('one', 'a', 30_000)).toBeNull();
      expect(await leases().take('one', 'a', 30_000)).toBeNull();
      const refused = await leases().take('one', 'b', 30_000);
      expect(refused?.takenForMs).toBeGreaterThan(20_000);
      expect(refused?.takenForMs).toBeLessThanOrEqual(30_000);
      expect(await leases().take('two', 'b', 30_000)).toBeNull();
      await leases().release(['one'], 'b');
      expect(await leases().take('one', 'b', 30_000)).not.toBeNull();
      await leases().release(['one'], 'a');
      expect(await leases().take('one', 'b', 30_000)).toBeNull();
    });

    test('end by themselves', async () => {
      expect(await leases().take('three', 'a', 200)).toBeNull();
      const takenByOther = async () => (await leases().take('three', 'b', 30_000)) === null;
      await until('the lease to end', takenByOther, { everyMs: 20 });
      await leases().release(['three'], 'a');
      expect(await leases().take('three', 'c', 200)).not.toBeNull();
    });

    test('go to one of many who ask at the same moment', async () => {
      const holders = Array.from({ length: 20 }, (_, number) => `holder-${number}`);
      const answers = await Promise.all(holders.map((holder) => leases().take('four', holder, 30_000)));
      expect(answers.filter((answer) => answer === null)).toHaveLength(1);
      expect(answers.every((answer) => answer === null || answer.takenForMs > 0)).toBe(true);
    });
  });
});

/** Counts what is asked of the leases below. */
function counted(leases: MailboxLeases) {
  const calls: string[] = [];
  return {
    calls,
    take: (...args: Parameters<MailboxLeases['take']>) => {
      calls.push('take');
      return leases.take(...args);
    },
    release: (...args: Parameters<MailboxLeases['release']>) => {
      calls.push('release');
      return leases.release(...args);
    },
  };
}

/** A piece of work that ends when told. */
function task() {
  let end: () => void = () => undefined;
  let begun: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const began = new Promise<void>((resolve) => (begun = resolve));
  const work = (): Promise<void> => {
    begun();
    return ended;
  };
  return { work, began, end: () => end() };
}

describe('a process that speaks to a mailbox', () => {
  test('takes it once for a burst, and gives it back a little later', async () => {
    const leases = counted(leasesInMemory());
    const hold = createMailboxHold(leases, 'a', () => performance.now());
    await Promise.all([1, 2, 3].map(() => hold.holding(mailbox, 1_000, async () => undefined)));
    await hold.holding(mailbox, 1_000, async () => undefined);
    expect(leases.calls).toEqual(['take']);
    await until('the mailbox to be given back', async () => leases.calls.includes('release'), { everyMs: 10 });
    await hold.holding(mailbox, 1_000, async () => undefined);
    expect(leases.calls).toEqual(['take', 'release', 'take']);
    await hold.close();
    expect(leases.calls).toEqual(['take', 'release', 'take', 'release']);
  });

  test('renews it before a call that could outlive it', async () => {
    let now = 0;
    const leases = counted(leasesInMemory());
    const hold = createMailboxHold(leases, 'a', () => now);
    const first = task();
    const running = hold.holding(mailbox, 11_000, first.work);
    await first.began;
    now = 18_000;
    await hold.holding(mailbox, 11_000, async () => undefined);
    expect(leases.calls).toEqual(['take']);
    now = 20_000;
    await hold.holding(mailbox, 11_000, async () => undefined);
    expect(leases.calls).toEqual(['take', 'take']);
    first.end();
    await running;
    await hold.close();
  });

  test('has its turn when the other is done, and is sent away when that takes long', async () => {
    const leases = leasesInMemory();
    const [one, two] = ['one', 'two'].map((holder) => createMailboxHold(leases, holder, () => performance.now()));
    if (one === undefined || two === undefined) throw new Error('Nobody');
    const long = task();
    const running = one.holding(mailbox, 1_000, long.work);
    await long.began;
    await two.holding(other, 1_000, async () => undefined);
    const failure = await failureOf(two.holding(mailbox, 1_000, async () => undefined));
    expect(failure).toMatchObject({ kind: 'throttled', personId: mailbox });
    expect(failure.retryAfterMs).toBeGreaterThan(300);
    expect(failure.retryAfterMs).toBeLessThan(700);
    const waiting = two.holding(mailbox, 1_000, async () => 'my turn');
    long.end();
    await running;
    expect(await waiting).toBe('my turn');
    await Promise.all([one.close(), two.close()]);
  });

  test('calls nobody when the database cannot be asked', async () => {
    const hold = createMailboxHold(
      {
        take: async () => {
          throw new Error('The database is away');
        },
        release: async () => undefined,
      },
      'a',
      () => performance.now(),
    );
    let called = false;
    const call = hold.holding(mailbox, 1_000, async () => {
      called = true;
    });
    expect((await failureOf(call)).kind).toBe('unavailable');
    expect(called).toBe(false);
    await hold.close();
  });
});

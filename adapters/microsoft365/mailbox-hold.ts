import { setTimeout as pause } from 'node:timers/promises';
import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';

/** Longer than the longest call, so that no call outlives the lease under which it began. */
const leaseMs = 30_000;
/**
 * How often idle mailboxes are looked at: those that were also idle the last time are given back together. So a burst
 * of calls, with a little work in between, takes its mailbox only once.
 */
const roundMs = 100;
/** How long a call waits for another process before its job is delayed instead. */
const patienceMs = 1_500;
const comeBackMs = 500;

/** Takes mailboxes for this process while it speaks to them. */
export interface MailboxHold {
  /**
   * Runs `work` while the mailbox belongs to this process for at least `forMs`.
   *
   * @throws OutsideFailure 'throttled' when another process has it, 'unavailable' when that cannot be found out.
   */
  holding<T>(mailbox: PersonId, forMs: number, work: () => Promise<T>): Promise<T>;
  /** Gives back all mailboxes. */
  close(): Promise<void>;
}

interface Held {
  calls: number;
  /** Until when it is ours, on this machine's steady clock; 0 when it is not. */
  until: number;
  /** The query that is under way; all calls wait for the same one. */
  asking: Promise<void> | null;
  /** It has been found idle once. */
  rests: boolean;
}

/** `holder` names this process among all; `elapsed` is a clock that never jumps, in ms. */
export function createMailboxHold(leases: MailboxLeases, holder: string, elapsed: () => number): MailboxHold {
  const mailboxes = new Map<PersonId, Held>();
  let round: NodeJS.Timeout | null = null;

  async function ensure(mailbox: PersonId, held: Held, forMs: number): Promise<void> {
    while (held.asking !== null || held.until - elapsed() < forMs) {
      held.asking ??= acquire({ leases, holder, elapsed }, mailbox, held).finally(() => {
        held.asking = null;
      });
      await held.asking;
    }
  }

  async function giveBack(resting: readonly (readonly [PersonId, Held])[]): Promise<void> {
    const ours = resting.filter(([, held]) => held.until !== 0).map(([mailbox]) => mailbox);
    for (const [, held] of resting) held.until = 0;
    if (ours.length === 0) return forget(resting);
    // Leases that cannot be given back end by themselves.
    const given = leases.release(ours, holder).catch(() => undefined);
    const done = given.then(() => forget(resting));
    for (const [, held] of resting) held.asking = done;
    await done;
  }

  function forget(resting: readonly (readonly [PersonId, Held])[]): void {
    for (const [mailbox, held] of resting) {
      held.asking = null;
      if (held.calls === 0) mailboxes.delete(mailbox);
    }
  }

  function look(): void {
    round = null;
    const idle = [...mailboxes].filter(([, { calls, asking }]) => calls === 0 && asking === null);
    const resting = idle.filter(([, { rests }]) => rests);
    for (const [, held] of idle) held.rests = true;
    void giveBack(resting);
    if (idle.length > resting.length) round = setTimeout(look, roundMs).unref();
  }

  return {
    async holding(mailbox, forMs, work) {
      const held = mailboxes.get(mailbox) ?? { calls: 0, until: 0, asking: null, rests: false };
      mailboxes.set(mailbox, held);
      held.calls += 1;
      held.rests = false;
      try {
        await ensure(mailbox, held, forMs);
        return await work();
      } finally {
        held.calls -= 1;
        if (held.calls === 0) round ??= setTimeout(look, roundMs).unref();
      }
    },
    async close() {
      if (round !== null) clearTimeout(round);
      const asked = [...mailboxes.values()].flatMap(({ asking }) => asking ?? []);
      await Promise.allSettled([...asked, giveBack([...mailboxes])]);
    },
  };
}

interface Taker {
  readonly leases: MailboxLeases;
  readonly holder: string;
  readonly elapsed: () => number;
}

async function acquire({ leases, holder, elapsed }: Taker, mailbox: PersonId, held: Held): Promise<void> {
  const patientUntil = elapsed() + patienceMs;
  for (;;) {
    const asked = elapsed();
    const taken = await takeOf(leases, mailbox, holder);
    held.until = taken === null ? asked + leaseMs : 0;
    if (taken === null) return;
    if (elapsed() >= patientUntil) {
      throw new OutsideFailure('throttled', 'Another process speaks to this mailbox', {
        // Calls that were turned away together come back one by one.
        retryAfterMs: comeBackMs * (0.75 + 0.5 * Math.random()),
        personId: mailbox,
        wasNotDone: true,
      });
    }
    await pause(50 + 100 * Math.random());
  }
}

async function takeOf(leases: MailboxLeases, mailbox: PersonId, holder: string): ReturnType<MailboxLeases['take']> {
  try {
    return await leases.take(mailbox, holder, leaseMs);
  } catch (cause) {
    throw new OutsideFailure('unavailable', 'The database cannot say whose turn it is at a mailbox', {
      cause,
      wasNotDone: true,
    });
  }
}

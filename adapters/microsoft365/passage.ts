import { randomUUID } from 'node:crypto';
import type { PersonId } from '#domain/ids.ts';
import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import { createBreaker } from './breaker.ts';
import { createGate } from './gate.ts';
import { createMailboxHold } from './mailbox-hold.ts';
import { createMailboxLanes } from './mailbox-lanes.ts';

/** What a request takes of the shared limits. */
export interface Way {
  /** The mailbox's owner; null for requests that concern none. */
  readonly about: PersonId | null;
  /** How many of the mailbox's four calls it takes. */
  readonly lanes: number;
  /** The longest it may last. */
  readonly lastsMs: number;
}

/** What every request waits for: the mailbox is well, a lane is free, the process has room, the mailbox is ours. */
export interface Passage {
  /**
   * @param isDown - whether an answer that came says that the mailbox is not served.
   * @throws OutsideFailure 'throttled' or 'unavailable' where the request must not be made now.
   */
  through<T>(way: Way, work: () => Promise<T>, isDown: (answer: T) => boolean): Promise<T>;
  close(): Promise<void>;
}

/** The time between the last look at a lease and the request. */
const slackMs = 1_000;

export function createPassage(options: {
  readonly leases: MailboxLeases;
  /** How many requests this process makes at a time, over all mailboxes. */
  readonly callsAtOnce: number;
  /** A clock that never jumps, ms. */
  readonly elapsed: () => number;
}): Passage {
  const lanes = createMailboxLanes();
  const budget = createGate(options.callsAtOnce);
  const breaker = createBreaker(options.elapsed);
  const hold = createMailboxHold(options.leases, randomUUID(), options.elapsed);
  return {
    async through({ about, lanes: needed, lastsMs }, work, isDown) {
      if (about === null) return budget.through(1, work);
      // Checked before waiting as well, or the calls to a failing mailbox would wait for each other's time-outs.
      breaker.check(about);
      const tried = () => breaker.run(about, work, isDown);
      const held = () => hold.holding(about, lastsMs + slackMs, tried);
      return lanes(about, needed, () => budget.through(1, held));
    },
    close: () => hold.close(),
  };
}

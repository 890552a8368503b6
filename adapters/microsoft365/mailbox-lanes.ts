import { createGate, type Gate } from './gate.ts';

/** Outlook serves at most four calls of one app to one mailbox at a time and refuses a fifth. */
export const laneCount = 4;

/** Lets at most four calls per mailbox run at once inside this process; the rest wait their turn. */
export type MailboxLanes = <T>(mailbox: string, lanes: number, work: () => Promise<T>) => Promise<T>;

export function createMailboxLanes(): MailboxLanes {
  const gates = new Map<string, Gate>();
  return async (mailbox, lanes, work) => {
    const gate = gates.get(mailbox) ?? createGate(laneCount);
    gates.set(mailbox, gate);
    try {
      return await gate.through(lanes, work);
    } finally {
      if (gate.isIdle()) gates.delete(mailbox);
    }
  };
}

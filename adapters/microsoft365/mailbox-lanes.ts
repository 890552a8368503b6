/** Outlook serves at most four calls of one app to one mailbox at a time and refuses a fifth. */
const LANES = 4;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

/** Lets at most four pieces of work per mailbox run at once inside this process; the rest wait their turn. */
export function createMailboxLanes(): <T>(mailbox: string, work: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, Queue>();

  async function enter(queue: Queue): Promise<void> {
    if (queue.running < LANES) {
      queue.running += 1;
      return;
    }
    // The lane is handed over by whoever leaves, so `running` stays as it is.
    await new Promise<void>((resolve) => queue.waiting.push(resolve));
  }

  function leave(mailbox: string, queue: Queue): void {
    const next = queue.waiting.shift();
    if (next !== undefined) return next();
    queue.running -= 1;
    if (queue.running === 0) queues.delete(mailbox);
  }

  return async (mailbox, work) => {
    const queue = queues.get(mailbox) ?? { running: 0, waiting: [] };
    queues.set(mailbox, queue);
    await enter(queue);
    try {
      return await work();
    } finally {
      leave(mailbox, queue);
    }
  };
}

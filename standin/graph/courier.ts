const answerWithinMs = 3_000;

/** Carries notification items to clients: those for one address that come together go in one POST. */
export interface Courier {
  send(url: string, item: Readonly<Record<string, unknown>>): void;
  sendLater(url: string, item: Readonly<Record<string, unknown>>, ms: number): void;
  idle(): Promise<void>;
  close(): void;
}

/** @param waits - milliseconds before each repeat; after the last the items are dropped. */
export function createCourier(waits: readonly number[]): Courier {
  const gathered = new Map<string, Readonly<Record<string, unknown>>[]>();
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();

  async function deliver(url: string): Promise<void> {
    await pause(0, closing.signal);
    const value = gathered.get(url) ?? [];
    gathered.delete(url);
    for (const wait of [0, ...waits]) {
      await pause(wait, closing.signal);
      if (closing.signal.aborted || (await post(url, value, closing.signal))) return;
    }
  }

  const track = (work: Promise<void>): void => {
    const delivery = work.finally(() => underWay.delete(delivery));
    underWay.add(delivery);
  };

  function send(url: string, item: Readonly<Record<string, unknown>>): void {
    const waiting = gathered.get(url);
    if (waiting) {
      waiting.push(item);
      return;
    }
    gathered.set(url, [item]);
    track(deliver(url));
  }

  return {
    send,
    sendLater: (url, item, ms) => track(pause(ms, closing.signal).then(() => send(url, item))),
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close: () => closing.abort(),
  };
}

/** True for any 2xx in time; everything else is a reason to try again. */
async function post(url: string, value: readonly object[], closing: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ value }),
      signal: AbortSignal.any([closing, AbortSignal.timeout(answerWithinMs)]),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // Refused, cut or too slow: the same to Graph as a bad status.
    return false;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

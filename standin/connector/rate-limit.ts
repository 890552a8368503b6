/** At most `count` calls in `ms`. */
interface Window {
  readonly count: number;
  readonly ms: number;
}

/** PLATFORM 5.4, per bot and conversation: sending (and creating), and reading members or conversations. */
const limits = {
  send: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
    { count: 1_800, ms: 3_600_000 },
  ],
  create: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
    { count: 1_800, ms: 3_600_000 },
  ],
  read: [
    { count: 14, ms: 1_000 },
    { count: 16, ms: 2_000 },
    { count: 120, ms: 30_000 },
    { count: 3_600, ms: 3_600_000 },
  ],
} as const satisfies Record<string, readonly Window[]>;

/** All calls of the app in the tenant. */
const appLimit: readonly Window[] = [{ count: 50, ms: 1_000 }];

export type CallKind = keyof typeof limits;

export interface RateLimit {
  /** Counts a call at `now` (wall clock, ms) and returns 0, or returns the milliseconds to wait and counts nothing. */
  admit(conversationId: string, kind: CallKind, now: number): number;
}

export function createRateLimit(): RateLimit {
  const calls = new Map<string, number[]>();
  const kept = (key: string) => {
    const list = calls.get(key) ?? [];
    calls.set(key, list);
    return list;
  };
  return {
    admit(conversationId, kind, now) {
      const own = kept(`${kind} ${conversationId}`);
      const all = kept('app');
      const wait = Math.max(waitFor(own, limits[kind], now), waitFor(all, appLimit, now));
      if (wait > 0) return wait;
      own.push(now);
      all.push(now);
      return 0;
    },
  };
}

function waitFor(calls: number[], windows: readonly Window[], now: number): number {
  const longest = Math.max(...windows.map(({ ms }) => ms));
  while (calls[0] !== undefined && calls[0] <= now - longest) calls.shift();
  const waits = windows.map(({ count, ms }) => {
    const oldest = calls.at(-count);
    return oldest === undefined ? 0 : Math.max(0, oldest + ms - now);
  });
  return Math.max(...waits);
}

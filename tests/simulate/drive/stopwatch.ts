/** Where the time goes, by name; what runs inside something else counts for both. */
export interface Stopwatch {
  time<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /** Seconds, in the order in which the names first came. */
  report(): string;
}

export function newStopwatch(): Stopwatch {
  const spent = new Map<string, number>();
  return {
    async time(name, work) {
      const began = performance.now();
      try {
        return await work();
      } finally {
        spent.set(name, (spent.get(name) ?? 0) + performance.now() - began);
      }
    },
    report: () => [...spent].map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`).join(', '),
  };
}

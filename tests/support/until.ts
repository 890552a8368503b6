import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer, and returns it. `null`, `undefined` and `false` do not count as one.
 * An error of `ask` is passed on at once.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  options: {
    readonly timeoutMs?: number;
    readonly everyMs?: number;
    readonly explain?: () => string | Promise<string>;
  } = {},
): Promise<T> {
  const { timeoutMs = 30_000, everyMs = 100, explain = () => '' } = options;
  const last = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > last) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}.\n${await explain()}`);
    await pause(everyMs);
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from './clock.ts';

const shown = z.object({ offsetMs: z.number() });
const reconnectMs = 500;
const firstAnswerMs = 30_000;

/**
 * The stand-in's clock: the machine's, plus an offset that is followed over the shell's event stream. After a lost
 * connection it connects again; until then the last offset holds. Throws when the stand-in does not answer within
 * half a minute.
 */
export async function openMovableClock(standinShellUrl: string): Promise<Clock> {
  const ended = new AbortController();
  const listeners = new Set<() => void>();
  let offsetMs: number | null = null;

  const told = (next: number) => {
    const moved = next !== offsetMs;
    offsetMs = next;
    if (moved) for (const listener of listeners) listener();
  };
  told(await firstOffset(`${standinShellUrl}/standin/clock`));
  void follow(`${standinShellUrl}/standin/clock/stream`, ended.signal, told);

  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + (offsetMs ?? 0)),
    onMove(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => ended.abort(),
  };
}

/** Processes start side by side: the stand-in may answer a little later. */
async function firstOffset(url: string): Promise<number> {
  const until = Date.now() + firstAnswerMs;
  for (;;) {
    try {
      const answer = await fetch(url);
      return shown.parse(await answer.json()).offsetMs;
    } catch (error) {
      if (Date.now() > until) throw new Error(`The stand-in's clock at ${url} does not answer.`, { cause: error });
      await delay(100);
    }
  }
}

async function follow(url: string, signal: AbortSignal, told: (offsetMs: number) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      const answer = await fetch(url, { signal, headers: { accept: 'text/event-stream' } });
      if (answer.body !== null) for await (const offsetMs of offsets(answer.body)) told(offsetMs);
    } catch {
      // The stand-in is away, or we are ending: the loop decides.
    }
    await delay(reconnectMs, undefined, { signal }).catch(() => undefined);
  }
}

/** The `data:` lines of an event stream. */
async function* offsets(body: ReadableStream<Uint8Array>): AsyncIterable<number> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data:')) yield shown.parse(JSON.parse(line.slice('data:'.length))).offsetMs;
    }
  }
}

import { Temporal } from 'temporal-polyfill';

/** Where a process gets its time. */
export interface Clock {
  now(): Temporal.Instant;
  /** Calls back when the time was moved; returns a function that stops listening. */
  onMove(listener: () => void): () => void;
  close(): void;
}

/** The machine's own clock; nobody moves it. */
export function systemClock(): Clock {
  return { now: () => Temporal.Now.instant(), onMove: () => () => undefined, close: () => undefined };
}

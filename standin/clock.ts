import type { Clock, EpochMs } from './exchange/port.ts';

/** The stand-in's moment: the wall clock plus an offset that only grows, so that a demonstration can skip ahead. */
export interface MovableClock {
  readonly now: Clock;
  /** The real moment; token lifetimes follow it, since security does not move with a demonstration. */
  readonly wall: Clock;
  offsetMs(): number;
  /** Moves the moment to `to`. Returns false, and changes nothing, when that would be backwards. */
  moveTo(to: EpochMs): boolean;
  /** Calls `listener` after each move; returns a function that stops this. */
  onMove(listener: () => void): () => void;
}

export function createClock(options: { offsetMs?: number; wall?: Clock } = {}): MovableClock {
  const wall = options.wall ?? Date.now;
  let offset = options.offsetMs ?? 0;
  const listeners = new Set<() => void>();
  const now = () => wall() + offset;
  return {
    now,
    wall,
    offsetMs: () => offset,
    moveTo(to) {
      const step = to - now();
      if (step < 0) return false;
      offset += step;
      for (const listener of listeners) listener();
      return true;
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

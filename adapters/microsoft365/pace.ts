import { OutsideFailure } from '#operations/failures.ts';

/**
 * Exchange Online's limits for one mailbox. What is beyond the second is taken with a 202 and comes back as a report, so
 * nobody is told by an answer that it was lost.
 */
const limits = [
  { most: 30, withinMs: 60_000 },
  { most: 10_000, withinMs: 24 * 60 * 60_000 },
] as const;
const [{ withinMs: minuteMs }, { withinMs: dayMs }] = limits;

/** Keeps this process to what a mailbox may send; what several processes send together, Graph's 429 says. */
export interface Pace {
  /** Counts one message. @throws OutsideFailure 'throttled', with the time to come back, where it must wait. */
  enter(): void;
  /** Nothing is sent for a while, since Graph has said so; null: for how long it did not say. */
  rest(forMs: number | null): void;
}

/** `elapsed` is a clock that never jumps, ms. */
export function createPace(elapsed: () => number): Pace {
  /** When messages were sent, oldest first. */
  let sent: number[] = [];
  let restUntil = -Infinity;

  /** Until when the limits leave no room; in the past where they do. */
  function fullUntil(now: number): number {
    const ends = limits.map(({ most, withinMs }) => (sent.at(-most) ?? -Infinity) + withinMs);
    return Math.max(now, ...ends);
  }

  return {
    enter() {
      const now = elapsed();
      sent = sent.filter((at) => now - at < dayMs);
      const waitMs = Math.max(fullUntil(now), restUntil) - now;
      if (waitMs > 0) {
        throw new OutsideFailure('throttled', 'The mailbox has sent as much as it may for now', {
          retryAfterMs: waitMs,
          wasNotDone: true,
        });
      }
      sent.push(now);
    },
    rest(forMs) {
      restUntil = elapsed() + (forMs ?? minuteMs);
    },
  };
}

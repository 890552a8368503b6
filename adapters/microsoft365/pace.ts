import { OutsideFailure } from '#operations/failures.ts';

/** Exchange Online takes at most so many messages of one mailbox in a minute. */
const mostAMinute = 30;
const minuteMs = 60_000;

/** Keeps this process to what a mailbox may send; what several processes send together, Graph's 429 says. */
export interface Pace {
  /** Counts one message. @throws OutsideFailure 'throttled', with the time to come back, where it must wait. */
  enter(): void;
  /** Nothing is sent for a while, since Graph has said so; null: for how long it did not say. */
  rest(forMs: number | null): void;
}

/** `elapsed` is a clock that never jumps, ms. */
export function createPace(elapsed: () => number): Pace {
  let lately: number[] = [];
  let restUntil = -Infinity;

  return {
    enter() {
      const now = elapsed();
      lately = lately.filter((at) => now - at < minuteMs);
      const [first = now] = lately;
      const fullUntil = lately.length < mostAMinute ? now : first + minuteMs;
      const waitMs = Math.max(fullUntil, restUntil) - now;
      if (waitMs > 0) {
        throw new OutsideFailure('throttled', 'The mailbox has sent as much as it may in a minute', {
          retryAfterMs: waitMs,
          wasNotDone: true,
        });
      }
      lately.push(now);
    },
    rest(forMs) {
      restUntil = elapsed() + (forMs ?? minuteMs);
    },
  };
}

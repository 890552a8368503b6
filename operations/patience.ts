import { isToldToWait, type OutsideFailure } from './failures.ts';

/** A pause before another try, in milliseconds: the first one, doubled with each failed try up to the longest. */
export interface Pauses {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** How often something is tried again by itself before a person is told, and with which pauses. */
export interface Patience extends Pauses {
  readonly tries: number;
}

/** When a failed call is made again, and how many failed tries count by then. */
export interface NextTry {
  readonly afterMs: number;
  readonly attempts: number;
}

/** Something that somebody else changed at the same moment is read again soon. */
const afterChange: Pauses = { firstMs: 1_000, longestMs: 60_000 };

/** The pause after `failed` failed tries (from 0), in milliseconds. */
export function pauseAfter(failed: number, { firstMs, longestMs }: Pauses): number {
  return Math.min(longestMs, firstMs * 2 ** failed);
}

/**
 * The next try of a call that failed in passing: after the time the service asks for, else after a pause. Being told to
 * wait does not count as a failed try. Null: another try would not help, or there have been enough.
 */
export function nextTry(failure: OutsideFailure, attempts: number, patience: Patience): NextTry | null {
  const isWaiting = isToldToWait(failure);
  if (!isPassing(failure) || (attempts >= patience.tries && !isWaiting)) return null;
  const pauses = failure.kind === 'changed' ? afterChange : patience;
  return {
    afterMs: Math.ceil(failure.retryAfterMs ?? pauseAfter(attempts, pauses)),
    attempts: isWaiting ? attempts : attempts + 1,
  };
}

function isPassing({ kind }: OutsideFailure): boolean {
  return kind === 'throttled' || kind === 'unavailable' || kind === 'changed';
}

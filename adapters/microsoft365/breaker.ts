import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';

const failuresInARow = 5;
const firstMs = 30_000;
const longestMs = 10 * 60_000;
/** The wait for calls that come while the one that was let through is still on its way. */
const triedJustNowMs = 1_000;

/** Leaves alone a mailbox that fails again and again, and so spares the jobs that would wait for it. */
export interface Breaker {
  /** @throws OutsideFailure 'unavailable' at once while the mailbox is left alone, with the time that remains. */
  check(mailbox: PersonId): void;
  /**
   * Runs a call and learns from it. After a rest one call is let through; if it works, all calls pass again.
   *
   * @param isDown - whether an answer says that the mailbox is not served.
   * @throws OutsideFailure like `check`, and whatever `work` throws.
   */
  run<T>(mailbox: PersonId, work: () => Promise<T>, isDown: (answer: T) => boolean): Promise<T>;
}

interface FailingMailbox {
  failures: number;
  /** End of the rest; null while calls pass. */
  restUntil: number | null;
  restMs: number;
  isTrying: boolean;
}

/** `elapsed` is a clock that never jumps, in ms. */
export function createBreaker(elapsed: () => number): Breaker {
  const failing = new Map<PersonId, FailingMailbox>();

  function check(mailbox: PersonId): void {
    const known = failing.get(mailbox);
    if (known === undefined || known.restUntil === null) return;
    const left = known.restUntil - elapsed();
    if (left <= 0 && !known.isTrying) return;
    throw new OutsideFailure('unavailable', 'The mailbox has failed again and again, and is left alone for a while', {
      retryAfterMs: Math.max(left, triedJustNowMs),
      personId: mailbox,
      wasNotDone: true,
    });
  }

  function failed(mailbox: PersonId): void {
    const known = failing.get(mailbox) ?? { failures: 0, restUntil: null, restMs: 0, isTrying: false };
    failing.set(mailbox, known);
    known.failures += 1;
    // Calls that were under way together fail together; they cause only one rest.
    const isResting = known.restUntil !== null && elapsed() < known.restUntil;
    if (known.failures < failuresInARow || isResting) return;
    known.restMs = known.restMs === 0 ? firstMs : Math.min(2 * known.restMs, longestMs);
    known.restUntil = elapsed() + known.restMs;
  }

  return {
    check,
    async run(mailbox, work, isDown) {
      check(mailbox);
      const known = failing.get(mailbox);
      const isTry = known !== undefined && known.restUntil !== null;
      if (isTry) known.isTrying = true;
      try {
        const answer = await work();
        if (isDown(answer)) failed(mailbox);
        else failing.delete(mailbox);
        return answer;
      } catch (error) {
        // A failed sign-in says nothing about the mailbox, and names nobody.
        if (error instanceof OutsideFailure && error.kind === 'unavailable' && error.personId === mailbox) {
          failed(mailbox);
        }
        throw error;
      } finally {
        if (isTry) known.isTrying = false;
      }
    },
  };
}

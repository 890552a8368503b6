import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';

const FAILURES_IN_A_ROW = 5;
const FIRST_MS = 30_000;
const LONGEST_MS = 10 * 60_000;
/** For those who come while the one that was let through is still on its way. */
const TRIED_JUST_NOW_MS = 1_000;

/** Spares a mailbox that fails again and again, and the jobs that would wait for it. */
export interface Breaker {
  /** @throws OutsideFailure 'unavailable' at once while the mailbox is left alone, with what is left of that time. */
  check(mailbox: PersonId): void;
  /**
   * Runs a call and learns from it. After a rest one call is let through: if it works, all may come again.
   *
   * @param isDown - whether an answer that came says that the mailbox is not served.
   * @throws OutsideFailure as `check`, and whatever `work` throws.
   */
  run<T>(mailbox: PersonId, work: () => Promise<T>, isDown: (answer: T) => boolean): Promise<T>;
}

interface Trouble {
  failures: number;
  /** End of the rest; null while calls pass. */
  restUntil: number | null;
  restMs: number;
  isTrying: boolean;
}

/** `elapsed` is a clock that never jumps, in ms. */
export function createBreaker(elapsed: () => number): Breaker {
  const troubled = new Map<PersonId, Trouble>();

  function check(mailbox: PersonId): void {
    const trouble = troubled.get(mailbox);
    if (trouble === undefined || trouble.restUntil === null) return;
    const left = trouble.restUntil - elapsed();
    if (left <= 0 && !trouble.isTrying) return;
    throw new OutsideFailure('unavailable', 'The mailbox has failed again and again, and is left alone for a while', {
      retryAfterMs: Math.max(left, TRIED_JUST_NOW_MS),
      personId: mailbox,
    });
  }

  function failed(mailbox: PersonId): void {
    const trouble = troubled.get(mailbox) ?? { failures: 0, restUntil: null, restMs: 0, isTrying: false };
    troubled.set(mailbox, trouble);
    trouble.failures += 1;
    // Calls that were under way together fail together; they count for one rest.
    const isResting = trouble.restUntil !== null && elapsed() < trouble.restUntil;
    if (trouble.failures < FAILURES_IN_A_ROW || isResting) return;
    trouble.restMs = trouble.restMs === 0 ? FIRST_MS : Math.min(2 * trouble.restMs, LONGEST_MS);
    trouble.restUntil = elapsed() + trouble.restMs;
  }

  return {
    check,
    async run(mailbox, work, isDown) {
      check(mailbox);
      const trouble = troubled.get(mailbox);
      const isTry = trouble !== undefined && trouble.restUntil !== null;
      if (isTry) trouble.isTrying = true;
      try {
        const answer = await work();
        if (isDown(answer)) failed(mailbox);
        else troubled.delete(mailbox);
        return answer;
      } catch (error) {
        // Not being able to sign in says nothing of the mailbox, and names nobody.
        if (error instanceof OutsideFailure && error.kind === 'unavailable' && error.personId === mailbox) {
          failed(mailbox);
        }
        throw error;
      } finally {
        if (isTry) trouble.isTrying = false;
      }
    },
  };
}

import { describe, expect, test } from '@jest/globals';
import { OutsideFailure } from '#operations/failures.ts';
import { nextTry, pauseAfter, type Patience } from '#operations/patience.ts';

const patience: Patience = { tries: 3, firstMs: 15_000, longestMs: 40_000 };
const failure = (kind: OutsideFailure['kind'], retryAfterMs: number | null = null) =>
  new OutsideFailure(kind, 'no', { retryAfterMs });

describe('What fails in passing is tried again', () => {
  test('after a pause that doubles up to the longest', () => {
    expect([0, 1, 2, 9].map((failed) => pauseAfter(failed, patience))).toEqual([15_000, 30_000, 40_000, 40_000]);
    expect(nextTry(failure('unavailable'), 1, patience)).toEqual({ afterMs: 30_000, attempts: 2 });
  });

  test('sooner where somebody else changed it at the same moment', () => {
    expect(nextTry(failure('changed'), 0, patience)).toEqual({ afterMs: 1_000, attempts: 1 });
  });

  test('until there have been enough tries', () => {
    expect(nextTry(failure('unavailable'), 2, patience)).not.toBeNull();
    expect(nextTry(failure('unavailable'), 3, patience)).toBeNull();
  });

  test('when the service says so, which does not count as a failed try', () => {
    expect(nextTry(failure('throttled', 7_000.2), 3, patience)).toEqual({ afterMs: 7_001, attempts: 3 });
  });

  test('and nothing else is', () => {
    for (const kind of ['gone', 'denied', 'no-mailbox', 'refused', 'nonsense'] as const) {
      expect(nextTry(failure(kind), 0, patience)).toBeNull();
    }
  });
});

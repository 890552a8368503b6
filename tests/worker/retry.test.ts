import { describe, expect, test } from '@jest/globals';
import { OutsideFailure } from '#operations/failures.ts';
import { jobAfterFailure } from '#worker/retry.ts';

describe('a job that failed', () => {
  test('comes back when the service that throttled said so, not earlier', () => {
    const throttled = new OutsideFailure('throttled', 'too many', { retryAfterMs: 1_234.5 });
    expect(jobAfterFailure(throttled, 7, 0)).toEqual({ kind: 'again', afterMs: 1_235 });
  });

  test('comes back ever more slowly while a service is down, and is never given up', () => {
    const down = new OutsideFailure('unavailable', 'down');
    const waits = [1, 2, 3, 4, 20, 500].map((attempts) => jobAfterFailure(down, attempts, 1));
    expect(waits).toEqual(
      [1_000, 2_000, 4_000, 8_000, 300_000, 300_000].map((afterMs) => ({ kind: 'again', afterMs })),
    );
  });

  test('comes back at different moments, so that not all come at once', () => {
    const down = new OutsideFailure('unavailable', 'down');
    expect(jobAfterFailure(down, 4, 0)).toEqual({ kind: 'again', afterMs: 4_000 });
    expect(jobAfterFailure(down, 4, 0.5)).toEqual({ kind: 'again', afterMs: 6_000 });
  });

  test('is tried three times when the fault is unknown, then set aside with its reason', () => {
    const unknown = new TypeError('x is undefined');
    expect(jobAfterFailure(unknown, 1, 1).kind).toBe('again');
    expect(jobAfterFailure(unknown, 2, 1).kind).toBe('again');
    expect(jobAfterFailure(unknown, 3, 1)).toEqual({ kind: 'park', reason: 'TypeError: x is undefined' });
  });

  test('is set aside when the service keeps refusing it as wrong', () => {
    const refused = new OutsideFailure('refused', 'POST /events: 400');
    expect(jobAfterFailure(refused, 3, 1)).toEqual({ kind: 'park', reason: 'refused: POST /events: 400' });
  });

  test('comes back at once where somebody changed the row, and within the hour, for a day, where a right is missing', () => {
    const changed = new OutsideFailure('changed', '412');
    expect(jobAfterFailure(changed, 1, 0.5)).toEqual({ kind: 'again', afterMs: 750 });
    const denied = new OutsideFailure('denied', '403');
    expect(jobAfterFailure(denied, 1, 0)).toEqual({ kind: 'again', afterMs: 30 * 60_000 });
    expect(jobAfterFailure(denied, 50, 0)).toMatchObject({ kind: 'park' });
  });
});

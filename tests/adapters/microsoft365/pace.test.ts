import { describe, expect, test } from '@jest/globals';
import { createPace, type Pace } from '#adapters/microsoft365/pace.ts';
import { OutsideFailure } from '#operations/failures.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long it says to wait; null where the message may go. */
function waitOf(pace: Pace): number | null {
  try {
    pace.enter();
    return null;
  } catch (error) {
    if (error instanceof OutsideFailure && error.kind === 'throttled' && error.wasNotDone) return error.retryAfterMs;
    throw error;
  }
}

describe('what one mailbox may send', () => {
  test('is thirty in any minute: the next goes when the first is a minute old', () => {
    let now = 0;
    const pace = createPace(() => now);
    for (let count = 0; count < 30; count += 1) {
      expect(waitOf(pace)).toBeNull();
      now += 1_000;
    }
    expect(waitOf(pace)).toBe(minute - now);
    now = minute;
    expect(waitOf(pace)).toBeNull();
    expect(waitOf(pace)).toBe(1_000);
  });

  test('is ten thousand in any day, since what is beyond is lost without a word', () => {
    let now = 0;
    const pace = createPace(() => now);
    for (let count = 0; count < 10_000; count += 1) {
      expect(waitOf(pace)).toBeNull();
      now += 2_000;
    }
    expect(waitOf(pace)).toBe(day - now);
    now = day;
    expect(waitOf(pace)).toBeNull();
  });

  test('is nothing for as long as the service says', () => {
    let now = 0;
    const pace = createPace(() => now);
    pace.rest(5_000);
    expect(waitOf(pace)).toBe(5_000);
    now = 5_000;
    expect(waitOf(pace)).toBeNull();
    pace.rest(null);
    expect(waitOf(pace)).toBe(minute);
  });
});

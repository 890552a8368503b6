import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openMovableClock } from '#adapters/clock/movable.ts';
import type { Clock } from '#adapters/clock/clock.ts';
import { testStandin, type TestStandin } from '../standin/standin-fixture.ts';

let standin: TestStandin;
let clock: Clock;

beforeEach(async () => {
  standin = await testStandin();
  clock = await openMovableClock(standin.shellUrl);
});

afterEach(async () => {
  clock.close();
  await standin.end();
});

/** How far the product's time is from the machine's, in whole hours. */
function hoursAhead(): number {
  // A moment behind would be minus nought, which is another number to jest.
  return Math.round((clock.now().epochMilliseconds - Date.now()) / 3_600_000) + 0;
}

describe('the clock of a demonstration', () => {
  test('is the machine’s until somebody moves it', () => {
    expect(hoursAhead()).toBe(0);
  });

  test('follows the stand-in’s at once, and tells whoever listens', async () => {
    const moved = new Promise<void>((resolve) => clock.onMove(resolve));
    await standin.control('POST', '/clock', { by: 'P3D' });
    await moved;
    expect(hoursAhead()).toBe(72);
  });

  test('no longer tells whoever has stopped listening', async () => {
    let told = 0;
    const stop = clock.onMove(() => void (told += 1));
    stop();
    const moved = new Promise<void>((resolve) => clock.onMove(resolve));
    await standin.control('POST', '/clock', { by: 'PT2H' });
    await moved;
    expect([told, hoursAhead()]).toEqual([0, 2]);
  });
});

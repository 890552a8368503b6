import { expect, test } from '@jest/globals';
import { retryAfterMs } from '#adapters/retry-after.ts';

const sunday = 'Sun, 06 Nov 1994 08:49:37 GMT';
const day = 24 * 3_600_000;

test.each([
  ['7', null, 7_000],
  ['2.128', null, 2_128],
  ['0', null, 0],
  [' 30 ', null, 30_000],
  [undefined, null, null],
  ['', null, null],
  ['-5', null, null],
  ['soon', null, null],
  ['1e9', null, null],
  ['9'.repeat(400), null, day],
  ['99999999999999', null, day],
  ['Sun, 06 Nov 1994 08:50:37 GMT', sunday, 60_000],
  [sunday, 'Sun, 06 Nov 1994 08:50:37 GMT', 0],
  ['Sun, 06 Nov 2094 08:50:37 GMT', sunday, day],
  [sunday, null, 0],
])('%j, answered at %j, means %j ms', (said, date, expected) => {
  expect(retryAfterMs(said, date)).toBe(expected);
});

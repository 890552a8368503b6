import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { firstMoment } from '#demo/first-moment.ts';

test.each([
  ['in working hours it is now', '2026-11-30T09:12:00Z', '2026-11-30T09:12:00Z'],
  ['early in the morning it is eight o’clock', '2026-11-30T03:00:00Z', '2026-11-30T07:00:00Z'],
  ['in the evening it is the next morning', '2026-11-30T20:00:00Z', '2026-12-01T07:00:00Z'],
  ['on Friday evening it is Monday', '2026-11-27T20:00:00Z', '2026-11-30T07:00:00Z'],
  ['on Saturday it is Monday', '2026-11-28T10:00:00Z', '2026-11-30T07:00:00Z'],
])('%s', (_, now, first) => {
  expect(firstMoment(Temporal.Instant.from(now)).toString()).toBe(first);
});

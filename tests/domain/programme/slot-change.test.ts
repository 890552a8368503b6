import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { areSameSlots, isOutsideSlots } from '#domain/programme/slot-change.ts';
import { anySlot } from '#domain/programme/slot-policy.ts';

const time = (clock: string): Temporal.PlainTime => Temporal.PlainTime.from(clock);
/** Tuesday, ten to eleven in Sweden. */
const meeting = {
  start: Temporal.Instant.from('2026-12-08T09:00:00Z'),
  end: Temporal.Instant.from('2026-12-08T10:00:00Z'),
};
const isOutside = (policy: Partial<typeof anySlot>, zone = 'Europe/Stockholm'): boolean =>
  isOutsideSlots({ ...anySlot, ...policy }, meeting, zone);

test('the order of the days, free days and the place make no other hours', () => {
  const days = { ...anySlot, weekdays: [1, 2] as const };
  expect(areSameSlots(days, { ...days, weekdays: [2, 1], place: 'Kantinen' })).toBe(true);
  expect(areSameSlots(days, anySlot)).toBe(false);
  const morning = { ...anySlot, between: { from: time('08:00'), until: time('12:00') } };
  expect(areSameSlots(morning, { ...morning, between: { from: time('08:00'), until: time('12:00') } })).toBe(true);
  expect(areSameSlots(morning, anySlot)).toBe(false);
});

test('a meeting is outside on another day, before the hours or after them, by the clock of its zone', () => {
  expect(isOutside({})).toBe(false);
  expect(isOutside({ weekdays: [1, 3] })).toBe(true);
  expect(isOutside({ weekdays: [2] })).toBe(false);
  expect(isOutside({ between: { from: time('10:00'), until: time('11:00') } })).toBe(false);
  expect(isOutside({ between: { from: time('10:30'), until: time('17:00') } })).toBe(true);
  expect(isOutside({ between: { from: time('08:00'), until: time('10:30') } })).toBe(true);
  expect(isOutside({ between: { from: time('10:00'), until: time('11:00') } }, 'Asia/Kolkata')).toBe(true);
});

import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { afterWorkingDays } from '#domain/time/working-days.ts';

const zone = 'Europe/Stockholm';
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).toInstant();

test.each([
  ['a Monday', '2026-03-02T10:00', 5, '2026-03-09T10:00'],
  ['a Friday', '2026-03-06T10:00', 1, '2026-03-09T10:00'],
  ['a Saturday', '2026-03-07T10:00', 1, '2026-03-09T10:00'],
  ['the week before the clocks change', '2026-03-27T10:00', 1, '2026-03-30T10:00'],
  ['no days at all', '2026-03-07T10:00', 0, '2026-03-07T10:00'],
])('working days are counted from %s on the wall clock', (_, from, days, until) => {
  expect(afterWorkingDays(at(from), days, zone).toString()).toBe(at(until).toString());
});

test('a day off is no working day', () => {
  const off = (date: Temporal.PlainDate) => date.toString() === '2026-04-03';
  expect(afterWorkingDays(at('2026-04-02T09:00'), 1, zone, off).toString()).toBe(at('2026-04-06T09:00').toString());
});

import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { fitHourFrom, isFitHour, type Receiver } from '#domain/time/fit-hours.ts';

const at = (text: string) => Temporal.Instant.from(text);
const inSaoPaulo: Receiver = { timeZone: 'America/Sao_Paulo', workingDay: (date) => date.dayOfWeek <= 5 };

test('a message comes between 07:00 and 19:00 on the receiver\u2019s own clock, not on the sender\u2019s', () => {
  // Half past eight in Stockholm is half past four in São Paulo.
  expect(isFitHour(at('2026-11-30T07:30Z'), inSaoPaulo)).toBe(false);
  expect(isFitHour(at('2026-11-30T09:59Z'), inSaoPaulo)).toBe(false);
  expect(isFitHour(at('2026-11-30T10:00Z'), inSaoPaulo)).toBe(true);
  expect(isFitHour(at('2026-11-30T22:00Z'), inSaoPaulo)).toBe(false);
});

test('and on their working days, unless it is about that day', () => {
  const sunday = at('2026-11-29T15:00Z');
  expect(isFitHour(sunday, inSaoPaulo)).toBe(false);
  expect(isFitHour(sunday, inSaoPaulo, Temporal.PlainDate.from('2026-11-29'))).toBe(true);
});

test('what came on Friday evening waits for Monday morning', () => {
  const latest = at('2026-12-31T00:00Z');
  expect(fitHourFrom(at('2026-11-27T22:30Z'), inSaoPaulo, latest)?.toString()).toBe('2026-11-30T10:00:00Z');
  expect(fitHourFrom(at('2026-11-30T10:20Z'), inSaoPaulo, latest)?.toString()).toBe('2026-11-30T10:20:00Z');
});

test('nobody is waited for longer than asked', () => {
  const never: Receiver = { ...inSaoPaulo, workingDay: () => false };
  expect(fitHourFrom(at('2026-11-27T22:30Z'), never, at('2026-12-10T00:00Z'))).toBeNull();
});

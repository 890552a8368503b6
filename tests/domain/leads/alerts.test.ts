import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { alertKinds, chooseAlerts, isStillFollowing, isToBeSaid, nextBundle } from '#domain/leads/alerts.ts';
import { isFitHour, type Receiver } from '#domain/time/fit-hours.ts';

const noon = Temporal.Instant.from('2026-03-02T12:00Z');
const days = (count: number) => noon.add({ hours: count * 24 });

describe('what was said', () => {
  test('is said again only after a while, and a programme’s end never', () => {
    for (const kind of alertKinds) {
      expect(isToBeSaid(kind, null, noon)).toBe(true);
      expect(isToBeSaid(kind, noon, days(1))).toBe(false);
    }
    expect(isToBeSaid('help', noon, days(2))).toBe(true);
    expect(isToBeSaid('trouble', noon, days(13))).toBe(false);
    expect(isToBeSaid('trouble', noon, days(14))).toBe(true);
    expect(isToBeSaid('ends-soon', noon, days(400))).toBe(false);
  });
});

describe('the bundle', () => {
  const at = fc
    .integer({ min: 0, max: 4e12 })
    .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
  const zones = ['Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'] as const;

  test('comes at most once a day on the lead’s own clock, on a working day, at an hour for messages', () => {
    const { counterexample } = fc.check(
      fc.property(
        at,
        fc.constantFrom(...zones),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (now, timeZone, weekdays) => {
          const receiver: Receiver = { timeZone, workingDay: (date) => weekdays.includes(date.dayOfWeek) };
          const next = nextBundle(now, receiver);
          const [today, then] = [now, next].map((each) => each.toZonedDateTimeISO(timeZone).toPlainDate());
          if (today === undefined || then === undefined) return false;
          return (
            Temporal.PlainDate.compare(today, then) < 0 && isFitHour(next, receiver) && today.until(then).days <= 7
          );
        },
      ),
    );
    expect(counterexample).toBeNull();
  });

  test('comes some day even to somebody who never works', () => {
    const never: Receiver = { timeZone: 'UTC', workingDay: () => false };
    expect(noon.until(nextBundle(noon, never)).total('hours')).toBeLessThan(22 * 24);
  });
});

describe('a choice', () => {
  test('is put into order, and takes whole days within bounds', () => {
    expect(chooseAlerts({ kinds: ['ends-soon', 'help', 'help'], waitingDays: 7 })).toEqual({
      kinds: ['help', 'ends-soon'],
      waitingDays: 7,
    });
    for (const waitingDays of [6, 181, 7.5, Number.NaN]) {
      expect(chooseAlerts({ kinds: [], waitingDays })).toEqual({ refused: 'alert-days' });
    }
  });

  test('of HR lasts for ninety days after they came with the role', () => {
    expect(isStillFollowing(noon, days(89))).toBe(true);
    expect(isStillFollowing(noon, days(90))).toBe(false);
  });
});

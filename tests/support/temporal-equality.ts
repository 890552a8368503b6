/**
 * Has `toEqual` and `toMatchObject` compare times. A Temporal value has no properties of its own, so that to jest any two
 * of them are alike; here they are when they are of one kind and are written alike.
 */
import { expect } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

const kinds = [
  Temporal.Instant,
  Temporal.ZonedDateTime,
  Temporal.PlainDate,
  Temporal.PlainTime,
  Temporal.PlainDateTime,
  Temporal.PlainYearMonth,
  Temporal.PlainMonthDay,
  Temporal.Duration,
];

const kindOf = (value: unknown) => kinds.find((kind) => value instanceof kind);

expect.addEqualityTesters([
  function areSameTime(left: unknown, right: unknown): boolean | undefined {
    const [kind, other] = [kindOf(left), kindOf(right)];
    if (kind === undefined && other === undefined) return undefined;
    return kind === other && String(left) === String(right);
  },
]);

import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { ageOf } from '#domain/programme/months.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const dated = { startsOn: day('2026-09-01'), endsOn: day('2027-05-31') };
const rolling = { startsOn: day('2026-09-01'), endsOn: null };

describe('How far a programme has come', () => {
  test.each([
    ['2026-08-31', { stage: 'opens', on: day('2026-09-01') }],
    ['2026-09-01', { stage: 'month', month: 1, of: 9 }],
    ['2026-09-30', { stage: 'month', month: 1, of: 9 }],
    ['2026-12-17', { stage: 'month', month: 4, of: 9 }],
    ['2027-05-31', { stage: 'month', month: 9, of: 9 }],
    ['2027-06-01', { stage: 'over', since: day('2027-05-31') }],
  ])('with a last day is told in months on %s', (today, age) => {
    expect(ageOf(dated, day(today))).toEqual(age);
  });

  test('that ends on the day of the month it began on has as many months as lie between', () => {
    const even = { startsOn: day('2026-11-17'), endsOn: day('2027-08-17') };
    expect(ageOf(even, day('2027-08-17'))).toEqual({ stage: 'month', month: 9, of: 9 });
  });

  test('of one day is the first month of one', () => {
    const one = { startsOn: day('2026-02-28'), endsOn: day('2026-02-28') };
    expect(ageOf(one, day('2026-02-28'))).toEqual({ stage: 'month', month: 1, of: 1 });
  });

  test('rolling has no months to count to', () => {
    expect(ageOf(rolling, day('2028-02-29'))).toEqual({ stage: 'rolling', since: rolling.startsOn });
    expect(ageOf(rolling, day('2026-08-31'))).toEqual({ stage: 'opens', on: rolling.startsOn });
  });

  test('never counts past its last month', () => {
    for (let at = dated.startsOn; Temporal.PlainDate.compare(at, dated.endsOn) <= 0; at = at.add({ days: 1 })) {
      const age = ageOf(dated, at);
      expect(age.stage === 'month' && age.month <= age.of).toBe(true);
    }
  });
});

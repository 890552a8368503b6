import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  periodOf,
  periods,
  recurrenceOf,
  searchPeriodOf,
  standingAt,
  weeksOfPeriod,
  type Recurrence,
  type StandingTime,
} from '#domain/meetings/cadence.ts';
import { cadences, type Cadence } from '#domain/programme/programme.ts';
import { occurrencesOf } from '../time/on-the-wall-clock.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** As Outlook reads a recurrence: day after day from the first, with no thought of periods. */
function expanded(recurrence: Recurrence): readonly string[] {
  const days: string[] = [];
  const firstMonday = recurrence.firstDate.subtract({ days: recurrence.firstDate.dayOfWeek - 1 });
  for (
    let date = recurrence.firstDate;
    Temporal.PlainDate.compare(date, recurrence.endDate) <= 0;
    date = date.add({ days: 1 })
  ) {
    if (date.dayOfWeek !== recurrence.weekday) continue;
    const isDue =
      recurrence.kind === 'monthly'
        ? Math.ceil(date.day / 7) === recurrence.index
        : Math.floor(firstMonday.until(date).days / 7) % recurrence.interval === 0;
    if (isDue) days.push(date.toString());
  }
  return days;
}

const standings: fc.Arbitrary<StandingTime> = fc
  .tuple(fc.constantFrom(...cadences), fc.constantFrom(1, 2, 3, 4, 5, 6, 7), fc.nat(), fc.integer({ min: 0, max: 95 }))
  .map(([cadence, weekday, pick, quarter]) => {
    const weeks = weeksOfPeriod[cadence];
    return {
      cadence,
      weekday,
      week: weeks[pick % weeks.length] ?? 1,
      time: Temporal.PlainTime.from('00:00').add({ minutes: quarter * 15 }),
    };
  });
const starts = fc.integer({ min: 0, max: 700 }).map((days) => day('2026-09-01').add({ days }));

describe('the cadence of a series', () => {
  test('every second Tuesday of the month in Stockholm stands at 10:00 in winter and in summer', () => {
    const standing: StandingTime = { weekday: 2, week: 2, cadence: 'monthly', time: Temporal.PlainTime.from('10:00') };
    const found = occurrencesOf(standing, 'Europe/Stockholm', day('2027-02-10'), day('2027-04-30'));
    expect(found.map(String)).toEqual([
      '2027-03-09T10:00:00+01:00[Europe/Stockholm]',
      '2027-04-13T10:00:00+02:00[Europe/Stockholm]',
    ]);
  });

  test('weeks go from Monday to Sunday and are clipped to the dates', () => {
    const weeks = periods('weekly', day('2027-01-06'), day('2027-01-19'));
    expect(weeks.map(({ from, until }) => `${from.toString()}/${until.toString()}`)).toEqual([
      '2027-01-06/2027-01-10',
      '2027-01-11/2027-01-17',
      '2027-01-18/2027-01-19',
    ]);
  });

  test('periods follow each other without gap from the first day to the last', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cadences),
        starts,
        fc.integer({ min: 0, max: 300 }),
        (cadence, startsOn, length) => {
          const endsOn = startsOn.add({ days: length });
          const found = periods(cadence, startsOn, endsOn);
          expect(found[0]?.from.toString()).toBe(startsOn.toString());
          expect(found.at(-1)?.until.toString()).toBe(endsOn.toString());
          found.slice(1).forEach((period, index) => {
            expect(period.from.toString()).toBe(found[index]?.until.add({ days: 1 }).toString());
          });
        },
      ),
    );
  });

  test('the occurrences are those that Outlook makes of the recurrence, one for each period that has the day', () => {
    fc.assert(
      fc.property(standings, starts, fc.integer({ min: 0, max: 300 }), (standing, startsOn, length) => {
        const endsOn = startsOn.add({ days: length });
        const days = occurrencesOf(standing, 'Europe/Stockholm', startsOn, endsOn).map((each) => each.toPlainDate());
        const [first] = days;
        if (first === undefined) return;
        expect(days.map(String)).toEqual(expanded(recurrenceOf(standing, first, endsOn)));
        for (const { from, until } of periods(standing.cadence, startsOn, endsOn)) {
          const inside = days.filter(
            (each) => Temporal.PlainDate.compare(from, each) <= 0 && Temporal.PlainDate.compare(each, until) <= 0,
          );
          expect(inside.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a meeting tells the standing time of its series, in whichever week of the period it is', () => {
    fc.assert(
      fc.property(standings, starts, fc.integer({ min: 0, max: 300 }), (standing, startsOn, length) => {
        const dates = { cadence: standing.cadence, startsOn, endsOn: startsOn.add({ days: length }) };
        const found = occurrencesOf(standing, 'Europe/Stockholm', startsOn, dates.endsOn).map((each) => {
          // Where the clock springs over the time, the meeting stands after the gap.
          const at = each.toPlainDate().toPlainDateTime(standing.time);
          return standingAt(at, dates);
        });
        for (const each of found) expect(JSON.stringify(each)).toBe(JSON.stringify({ ...each, ...standing }));
      }),
    );
  });

  test('no series stands on the fifth such weekday of a month, nor outside its dates', () => {
    const dates = { cadence: 'monthly', startsOn: day('2027-03-01'), endsOn: day('2027-06-30') } as const;
    const at = (text: string) => standingAt(Temporal.PlainDateTime.from(text), dates);
    expect(at('2027-03-23T10:00')).toMatchObject({ weekday: 2, week: 4 });
    expect(at('2027-03-30T10:00')).toBeNull();
    expect(at('2027-07-06T10:00')).toBeNull();
  });

  test('another time for a weekly meeting is looked for until the day before the next one, else in its period', () => {
    const dates = { startsOn: day('2027-01-04'), endsOn: day('2027-03-30') } as const;
    const until = (lost: string, next: string | null, cadence: Cadence = 'weekly') =>
      searchPeriodOf(day(lost), next === null ? null : day(next), { ...dates, cadence })?.until.toString();
    expect(until('2027-01-08', '2027-01-15')).toBe('2027-01-14');
    expect(until('2027-01-08', '2027-01-09')).toBe('2027-01-10');
    expect(until('2027-01-08', null)).toBe('2027-01-10');
    expect(until('2027-03-26', '2027-04-09')).toBe('2027-03-30');
    expect(until('2027-01-08', '2027-01-29', 'every-two-weeks')).toBe('2027-01-17');
    expect(until('2026-12-30', '2027-01-06')).toBeUndefined();
  });

  test('in the calendar, two a month is every second week and three a month is every week', () => {
    const standing = { weekday: 2, week: 1, time: Temporal.PlainTime.from('10:00') } as const;
    const dates = [day('2027-01-05'), day('2027-06-30')] as const;
    expect(recurrenceOf({ ...standing, cadence: 'two-a-month' }, ...dates)).toMatchObject({
      kind: 'weekly',
      interval: 2,
    });
    expect(recurrenceOf({ ...standing, cadence: 'three-a-month' }, ...dates)).toMatchObject({ interval: 1 });
  });

  test('a meeting belongs to its period and, with several a month, also to its month', () => {
    const dates = { startsOn: day('2027-01-04'), endsOn: day('2027-06-30') };
    const shown = (date: string, cadence: Cadence) => {
      const found = periodOf(day(date), { ...dates, cadence });
      return found && `${found.from.toString()}/${found.until.toString()}`;
    };
    expect(shown('2027-01-27', 'every-two-weeks')).toBe('2027-01-18/2027-01-31');
    expect(shown('2027-03-03', 'every-two-weeks')).toBe('2027-03-01/2027-03-14');
    expect(shown('2027-02-28', 'two-a-month')).toBe('2027-02-15/2027-02-28');
    expect(shown('2027-03-31', 'three-a-month')).toBe('2027-03-29/2027-03-31');
    expect(shown('2027-04-01', 'three-a-month')).toBe('2027-04-01/2027-04-04');
    expect(shown('2027-07-01', 'weekly')).toBeNull();
  });
});

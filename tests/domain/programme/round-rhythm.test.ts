import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { createHolidays } from '#adapters/holidays.ts';
import {
  isWorthARound,
  nextRoundAt,
  nextTryOf,
  publishesFrom,
  publishingMoment,
  runsByItself,
  type IsHoliday,
} from '#domain/programme/round-rhythm.ts';
import { roundRhythms, roundsByHand, type RoundSettings } from '#domain/programme/round-settings.ts';
import { anySlot } from '#domain/programme/slot-policy.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { programmeOf } from '../../adapters/store/world.ts';

const holidays = createHolidays();
const swedish: IsHoliday = (date) => holidays.between('SE', date, date).length > 0;
const none: IsHoliday = () => false;
const at = (local: string, zone = 'Europe/Stockholm') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const day = (iso: string) => Temporal.PlainDate.from(iso);

/** Rolling since the first of December 2026, with rounds on Mondays at 08:00. */
function rolling(rounds: Partial<RoundSettings>, more: Partial<Programme> = {}): Programme {
  return {
    ...programmeOf('running'),
    startsOn: day('2026-12-01'),
    endsOn: null,
    pairingMonths: 9,
    rounds: { ...roundsByHand, rhythm: 'weekly', ...rounds },
    ...more,
  };
}

const local = (instant: Temporal.Instant | null, zone = 'Europe/Stockholm') =>
  instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString() ?? null;

describe('the next round', () => {
  test('of a week is on its day, after the present moment', () => {
    expect(local(nextRoundAt(rolling({}), at('2027-02-02T10:00'), swedish))).toBe('2027-02-08T08:00:00');
    expect(local(nextRoundAt(rolling({}), at('2027-02-08T07:59'), swedish))).toBe('2027-02-08T08:00:00');
    expect(local(nextRoundAt(rolling({}), at('2027-02-08T08:00'), swedish))).toBe('2027-02-15T08:00:00');
  });

  test('on a public holiday or a day without meetings moves to the next working day', () => {
    // Easter Monday is the 29th of March, and the company keeps the Tuesday free.
    const slots = { ...anySlot, freeDays: [day('2027-03-30')] };
    expect(local(nextRoundAt(rolling({}, { slots }), at('2027-03-23T10:00'), swedish))).toBe('2027-03-31T08:00:00');
    expect(local(nextRoundAt(rolling({}, { slots }), at('2027-03-31T08:00'), swedish))).toBe('2027-04-05T08:00:00');
  });

  test('keeps its time on the wall clock when clocks are set', () => {
    const before = nextRoundAt(rolling({}), at('2027-03-20T10:00'), none);
    const after = nextRoundAt(rolling({}), at('2027-03-25T10:00'), none);
    expect([before?.toString(), after?.toString()]).toEqual(['2027-03-22T07:00:00Z', '2027-03-29T06:00:00Z']);
  });

  test('of every second week is counted from the week of the first day, whatever was missed', () => {
    const fortnightly = rolling({ rhythm: 'every-two-weeks' });
    expect(local(nextRoundAt(fortnightly, at('2027-02-01T10:00'), none))).toBe('2027-02-08T08:00:00');
    expect(local(nextRoundAt(fortnightly, at('2027-03-02T10:00'), none))).toBe('2027-03-08T08:00:00');
  });

  test('of a month is on the first such day of it', () => {
    const monthly = rolling({ rhythm: 'monthly', weekday: 3 });
    expect(local(nextRoundAt(monthly, at('2027-02-03T08:00'), none))).toBe('2027-03-03T08:00:00');
  });

  test('as soon as possible is looked for every working day', () => {
    const soon = rolling({ rhythm: 'as-soon-as-possible' });
    expect(nextTryOf(soon, at('2027-01-05T12:00'), swedish)?.toString()).toBe('2027-01-07');
    expect(nextTryOf(soon, at('2027-01-08T12:00'), swedish)?.toString()).toBe('2027-01-11');
  });

  test('comes two weeks before the first day at the earliest, and not after the last', () => {
    const dated = rolling({}, { startsOn: day('2027-02-01'), endsOn: day('2027-03-09'), pairingMonths: null });
    expect(local(nextRoundAt(dated, at('2026-12-01T12:00'), none))).toBe('2027-01-18T08:00:00');
    expect(nextRoundAt(dated, at('2027-03-08T08:00'), none)).toBeNull();
  });

  test('does not run where somebody leads by hand, mentees choose, people meet in groups, or nobody may be matched', () => {
    expect(runsByItself(rolling({}))).toBe(true);
    const weekly = rolling({});
    for (const still of [
      rolling({ rhythm: 'by-hand' }),
      { ...weekly, matching: { ...weekly.matching, choosing: 'self' as const } },
      { ...weekly, forms: ['group', 'circle'] as const },
      { ...weekly, status: 'draft' as const },
      { ...weekly, status: 'ended' as const },
    ]) {
      expect(nextRoundAt(still, at('2027-02-02T10:00'), none)).toBeNull();
    }
  });

  test('is always later than the moment asked about, on a working day, at its time, and the first of them', () => {
    const settings = fc.record({
      rhythm: fc.constantFrom(...roundRhythms.filter((each) => each !== 'by-hand')),
      weekday: fc.constantFrom(1, 2, 3, 4, 5),
      time: fc.constantFrom('00:30', '08:00', '16:45').map((time) => Temporal.PlainTime.from(time)),
      publishAfterDays: fc.constant(null),
    });
    const zones = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland');
    const moment = fc
      .integer({ min: 0, max: 730 * 24 * 60 })
      .map((minutes) => Temporal.Instant.from('2026-11-15T00:00:00Z').add({ minutes }));
    const free = fc.nat(40);
    const asked = fc.record({
      rounds: settings,
      timeZone: zones,
      after: moment,
      free,
      minutes: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(asked, ({ rounds, timeZone, after, free: days, minutes }) => {
        const freeDays = Array.from({ length: days }, (_, index) => day('2027-01-04').add({ days: index }));
        const programme = rolling(rounds, { timeZone, slots: { ...anySlot, freeDays } });
        const next = nextRoundAt(programme, after, swedish);
        if (next === null) throw new Error('A rolling programme always has a next round');
        const here = next.toZonedDateTimeISO(timeZone);
        const date = here.toPlainDate();
        expect(Temporal.Instant.compare(next, after)).toBe(1);
        expect(here.toPlainTime().toString()).toBe(rounds.time.toString());
        expect(here.dayOfWeek > 5 || swedish(date) || freeDays.some((each) => each.equals(date))).toBe(false);
        // From any moment in between, the next one is the same.
        const between = after.add({ minutes });
        const isBetween = Temporal.Instant.compare(between, next) < 0;
        const then = isBetween ? nextRoundAt(programme, between, swedish) : next;
        expect(then?.toString()).toBe(next.toString());
      }),
    );
  });
});

describe('as soon as possible', () => {
  const soon = rolling({ rhythm: 'as-soon-as-possible' });
  const thursday = at('2027-02-04T10:00');
  const worth = (waiting: Partial<Parameters<typeof isWorthARound>[0]>, now: Temporal.Instant) =>
    isWorthARound({ mentees: 1, mentors: 1, newSince: [thursday], lastRoundAt: null, ...waiting }, soon, {
      now,
      isHoliday: none,
    });

  test('somebody new waits for company, but no longer than three working days', () => {
    expect(worth({}, at('2027-02-05T08:00'))).toBe(false);
    expect(worth({}, at('2027-02-08T23:00'))).toBe(false);
    expect(worth({}, at('2027-02-09T08:00'))).toBe(true);
    expect(worth({ mentees: 3, mentors: 3 }, at('2027-02-05T08:00'))).toBe(true);
    expect(worth({ mentees: 9, mentors: 2 }, at('2027-02-05T08:00'))).toBe(false);
  });

  test('nobody is tried with nobody, and those who waited before only a month later', () => {
    expect(worth({ mentors: 0 }, at('2027-03-10T08:00'))).toBe(false);
    const tried = { newSince: [], mentees: 5, mentors: 5, lastRoundAt: thursday };
    expect(worth(tried, at('2027-02-10T08:00'))).toBe(false);
    expect(worth(tried, at('2027-03-08T08:00'))).toBe(true);
  });
});

describe('a draft that ran by itself', () => {
  const thursday = rolling({ publishAfterDays: 3 });

  test('is published so many working days later, at the programme’s time', () => {
    expect(local(publishesFrom(thursday, at('2027-02-08T08:07'), swedish))).toBe('2027-02-11T08:00:00');
    expect(local(publishesFrom(thursday, at('2027-03-24T08:00'), swedish))).toBe('2027-03-31T08:00:00');
    expect(publishesFrom(rolling({}), at('2027-02-08T08:07'), swedish)).toBeNull();
  });

  const moment = (toldAt: string | null, now: string, programme = thursday) =>
    local(
      publishingMoment(
        programme,
        { wantedAt: at('2027-02-11T08:00'), toldAt: toldAt === null ? null : at(toldAt), now: at(now) },
        swedish,
      ),
    );

  test('goes out when its time has come and somebody has known of it for a working day', () => {
    expect(moment('2027-02-08T08:10', '2027-02-11T08:00')).toBe('2027-02-11T08:00:00');
    // The worker stood still for three days: told before, it goes out at once; told just now, a working day later.
    expect(moment('2027-02-08T08:10', '2027-02-12T15:00')).toBe('2027-02-12T15:00:00');
    expect(moment('2027-02-12T15:00', '2027-02-12T15:00')).toBe('2027-02-15T15:00:00');
    expect(moment(null, '2027-02-11T08:00')).toBe('2027-02-11T08:00:00');
  });

  test('waits on a day on which nothing runs', () => {
    const slots = { ...anySlot, freeDays: [day('2027-02-11')] };
    expect(moment('2027-02-08T08:10', '2027-02-11T08:00', { ...thursday, slots })).toBe('2027-02-12T08:00:00');
    expect(moment('2027-02-08T08:10', '2027-02-13T09:00')).toBe('2027-02-15T08:00:00');
  });
});

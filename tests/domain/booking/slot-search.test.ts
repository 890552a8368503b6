import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { findSeriesSlot, type SeriesPlan, type SlotSearch } from '#domain/booking/slot-search.ts';
import type { PlannedOccurrence } from '#domain/booking/slot-plan.ts';
import { groundOf } from '#domain/booking/slot-ground.ts';
import { nearestFree } from '#domain/booking/slot-repair.ts';
import { isRefused } from '#domain/refused.ts';
import { spanOf, type Interval } from '#domain/time/interval.ts';
import { officeHours, weekdays, type WorkingHours } from '#domain/time/working-hours.ts';
import { calendar, day, local, only, search, standingOf, stockholm, time } from './slot-searches.ts';

function plansOf(input: SlotSearch): readonly SeriesPlan[] {
  const found = findSeriesSlot(input);
  if (isRefused(found)) throw new Error(`refused: ${found.refused}`);
  return found;
}

function bestOf(input: SlotSearch): SeriesPlan {
  const [best] = plansOf(input);
  if (best === undefined) throw new Error('no plan');
  return best;
}

const daily = (from: string, until: string): WorkingHours => ({
  timeZone: stockholm,
  hours: weekdays.map((weekday) => ({ weekday, from: time(from), until: time(until) })),
});
const startOf = (each: PlannedOccurrence) => (each.kind === 'moved' ? each.start : each.originalStart);

describe('one slot for a whole series', () => {
  test('with two empty calendars it is neither lunch nor the edge of the day, at a whole or half hour', () => {
    const best = bestOf(search());
    expect(standingOf(best)).toBe('1 08:30');
    expect(best.counts).toEqual({ planned: 4, moved: 0, skipped: 0 });
  });

  test('nobody has to miss lunch, and a whole hour is better than a quarter past', () => {
    const late = calendar({ hours: daily('11:00', '17:00') });
    expect(standingOf(bestOf(search({ organiser: late })))).toBe('1 13:00');
    const odd = calendar({ hours: daily('08:15', '17:00') });
    expect(standingOf(bestOf(search({ organiser: odd })))).toBe('1 09:00');
  });

  test('the time without a clash comes before the preferred one', () => {
    const preferred = [{ weekday: 2 as const, from: time('10:00'), until: time('11:00') }];
    expect(standingOf(bestOf(search({ guest: calendar({ preferred }) })))).toBe('2 10:00');
    const busy = [local('2027-01-19T10:00', 60)];
    expect(standingOf(bestOf(search({ guest: calendar({ preferred, busy }) })))).not.toMatch(/^2 10/);
  });

  test('a clash in the third week is moved to the nearest free slot of that week', () => {
    const organiser = calendar({ hours: only(3, '10:00', '12:00'), busy: [local('2027-01-20T10:00', 60)] });
    const best = bestOf(
      search({
        organiser,
        minutes: 60,
        guest: calendar({ busy: [local('2027-01-06T11:00', 60), local('2027-01-13T11:00', 60)] }),
      }),
    );
    expect(standingOf(best)).toBe('3 10:00');
    expect(best.counts).toEqual({ planned: 3, moved: 1, skipped: 0 });
    const moved = best.occurrences[2];
    expect(moved).toMatchObject({ kind: 'moved', why: 'clash' });
    expect(moved && startOf(moved).toString()).toBe('2027-01-20T11:00:00+01:00[Europe/Stockholm]');
  });

  test('a holiday of the guest with nothing else in the week is skipped, and the plan says why', () => {
    const organiser = calendar({ hours: only(3, '10:00', '11:00') });
    const guest = calendar({
      holidays: [{ date: day('2027-01-06'), name: 'Epiphany' }],
      busy: [local('2027-01-06T10:00', 60)],
      leave: [local('2027-01-13T00:00', 1440)],
    });
    const best = bestOf(search({ organiser, guest, minutes: 60 }));
    expect(
      best.occurrences.map((each) => (each.kind === 'as-planned' ? each.kind : `${each.kind} ${each.why}`)),
    ).toEqual(['skipped holiday', 'skipped leave', 'as-planned', 'as-planned']);
  });

  test('a clash in the first week is not moved to before the moment of booking', () => {
    const taken = ['2027-01-13', '2027-01-20', '2027-01-27'].map((date) => local(`${date}T11:00`, 120));
    const organiser = calendar({ hours: only(3, '11:00', '14:00'), busy: [...taken, local('2027-01-06T12:00', 120)] });
    const notBefore = local('2027-01-06T12:00', 0).start;
    const best = bestOf(search({ organiser, minutes: 60, notBefore }));
    expect(standingOf(best)).toBe('3 13:00');
    expect(best.counts).toEqual({ planned: 3, moved: 0, skipped: 1 });
  });

  test('a moved meeting leaves both their lunch, unless that costs more than a day', () => {
    const groundWith = (busy: readonly Interval[]) =>
      groundOf({ organiser: calendar({ busy }), guest: calendar() }, day('2027-01-04'), day('2027-01-31'));
    const span = (start: string, minutes: number) => spanOf(local(start, minutes));
    const week = span('2027-01-04T00:00', 7 * 24 * 60);
    const tuesday = span('2027-01-05T13:00', 45);
    const afternoon = nearestFree(groundWith([local('2027-01-05T12:45', 60)]), tuesday, week);
    expect(afternoon).toEqual(span('2027-01-05T13:45', 45));
    const wholeAfternoon = nearestFree(groundWith([local('2027-01-05T12:45', 300)]), tuesday, week);
    expect(wholeAfternoon).toEqual(span('2027-01-05T10:45', 45));
    const onlyLunch = [
      local('2027-01-04T08:00', 10 * 60),
      local('2027-01-05T08:00', 240),
      local('2027-01-05T12:45', 300),
    ];
    const restOfWeek = [6, 7, 8].map((date) => local(`2027-01-0${date}T08:00`, 10 * 60));
    expect(nearestFree(groundWith([...onlyLunch, ...restOfWeek]), tuesday, week)).toEqual(span('2027-01-05T12:00', 45));
  });

  test('a meeting of a night shift is not moved over the end of its week', () => {
    const nights = (busy: readonly Interval[]) => {
      const night = calendar({
        hours: { timeZone: stockholm, hours: [{ weekday: 7, from: time('22:00'), until: time('06:00') }] },
        busy,
      });
      return groundOf({ organiser: night, guest: night }, day('2027-01-04'), day('2027-01-31'));
    };
    const span = (start: string, minutes: number) => spanOf(local(start, minutes));
    const week = span('2027-01-04T00:00', 7 * 24 * 60);
    const onSunday = nearestFree(nights([local('2027-01-10T22:00', 90)]), span('2027-01-10T22:00', 60), week);
    expect(onSunday).toEqual(span('2027-01-04T05:00', 60));
    const onMonday = nearestFree(nights([local('2027-01-04T00:30', 330)]), span('2027-01-04T00:30', 60), week);
    expect(onMonday).toEqual(span('2027-01-10T22:00', 60));
  });

  test('a time that the clock leaps over in one week is not offered', () => {
    const night = calendar({
      hours: { timeZone: stockholm, hours: [{ weekday: 7, from: time('01:00'), until: time('04:00') }] },
    });
    const dates = { startsOn: day('2027-03-15'), endsOn: day('2027-04-11'), wanted: 50, minutes: 25 };
    const hours = plansOf(search({ organiser: night, guest: night, ...dates })).map(
      ({ standing }) => standing.time.hour,
    );
    expect(new Set(hours)).toEqual(new Set([1, 3]));
  });

  test("the first day counts where it is still the guest's day before", () => {
    const organiser = calendar({ hours: only(1, '00:00', '04:00') });
    const guest = calendar({
      hours: { timeZone: 'America/New_York', hours: [{ weekday: 7, from: time('18:00'), until: time('22:00') }] },
    });
    const best = bestOf(search({ organiser, guest }));
    expect(best.occurrences[0]?.originalStart.toPlainDate().toString()).toBe('2027-01-04');
    expect(best.counts.planned).toBe(4);
  });

  test('a fortnightly clash is avoided by standing in the other week', () => {
    const busy = ['2027-01-06', '2027-01-20', '2027-02-03', '2027-02-17'].map((date) => local(`${date}T10:00`, 60));
    const organiser = calendar({ hours: only(3, '10:00', '11:00'), busy });
    const best = bestOf(search({ organiser, cadence: 'every-two-weeks', minutes: 60, endsOn: day('2027-02-28') }));
    expect(best.standing.week).toBe(2);
    expect(best.counts).toEqual({ planned: 4, moved: 0, skipped: 0 });
  });

  test('a Tuesday is not worse because the programme begins on a Thursday', () => {
    const preferred = [{ weekday: 2 as const, from: time('09:00'), until: time('11:00') }];
    const best = bestOf(search({ startsOn: day('2027-01-07'), organiser: calendar({ preferred }) }));
    expect(best.standing.weekday).toBe(2);
  });

  test('Stockholm and New York meet where both work, even in the weeks when only one has changed its clock', () => {
    const mornings = weekdays.map((weekday) => ({ weekday, from: time('08:00'), until: time('10:00') }));
    const guest = calendar({ hours: { timeZone: 'America/New_York', hours: mornings } });
    const found = plansOf(search({ guest, startsOn: day('2027-02-01'), endsOn: day('2027-05-31'), wanted: 50 }));
    // Six hours apart, five from 14 to 28 March: 14:00 to 16:00 in Stockholm most of the time, 13:00 to 15:00 then.
    const times = found.map(({ standing }) => standing.time.toString({ smallestUnit: 'minute' }));
    expect(new Set(times)).toEqual(new Set(['14:00']));
    const winterOnly = plansOf(search({ guest, startsOn: day('2027-02-01'), endsOn: day('2027-02-28'), wanted: 50 }));
    expect(winterOnly.some(({ standing }) => standing.time.hour === 15)).toBe(true);
  });

  test('the plans are real alternatives, at most as many as wanted', () => {
    expect(plansOf(search()).length).toBe(3);
    const one = plansOf(search({ organiser: calendar({ hours: only(3, '10:00', '11:00') }) }));
    expect(one.length).toBe(1);
    expect(plansOf(search({ wanted: 1 })).length).toBe(1);
  });

  test('unknown is not free', () => {
    const unknown = { ...calendar(), busy: { unknown: 'ErrorNoFreeBusyAccess' } };
    expect(findSeriesSlot(search({ guest: unknown }))).toEqual({ refused: 'calendar-unknown' });
    expect(findSeriesSlot(search({ organiser: unknown }))).toEqual({ refused: 'calendar-unknown' });
  });

  test('people who never work at the same time are told so', () => {
    const guest = calendar({ hours: officeHours('Australia/Sydney') });
    expect(findSeriesSlot(search({ guest }))).toEqual({ refused: 'no-common-working-hours' });
    const partTime = {
      organiser: calendar({ hours: only(1, '08:00', '17:00') }),
      guest: calendar({ hours: only(2, '08:00', '17:00') }),
    };
    expect(findSeriesSlot(search(partTime))).toEqual({ refused: 'no-common-working-hours' });
  });

  test('dates that are over, reversed, or completely full leave no meeting', () => {
    const none = { refused: 'dates-leave-no-meeting' };
    expect(findSeriesSlot(search({ notBefore: Temporal.Instant.from('2027-02-01T00:00Z') }))).toEqual(none);
    expect(findSeriesSlot(search({ endsOn: day('2027-01-03') }))).toEqual(none);
    expect(findSeriesSlot(search({ guest: calendar({ busy: [local('2027-01-01T00:00', 60 * 24 * 40)] }) }))).toEqual(
      none,
    );
  });

  test('a meeting with room before and after beats one wedged in, and lunch beats both', () => {
    const weeks = ['2027-01-06', '2027-01-13', '2027-01-20', '2027-01-27'];
    const around = weeks.flatMap((date) => [local(`${date}T08:30`, 30), local(`${date}T09:45`, 15)]);
    const organiser = calendar({ hours: only(3, '08:30', '13:00'), busy: around });
    const best = bestOf(search({ organiser }));
    expect(standingOf(best)).toBe('3 10:30');
    expect(best.reasons).toContainEqual({ kind: 'has-buffer' });
    const beforeLunch = calendar({
      hours: only(3, '08:30', '13:00'),
      busy: [...around, ...weeks.map((date) => local(`${date}T10:00`, 60))],
    });
    expect(standingOf(bestOf(search({ organiser: beforeLunch, minutes: 30 })))).toBe('3 09:00');
  });

  test('a plan says what speaks for it and what it costs', () => {
    const preferred = [{ weekday: 2 as const, from: time('10:00'), until: time('11:00') }];
    const busy = [local('2027-01-19T10:00', 60)];
    const here = calendar({ preferred, hours: only(2, '10:00', '11:00'), busy });
    const there = calendar({ preferred });
    expect(bestOf(search({ organiser: here, guest: there, minutes: 60 })).reasons).toEqual([
      { kind: 'part-free', free: 3, of: 4 },
      { kind: 'some-skipped', count: 1 },
      { kind: 'preferred', who: 'both' },
      { kind: 'away-from-lunch' },
      { kind: 'has-buffer' },
    ]);
    expect(bestOf(search({ guest: there })).reasons.slice(0, 2)).toEqual([
      { kind: 'all-free', of: 4 },
      { kind: 'preferred', who: 'guest' },
    ]);
  });

  test('twice a month the third is left out, preferably the one that clashes', () => {
    const organiser = calendar({ hours: only(3, '10:00', '11:00'), busy: [local('2027-03-17T10:00', 60)] });
    const dates = {
      startsOn: day('2027-03-01'),
      endsOn: day('2027-04-30'),
      minutes: 60,
      cadence: 'two-a-month' as const,
    };
    const shown = ({ occurrences }: SeriesPlan) =>
      occurrences.map((each) => {
        const date = each.originalStart.toPlainDate().toString().slice(5);
        return each.kind === 'skipped' ? `${date} ${each.why}` : date;
      });
    const first = plansOf(search({ organiser, ...dates })).find(({ standing }) => standing.week === 1);
    expect(first && shown(first)).toEqual(['03-03', '03-17 enough', '03-31', '04-14', '04-28']);
    expect(first?.counts).toEqual({ planned: 4, moved: 0, skipped: 0 });
    expect(first?.reasons.slice(0, 2)).toEqual([
      { kind: 'all-free', of: 4 },
      { kind: 'left-out', count: 1, perMonth: 2 },
    ]);
    const everyWeek = bestOf(search({ organiser, ...dates, cadence: 'three-a-month' }));
    expect(shown(everyWeek)).toEqual([
      '03-03',
      '03-10',
      '03-17 enough',
      '03-24',
      '03-31 enough',
      '04-07',
      '04-14',
      '04-21',
      '04-28 enough',
    ]);
  });

  test('with two meetings a month a moved one stays in its month', () => {
    const busy = [
      local('2027-03-31T08:00', 9 * 60),
      local('2027-03-29T08:00', 2 * 24 * 60),
      local('2027-03-03T08:00', 9 * 60),
    ];
    const organiser = calendar({ hours: daily('10:00', '11:00'), busy });
    const dates = { startsOn: day('2027-03-22'), endsOn: day('2027-04-30'), minutes: 60 };
    const plans = plansOf(search({ organiser, ...dates, cadence: 'two-a-month', wanted: 50 }));
    const inApril = plans.flatMap(({ occurrences }) =>
      occurrences.filter((each) => each.originalStart.month === 3 && each.kind === 'moved' && each.start.month === 4),
    );
    expect(inApril).toEqual([]);
  });

  test('the present standing time is kept at the cost of one meeting but not of three, even if it lies off the grid', () => {
    const keep = { weekday: 4 as const, time: time('14:05'), cadence: 'weekly' as const, week: 1 as const };
    const dates = ['2027-01-07', '2027-01-14', '2027-01-21'];
    const one = calendar({ busy: dates.slice(0, 1).map((date) => local(`${date}T14:30`, 30)) });
    const three = calendar({ busy: dates.map((date) => local(`${date}T14:30`, 30)) });
    expect(standingOf(bestOf(search({ keep, guest: one })))).toBe('4 14:05');
    expect(bestOf(search({ keep, guest: one })).reasons).toContainEqual({ kind: 'kept' });
    expect(standingOf(bestOf(search({ keep, guest: three })))).toBe('1 08:30');
  });

  test('a new standing time is not the one they have, nor one that overlaps it', () => {
    const present = bestOf(search()).standing;
    const found = plansOf(search({ without: [present], wanted: 100 })).map(standingOf);
    expect(found.filter((each) => ['1 08:00', '1 08:15', '1 08:30', '1 08:45', '1 09:00'].includes(each))).toEqual([]);
    const organiser = calendar({ hours: only(3, '10:00', '11:00') });
    const without = [bestOf(search({ organiser })).standing];
    expect(findSeriesSlot(search({ organiser, without }))).toEqual({ refused: 'no-other-time' });
  });

  test('the last meeting does not reach past the last day', () => {
    const night = calendar({
      hours: { timeZone: stockholm, hours: [{ weekday: 7, from: time('22:00'), until: time('06:00') }] },
    });
    const found = plansOf(search({ organiser: night, guest: night, wanted: 50 })).map(standingOf);
    expect(found).toContain('7 23:15');
    expect(found.filter((each) => each > '7 23:15')).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { occurrencesOf, periods } from '#domain/meetings/cadence.ts';
import {
  findSeriesSlot,
  type PlannedOccurrence,
  type SeriesPlan,
  type SlotSearch,
} from '#domain/meetings/slot-search.ts';
import type { PersonCalendar } from '#domain/meetings/slot-ground.ts';
import { cadences } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { overlaps, type Interval } from '#domain/time/interval.ts';
import { officeHours, weekdays, workingIntervals, type WorkingHours } from '#domain/time/working-hours.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);
const stockholm = 'Europe/Stockholm';

function local(start: string, minutes: number, timeZone = stockholm): Interval {
  const begin = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).toInstant();
  return { start: begin, end: begin.add({ minutes }) };
}

function calendar(changes: Partial<PersonCalendar> = {}): PersonCalendar {
  return { hours: officeHours(stockholm), busy: [], holidays: [], preferred: [], ...changes };
}

function search(changes: Partial<SlotSearch> = {}): SlotSearch {
  return {
    organiser: calendar(),
    guest: calendar(),
    cadence: 'weekly',
    minutes: 45,
    startsOn: day('2027-01-04'),
    endsOn: day('2027-01-31'),
    notBefore: Temporal.Instant.from('2027-01-01T00:00Z'),
    ...changes,
  };
}

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

const only = (weekday: 1 | 2 | 3 | 4 | 5, from: string, until: string): WorkingHours => ({
  timeZone: stockholm,
  hours: [{ weekday, from: time(from), until: time(until) }],
});
const standingOf = ({ standing }: SeriesPlan) =>
  `${standing.weekday} ${standing.time.toString({ smallestUnit: 'minute' })}`;
const startOf = (each: PlannedOccurrence) => (each.kind === 'moved' ? each.start : each.originalStart);

describe('one slot for a whole series', () => {
  test('with two empty calendars it is neither lunch nor the edge of the day, at a whole or half hour', () => {
    const best = bestOf(search());
    expect(standingOf(best)).toBe('1 08:30');
    expect(best.counts).toEqual({ planned: 4, moved: 0, skipped: 0 });
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
      leave: [local('2027-01-13T00:00', 1440)],
    });
    const best = bestOf(search({ organiser, guest, minutes: 60 }));
    expect(
      best.occurrences.map((each) => (each.kind === 'as-planned' ? each.kind : `${each.kind} ${each.why}`)),
    ).toEqual(['skipped holiday', 'skipped leave', 'as-planned', 'as-planned']);
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

  test('Stockholm and New York meet where both work also in the weeks when only one has changed its clock', () => {
    const mornings = weekdays.map((weekday) => ({ weekday, from: time('08:00'), until: time('10:00') }));
    const guest = calendar({ hours: { timeZone: 'America/New_York', hours: mornings } });
    const found = plansOf(search({ guest, startsOn: day('2027-02-01'), endsOn: day('2027-05-31'), wanted: 50 }));
    // Six hours apart, five from 14 to 28 March: 14:00 to 16:00 in Stockholm most of the time, 13:00 to 15:00 then.
    const times = found.map(({ standing }) => standing.time.toString({ smallestUnit: 'minute' }));
    expect(new Set(times)).toEqual(new Set(['14:00']));
    const winterOnly = plansOf(search({ guest, startsOn: day('2027-02-01'), endsOn: day('2027-02-28'), wanted: 50 }));
    expect(winterOnly.some(({ standing }) => standing.time.hour === 15)).toBe(true);
  });

  test('the plans are different choices, as many as wanted at most', () => {
    expect(plansOf(search()).length).toBe(3);
    const one = plansOf(search({ organiser: calendar({ hours: only(3, '10:00', '11:00') }) }));
    expect(one.length).toBe(1);
    expect(plansOf(search({ wanted: 1 })).length).toBe(1);
  });

  test('unknown is not free', () => {
    const unknown = calendar({ busy: { unknown: 'ErrorNoFreeBusyAccess' } });
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

  test('dates that are over, turned round, or full to the last leave no meeting', () => {
    const none = { refused: 'dates-leave-no-meeting' };
    expect(findSeriesSlot(search({ notBefore: Temporal.Instant.from('2027-02-01T00:00Z') }))).toEqual(none);
    expect(findSeriesSlot(search({ endsOn: day('2027-01-03') }))).toEqual(none);
    expect(findSeriesSlot(search({ guest: calendar({ busy: [local('2027-01-01T00:00', 60 * 24 * 40)] }) }))).toEqual(
      none,
    );
  });
});

const zones = [stockholm, 'America/New_York', 'Australia/Sydney'];
const calendars = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    from: fc.integer({ min: 5, max: 9 }),
    until: fc.integer({ min: 15, max: 22 }),
    days: fc.subarray([...weekdays], { minLength: 3 }),
    busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 24 * 4 * 200 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 150,
    }),
    holidays: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }),
    leave: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 3 }),
  })
  .map((given) => (startsOn: Temporal.PlainDate): PersonCalendar => {
    const begin = startsOn.toZonedDateTime(given.timeZone).toInstant();
    return {
      hours: {
        timeZone: given.timeZone,
        hours: given.days.map((weekday) => ({
          weekday,
          from: Temporal.PlainTime.from({ hour: given.from }),
          until: Temporal.PlainTime.from({ hour: given.until }),
        })),
      },
      busy: given.busy.map(([quarter, length]) => ({
        start: begin.add({ minutes: quarter * 15 }),
        end: begin.add({ minutes: (quarter + length) * 15 }),
      })),
      holidays: given.holidays.map((days) => ({ date: startsOn.add({ days }), name: 'A holiday' })),
      preferred: [],
      leave: given.leave.map((days) => ({
        start: begin.add({ hours: 24 * days }),
        end: begin.add({ hours: 24 * (days + 5) }),
      })),
    };
  });
const searches: fc.Arbitrary<SlotSearch> = fc
  .record({
    organiser: calendars,
    guest: calendars,
    cadence: fc.constantFrom(...cadences),
    minutes: fc.integer({ min: 25, max: 60 }),
    start: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 0, max: 200 }),
    wait: fc.integer({ min: -100, max: 24 * 30 }),
  })
  .map(({ organiser, guest, cadence, minutes, start, length, wait }) => {
    const startsOn = day('2026-09-01').add({ days: start });
    return {
      organiser: organiser(startsOn),
      guest: guest(startsOn),
      cadence,
      minutes,
      startsOn,
      endsOn: startsOn.add({ days: length }),
      notBefore: startsOn.toZonedDateTime(stockholm).toInstant().add({ hours: wait }),
    };
  });

function blockedFor(person: PersonCalendar): readonly Interval[] {
  if ('unknown' in person.busy) return [];
  const holidays = person.holidays.map(({ date }) => ({
    start: date.toZonedDateTime(person.hours.timeZone).toInstant(),
    end: date.add({ days: 1 }).toZonedDateTime(person.hours.timeZone).toInstant(),
  }));
  return [...person.busy, ...holidays, ...(person.leave ?? [])];
}

function checkMeeting(input: SlotSearch, start: Temporal.ZonedDateTime): void {
  const meeting = { start: start.toInstant(), end: start.toInstant().add({ minutes: input.minutes }) };
  for (const person of [input.organiser, input.guest]) {
    expect(blockedFor(person).filter((each) => overlaps(each, meeting))).toEqual([]);
    const around = start.withTimeZone(person.hours.timeZone).toPlainDate();
    const working = workingIntervals(person.hours, around.subtract({ days: 1 }), around.add({ days: 1 }));
    const inside = working.some(
      (each) =>
        Temporal.Instant.compare(each.start, meeting.start) <= 0 &&
        Temporal.Instant.compare(meeting.end, each.end) <= 0,
    );
    expect(inside).toBe(true);
  }
  expect(Temporal.Instant.compare(meeting.start, input.notBefore)).toBeGreaterThanOrEqual(0);
  const midnightAfter = input.endsOn.add({ days: 1 }).toZonedDateTime(input.organiser.hours.timeZone);
  expect(Temporal.Instant.compare(meeting.end, midnightAfter.toInstant())).toBeLessThanOrEqual(0);
}

function checkPlan(input: SlotSearch, plan: SeriesPlan): void {
  const series = occurrencesOf(plan.standing, plan.timeZone, input.startsOn, input.endsOn).filter(
    (each) => Temporal.Instant.compare(each.toInstant(), input.notBefore) >= 0,
  );
  expect(plan.occurrences.map((each) => each.originalStart.toString())).toEqual(series.map(String));
  expect(plan.counts.planned + plan.counts.moved + plan.counts.skipped).toBe(series.length);
  const all = periods(input.cadence, input.startsOn, input.endsOn);
  const periodOf = (start: Temporal.ZonedDateTime) =>
    all.findIndex(({ until }) => Temporal.PlainDate.compare(start.toPlainDate(), until) <= 0);
  let dayBefore: Temporal.PlainDate | null = null;
  for (const occurrence of plan.occurrences) {
    const wall = occurrence.originalStart;
    expect(wall.toPlainTime().toString()).toBe(plan.standing.time.toString());
    expect(wall.timeZoneId).toBe(input.organiser.hours.timeZone);
    const start = startOf(occurrence);
    expect(periodOf(start)).toBe(periodOf(wall));
    const days = [wall.toPlainDate(), start.toPlainDate()];
    expect(days.every((each) => dayBefore === null || Temporal.PlainDate.compare(each, dayBefore) > 0)).toBe(true);
    dayBefore = days.reduce((one, other) => (Temporal.PlainDate.compare(one, other) < 0 ? other : one));
    if (occurrence.kind !== 'skipped') checkMeeting(input, start);
  }
}

describe('for any two calendars in Stockholm, New York and Sydney', () => {
  test('every meeting is free for both, inside both working hours, in its period and between the dates', () => {
    let planned = 0;
    fc.assert(
      fc.property(searches, (input) => {
        const found = findSeriesSlot(input);
        if (isRefused(found)) return;
        found.forEach((plan) => checkPlan(input, plan));
        planned += found.length;
      }),
      { numRuns: 150 },
    );
    expect(planned).toBeGreaterThan(50);
  });

  test('the same question gets the same answer, in whatever order the calendars list their time', () => {
    fc.assert(
      fc.property(searches, (input) => {
        const turned = (person: PersonCalendar): PersonCalendar => ({
          ...person,
          busy: 'unknown' in person.busy ? person.busy : person.busy.toReversed(),
        });
        const again = findSeriesSlot({ ...input, organiser: turned(input.organiser), guest: turned(input.guest) });
        expect(JSON.stringify(again)).toBe(JSON.stringify(findSeriesSlot(input)));
      }),
      { numRuns: 40 },
    );
  });

  test('no candidate left out has fewer conflicts than the best plan', () => {
    fc.assert(
      fc.property(searches, (input) => {
        const found = findSeriesSlot({ ...input, wanted: 1000 });
        if (isRefused(found)) return;
        const scores = found.map((plan) => plan.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        const most = Math.max(...found.map((plan) => plan.counts.planned));
        const slack = input.cadence === 'weekly' ? 1 : 0;
        expect(found[0]?.counts.planned).toBeGreaterThanOrEqual(most - slack);
      }),
      { numRuns: 30 },
    );
  });
});

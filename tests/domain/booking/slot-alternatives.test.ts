import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { meetingAlternatives, type AlternativesSearch } from '#domain/booking/meeting-alternatives.ts';
import { officeHours } from '#domain/time/working-hours.ts';
import { calendar, day, local, stockholm, time } from './slot-searches.ts';

function placed(originalStart: string, start = originalStart) {
  return { originalStart: local(originalStart).start, ...local(start) };
}

/** A meeting on Wednesday 13 January at 10:00, in a fortnight whose neighbours stand on the Wednesdays around it. */
function search(changes: Partial<AlternativesSearch> = {}): AlternativesSearch {
  return {
    organiser: calendar(),
    guest: calendar(),
    timeZone: stockholm,
    meeting: placed('2027-01-13T10:00'),
    neighbours: [placed('2026-12-30T10:00'), placed('2027-01-27T10:00')],
    period: { from: day('2027-01-04'), until: day('2027-01-17') },
    notBefore: local('2027-01-11T08:00').start,
    ...changes,
  };
}

const shown = (input: AlternativesSearch) =>
  meetingAlternatives(input).map(({ start }) => start.toPlainDateTime().toString({ smallestUnit: 'minute' }));
const datesOf = (input: AlternativesSearch) => shown(input).map((each) => each.slice(0, 10));

describe('other times for one meeting', () => {
  test('are three good ones on different days, near the time it has in the series', () => {
    const found = shown(search());
    expect(new Set(found.map((each) => each.slice(0, 10))).size).toBe(3);
    expect(found.every((each) => /T(09|10|13)/.test(each))).toBe(true);
    expect(datesOf(search())).toEqual(expect.arrayContaining(['2027-01-12', '2027-01-14']));
  });

  test('a time that both prefer is worth two days more', () => {
    const preferred = [{ weekday: 5 as const, from: time('14:00'), until: time('15:00') }];
    const [best] = meetingAlternatives(search({ organiser: calendar({ preferred }), guest: calendar({ preferred }) }));
    expect(best?.start.toPlainDateTime().toString()).toBe('2027-01-15T14:00:00');
    expect(best?.reasons).toContainEqual({ kind: 'preferred', who: 'both' });
  });

  test('with room before and after is better than wedged in', () => {
    const hours = { timeZone: stockholm, hours: [{ weekday: 4 as const, from: time('09:00'), until: time('12:00') }] };
    const busy = [local('2027-01-14T09:00', 60), local('2027-01-14T10:45', 5), local('2027-01-14T11:00', 5)];
    const around = search({ organiser: calendar({ hours, busy: [local('2027-01-14T09:00', 45)] }), wanted: 1 });
    expect(shown(around)).toEqual(['2027-01-14T10:00']);
    expect(meetingAlternatives(around)[0]?.reasons).toContainEqual({ kind: 'has-buffer' });
    const wedged = meetingAlternatives(search({ organiser: calendar({ hours, busy }), wanted: 1 }));
    expect(wedged[0]?.reasons).not.toContainEqual({ kind: 'has-buffer' });
  });

  test('never come to the day of a neighbour or past it', () => {
    const neighbours = [placed('2027-01-06T10:00', '2027-01-12T15:00'), placed('2027-01-20T10:00', '2027-01-15T09:00')];
    expect(new Set(datesOf(search({ neighbours, wanted: 9 })))).toEqual(new Set(['2027-01-13', '2027-01-14']));
  });

  test('stay in the period, and after the moment from which times are wanted', () => {
    const found = datesOf(search({ notBefore: local('2027-01-14T12:00').start, wanted: 20 }));
    expect(new Set(found)).toEqual(new Set(['2027-01-14', '2027-01-15']));
  });

  test('do not come back once they were turned down, and there are none when nothing is free', () => {
    const first = meetingAlternatives(search());
    const without = first.map(({ start }) => start.toInstant());
    const second = meetingAlternatives(search({ without }));
    expect(second.length).toBe(3);
    for (const { start, end } of second) {
      for (const refused of first) {
        expect(
          Temporal.ZonedDateTime.compare(end, refused.start) <= 0 ||
            Temporal.ZonedDateTime.compare(refused.end, start) <= 0,
        ).toBe(true);
      }
    }
    expect(
      meetingAlternatives(search({ guest: calendar({ busy: [local('2027-01-01T00:00', 60 * 24 * 40)] }) })),
    ).toEqual([]);
  });

  test('an overlap with the time that was turned down is the last resort', () => {
    const hours = { timeZone: stockholm, hours: [{ weekday: 3 as const, from: time('10:00'), until: time('11:00') }] };
    const within = search({ organiser: calendar({ hours }), notBefore: local('2027-01-11T08:00').start });
    expect(shown(within)).toEqual(['2027-01-13T10:15']);
  });

  test('lie in working hours of both, free of everything, whatever the calendars hold', () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 14 * 96 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 60,
    });
    const zones = fc.constantFrom(stockholm, 'Europe/London', 'America/New_York', 'Asia/Kolkata');
    const busyOf = (given: readonly (readonly [number, number])[]) =>
      given.map(([quarter, length]) => {
        const start = local('2027-01-04T00:00').start.add({ minutes: quarter * 15 });
        return { start, end: start.add({ minutes: length * 15 }) };
      });
    fc.assert(
      fc.property(entries, entries, zones, (one, other, zone) => {
        const organiser = calendar({ busy: busyOf(one) });
        const guest = calendar({ hours: officeHours(zone), busy: busyOf(other) });
        const found = meetingAlternatives(search({ organiser, guest }));
        expect(JSON.stringify(meetingAlternatives(search({ organiser, guest })))).toBe(JSON.stringify(found));
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { start, end } of found) {
          for (const person of [organiser, guest]) {
            const wall = [start, end].map((each) => each.withTimeZone(person.hours.timeZone));
            expect(wall.every((each) => each.dayOfWeek <= 5)).toBe(true);
            expect(wall[0]?.hour).toBeGreaterThanOrEqual(8);
            expect((wall[1]?.hour ?? 0) * 60 + (wall[1]?.minute ?? 0)).toBeLessThanOrEqual(17 * 60);
            const overlapping = person.busy.filter(
              (entry) => entry.start < end.epochMilliseconds && start.epochMilliseconds < entry.end,
            );
            expect(overlapping).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

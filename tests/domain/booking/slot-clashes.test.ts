import { describe, expect, test } from '@jest/globals';
import { clashesOf, type Clash, type ClashSearch } from '#domain/booking/slot-clashes.ts';
import type { PlacedMeeting } from '#domain/booking/slot-room.ts';
import { calendar, day, local, stockholm, time } from './slot-searches.ts';

function placed(originalStart: string, start = originalStart): PlacedMeeting {
  return { originalStart: local(originalStart).start, ...local(start) };
}

/** Every Wednesday of January at 10:00. */
function search(changes: Partial<ClashSearch<PlacedMeeting>> = {}): ClashSearch<PlacedMeeting> {
  return {
    organiser: calendar(),
    guest: calendar(),
    timeZone: stockholm,
    meetings: ['2027-01-06T10:00', '2027-01-13T10:00', '2027-01-20T10:00', '2027-01-27T10:00'].map((at) => placed(at)),
    cadence: 'weekly',
    startsOn: day('2027-01-04'),
    endsOn: day('2027-01-31'),
    notBefore: local('2027-01-01T00:00').start,
    ...changes,
  };
}

const shown = (clashes: readonly Clash<PlacedMeeting>[]) =>
  clashes.map(({ meeting, why, replacement }) => {
    const there = replacement?.start.toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? 'nowhere';
    return `${meeting.start.toZonedDateTimeISO(stockholm).toPlainDate().toString()} ${why} → ${there}`;
  });

describe('meetings that can no longer stand where they do', () => {
  test('a meeting whose calendars are as free as before has no clash', () => {
    expect(clashesOf(search())).toEqual([]);
  });

  test('a new entry, leave, a holiday and new hours each say what they are, and come with the nearest free time', () => {
    const organiser = calendar({ busy: [local('2027-01-06T10:30', 30)], leave: [local('2027-01-18T00:00', 7 * 1440)] });
    const guest = calendar({ holidays: [{ date: day('2027-01-13'), name: 'A holiday' }] });
    expect(shown(clashesOf(search({ organiser, guest })))).toEqual([
      '2027-01-06 clash → 2027-01-06T09:45',
      '2027-01-13 holiday → 2027-01-12T16:15',
      '2027-01-20 leave → nowhere',
    ]);
    const afternoons = {
      timeZone: stockholm,
      hours: [{ weekday: 3 as const, from: time('13:00'), until: time('17:00') }],
    };
    expect(shown(clashesOf(search({ guest: calendar({ hours: afternoons }) })))[0]).toBe(
      '2027-01-06 hours → 2027-01-06T13:00',
    );
  });

  test('the nearest free time is not on the day of a neighbour that people have moved', () => {
    const meetings = [placed('2027-01-06T10:00'), placed('2027-01-13T10:00', '2027-01-11T10:00')];
    const busy = [local('2027-01-04T00:00', 3 * 1440), local('2027-01-07T00:00', 1440)];
    const first = search({ meetings, organiser: calendar({ busy }) });
    expect(shown(clashesOf(first))).toEqual(['2027-01-06 clash → 2027-01-08T08:00']);
    const allWeek = [local('2027-01-04T00:00', 7 * 1440)];
    expect(shown(clashesOf(search({ meetings, organiser: calendar({ busy: allWeek }) })))).toEqual([
      '2027-01-06 clash → nowhere',
    ]);
  });

  test('two that clash are not brought to the same day', () => {
    const meetings = [placed('2027-01-06T10:00', '2027-01-12T10:00'), placed('2027-01-13T10:00')];
    const busy = [local('2027-01-12T10:00'), local('2027-01-13T08:00', 540)];
    const found = clashesOf(search({ meetings, cadence: 'every-two-weeks', guest: calendar({ busy }) }));
    const days = found.map(({ replacement }) => replacement?.start.toPlainDate().toString());
    expect(days).toEqual(['2027-01-12', '2027-01-14']);
  });

  test('meetings before the moment of asking are left alone', () => {
    const busy = [local('2027-01-06T10:00'), local('2027-01-13T10:00')];
    const later = search({ organiser: calendar({ busy }), notBefore: local('2027-01-08T00:00').start });
    expect(shown(clashesOf(later))).toEqual(['2027-01-13 clash → 2027-01-13T09:15']);
  });

  test('with two meetings a month a replacement stays in its month', () => {
    const meetings = [placed('2027-01-27T10:00')];
    const busy = [local('2027-01-27T00:00', 3 * 1440)];
    const plenty = search({
      meetings,
      organiser: calendar({ busy }),
      cadence: 'two-a-month',
      endsOn: day('2027-02-28'),
    });
    expect(shown(clashesOf(plenty))).toEqual(['2027-01-27 clash → 2027-01-26T16:15']);
  });
});

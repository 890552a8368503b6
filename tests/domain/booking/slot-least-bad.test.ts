import { describe, expect, test } from '@jest/globals';
import { leastBadSlots } from '#domain/booking/slot-least-bad.ts';
import { officeHours } from '#domain/time/working-hours.ts';
import { calendar, day, local, only, search, standingOf, stockholm } from './slot-searches.ts';

describe('two who have no hours in common', () => {
  const sydney = calendar({ hours: officeHours('Australia/Sydney') });
  const autumn = { startsOn: day('2026-09-07'), endsOn: day('2027-06-06'), cadence: 'monthly' as const };

  test('Stockholm and Sydney are offered the end of one day and the beginning of the other, an hour off at most', () => {
    const plans = leastBadSlots(search({ guest: sydney, ...autumn }));
    expect(plans.length).toBe(3);
    for (const plan of plans) {
      expect(plan.reasons).toContainEqual({ kind: 'outside-hours', who: 'organiser', minutes: 60, isDayOff: false });
      expect(plan.reasons).toContainEqual({ kind: 'outside-hours', who: 'guest', minutes: 45, isDayOff: false });
      expect(plan.standing.time.toString()).toBe('07:00:00');
    }
  });

  test('nobody meets at night while there is another time, and a clash makes way for a free time', () => {
    const busy = Array.from({ length: 280 }, (_, days) => {
      const date = autumn.startsOn.add({ days }).toString();
      return local(`${date}T07:00`, 60);
    });
    const [best] = leastBadSlots(search({ guest: sydney, organiser: calendar({ busy }), ...autumn }));
    const starts = (best?.occurrences ?? []).flatMap(({ originalStart }) =>
      [stockholm, 'Australia/Sydney'].map((zone) => originalStart.withTimeZone(zone).hour),
    );
    expect(starts.length).toBeGreaterThan(10);
    expect(starts.filter((hour) => hour < 6 || hour >= 22)).toEqual([]);
    expect(best?.counts).toMatchObject({ moved: 0, skipped: 0 });
  });

  test('a free day is taken at its usual hours, and named as a free day', () => {
    const partTime = {
      organiser: calendar({ hours: only(1, '08:00', '17:00') }),
      guest: calendar({ hours: only(2, '08:00', '17:00') }),
    };
    const [best] = leastBadSlots(search(partTime));
    expect(best && standingOf(best)).toBe('1 08:30');
    expect(best?.reasons).toContainEqual({ kind: 'outside-hours', who: 'guest', minutes: 45, isDayOff: true });
  });

  test('without dates, or with a calendar that cannot be read, there is nothing to offer', () => {
    const unknown = { ...calendar(), busy: { unknown: 'ErrorNoFreeBusyAccess' } };
    expect(leastBadSlots(search({ guest: unknown }))).toEqual([]);
    expect(leastBadSlots(search({ guest: sydney, endsOn: day('2027-01-03') }))).toEqual([]);
  });
});

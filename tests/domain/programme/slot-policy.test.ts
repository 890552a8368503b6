import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { anySlot, faultInSlots, hoursFor, type SlotPolicy } from '#domain/programme/slot-policy.ts';
import { officeHours, weekdays, type WeeklyHours, type WorkingHours } from '#domain/time/working-hours.ts';

const time = (text: string) => Temporal.PlainTime.from(text);
const policy = (part: Partial<SlotPolicy>): SlotPolicy => ({ ...anySlot, ...part });
const shown = ({ hours }: WorkingHours) =>
  hours.map(({ weekday, from, until }) => `${weekday} ${from.toString()}–${until.toString()}`);

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
const clock = minute.map((at) => new Temporal.PlainTime(Math.floor(at / 60), at % 60));
const stretch: fc.Arbitrary<WeeklyHours> = fc.record({
  weekday: fc.constantFrom(...weekdays),
  from: clock,
  until: clock,
});
const between = fc.tuple(clock, clock).filter(([a, b]) => Temporal.PlainTime.compare(a, b) < 0);

describe('When a programme meets', () => {
  test('is whenever people work, where nothing is said', () => {
    const hours = officeHours('Europe/Stockholm');
    expect(hoursFor(anySlot, hours)).toBe(hours);
  });

  test('is on some days and between some hours of each person’s own clock', () => {
    const slots = policy({ weekdays: [2, 4], between: { from: time('09:00'), until: time('15:00') } });
    expect(shown(hoursFor(slots, officeHours('Asia/Tokyo')))).toEqual(['2 09:00:00–15:00:00', '4 09:00:00–15:00:00']);
  });

  test('leaves nothing of a day that ends before it begins, and of a night only its evening', () => {
    const slots = policy({ between: { from: time('08:00'), until: time('23:00') } });
    const hours = [
      { weekday: 1, from: time('05:00'), until: time('08:00') },
      { weekday: 2, from: time('22:00'), until: time('06:00') },
    ] as const;
    expect(shown(hoursFor(slots, { timeZone: 'Europe/Stockholm', hours }))).toEqual(['2 22:00:00–23:00:00']);
  });

  test('never adds time that nobody works', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 8 }),
        fc.subarray([...weekdays]),
        fc.option(between, { nil: null }),
        (hours, days, hoursOfDay) => {
          const slots = policy({
            weekdays: days,
            between: hoursOfDay && { from: hoursOfDay[0], until: hoursOfDay[1] },
          });
          const left = hoursFor(slots, { timeZone: 'UTC', hours }).hours;
          const minutesOf = (some: readonly WeeklyHours[]) =>
            new Set(
              some.flatMap(({ weekday, from, until }) => {
                const start = from.hour * 60 + from.minute;
                const end = until.hour * 60 + until.minute;
                const length = end > start ? end - start : end + 24 * 60 - start;
                return Array.from({ length }, (_, index) => (weekday * 24 * 60 + start + index) % (8 * 24 * 60));
              }),
            );
          const worked = minutesOf(hours);
          expect([...minutesOf(left)].filter((each) => !worked.has(each))).toEqual([]);
        },
      ),
    );
  });
});

describe('A policy', () => {
  const day = Temporal.PlainDate.from('2026-12-23');

  test.each<[string, Partial<SlotPolicy>, ReturnType<typeof faultInSlots>]>([
    ['says nothing', {}, null],
    ['has room for exactly one meeting', { between: { from: time('10:00'), until: time('10:45') } }, null],
    [
      'has hours that are too short',
      { between: { from: time('10:00'), until: time('10:44') } },
      'slot-hours-too-short',
    ],
    ['ends before it begins', { between: { from: time('15:00'), until: time('09:00') } }, 'slot-hours-reversed'],
    ['ends when it begins', { between: { from: time('09:00'), until: time('09:00') } }, 'slot-hours-reversed'],
    ['names a day of the week twice', { weekdays: [1, 1] }, 'day-twice'],
    ['names a free day twice', { freeDays: [day, day.add({ days: 0 })] }, 'day-twice'],
  ])('that %s', (_, part, fault) => {
    expect(faultInSlots(policy(part), 45)).toBe(fault);
  });
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { PersonCalendar } from '#domain/booking/slot-ground.ts';
import type { SlotSearch } from '#domain/booking/slot-search.ts';
import { cadences } from '#domain/programme/programme.ts';
import { weekdays } from '#domain/time/working-hours.ts';

const zones = [
  'Europe/Stockholm',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
];
/** Full weeks, part of a week, a few mornings, and shifts over midnight. */
const shifts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ from: fc.integer({ min: 5, max: 9 }), until: fc.integer({ min: 15, max: 22 }) }),
  },
  { weight: 1, arbitrary: fc.record({ from: fc.integer({ min: 7, max: 9 }), until: fc.constant(12) }) },
  {
    weight: 2,
    arbitrary: fc.record({ from: fc.integer({ min: 16, max: 22 }), until: fc.integer({ min: 2, max: 8 }) }),
  },
);
const quarterMs = 15 * 60_000;
const calendars = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    shift: shifts,
    days: fc.oneof(fc.subarray([...weekdays], { minLength: 2 }), fc.subarray([...weekdays], { minLength: 7 })),
    busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 24 * 4 * 200 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 150,
    }),
    holidays: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }),
    leave: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 3 }),
  })
  .map((given) => (startsOn: Temporal.PlainDate): PersonCalendar => {
    const begin = startsOn.toZonedDateTime(given.timeZone).epochMilliseconds;
    return {
      hours: {
        timeZone: given.timeZone,
        hours: given.days.map((weekday) => ({
          weekday,
          from: Temporal.PlainTime.from({ hour: given.shift.from }),
          until: Temporal.PlainTime.from({ hour: given.shift.until }),
        })),
      },
      busy: given.busy.map(([quarter, length]) => ({
        start: begin + quarter * quarterMs,
        end: begin + (quarter + length) * quarterMs,
      })),
      holidays: given.holidays.map((days) => ({ date: startsOn.add({ days }), name: 'A holiday' })),
      preferred: [],
      leave: given.leave.map((days) => ({
        start: begin + 96 * days * quarterMs,
        end: begin + 96 * (days + 5) * quarterMs,
      })),
    };
  });
/** Two calendars on both sides of the equator, and when they are to meet. */
export const searches: fc.Arbitrary<SlotSearch> = fc
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
    const startsOn = Temporal.PlainDate.from('2026-09-01').add({ days: start });
    return {
      organiser: organiser(startsOn),
      guest: guest(startsOn),
      cadence,
      minutes,
      startsOn,
      endsOn: startsOn.add({ days: length }),
      notBefore: startsOn.toZonedDateTime('Europe/Stockholm').toInstant().add({ hours: wait }),
    };
  });

/** One to six further guests, most of whom work as the organiser does, so that there is time for all. */
export const groups: fc.Arbitrary<SlotSearch> = fc
  .tuple(searches, fc.array(fc.tuple(calendars, fc.nat(5)), { minLength: 1, maxLength: 6 }))
  .map(([input, further]) => {
    const { hours } = input.organiser;
    const others = further.map(([calendarFrom, own]) => {
      const calendar = calendarFrom(input.startsOn);
      const busy = 'unknown' in calendar.busy ? calendar.busy : calendar.busy.slice(0, 20);
      return own === 0 ? calendar : { ...calendar, hours, busy };
    });
    return { ...input, guest: { ...input.guest, hours }, others };
  });

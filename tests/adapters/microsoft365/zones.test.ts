import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { zoneWithRules, type CustomZone } from '#adapters/microsoft365/custom-zones.ts';
import { hoursOf } from '#adapters/microsoft365/hours.ts';
import { intervalOf } from '#domain/time/interval.ts';
import { weeklySpans } from '#domain/time/working-hours.ts';
import { dayNumberOf, zoneClock } from '#domain/time/zone-clock.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { graphWorld, ownerOf, personIdOf, span } from './world.ts';

const at = Temporal.Instant.from('2026-11-23T09:00:00Z');
const never = { time: '00:00:00.0000000', dayOccurrence: 0, dayOfWeek: 'sunday', month: 0, year: 0 } as const;

function sundays(month: number, dayOccurrence: number, time: string) {
  return { time: `${time}:00.0000000`, dayOccurrence, dayOfWeek: 'sunday', month, year: 0 } as const;
}

function rules(bias: number, standard: object = never, daylight: object = { ...never, daylightBias: 0 }) {
  return {
    '@odata.type': '#microsoft.graph.customTimeZone',
    name: 'Customized Time Zone',
    bias,
    standardOffset: { ...standard },
    daylightOffset: { ...daylight },
  };
}

const europe = (bias: number, spring: string, autumn: string, order?: 'exchanged') =>
  order === 'exchanged'
    ? rules(bias, sundays(3, 5, spring), { ...sundays(10, 5, autumn), daylightBias: -60 })
    : rules(bias, sundays(10, 5, autumn), { ...sundays(3, 5, spring), daylightBias: -60 });
const lordHowe = rules(-630, sundays(4, 1, '02:00'), { ...sundays(10, 1, '02:00'), daylightBias: -30 });
const chatham = rules(-765, sundays(4, 1, '03:45'), { ...sundays(9, 5, '02:45'), daylightBias: -60 });
/** Until 2006: from the first Sunday of April to the last of October. */
const oldAmerica = rules(480, sundays(10, 5, '02:00'), { ...sundays(4, 1, '02:00'), daylightBias: -60 });

describe('a zone made up by hand', () => {
  test.each([
    ['Europe/Stockholm', europe(-60, '02:00', '03:00')],
    ['Europe/London', europe(0, '01:00', '02:00')],
    ['Europe/Helsinki', europe(-120, '03:00', '04:00')],
    ['America/New_York', rules(300, sundays(11, 1, '02:00'), { ...sundays(3, 2, '02:00'), daylightBias: -60 })],
    ['Australia/Sydney', rules(-600, sundays(4, 1, '03:00'), { ...sundays(10, 1, '02:00'), daylightBias: -60 })],
    ['Australia/Lord_Howe', lordHowe],
    ['Pacific/Chatham', chatham],
    ['Etc/GMT+8', rules(480)],
    ['Asia/Kolkata', rules(-330)],
    ['Asia/Tokyo', rules(-540)],
    ['America/Phoenix', rules(420)],
  ])('is %s when its clock runs like that', (zone, made) => {
    expect(zoneWithRules(made, at, [])).toEqual({ zone, isGuess: false });
  });

  test('is the one the mailbox has chosen where that keeps the same clock, and not where it does not', () => {
    const made = europe(-60, '02:00', '03:00');
    expect(zoneWithRules(made, at, ['Europe/Madrid'])?.zone).toBe('Europe/Madrid');
    expect(zoneWithRules(made, at, ['Europe/London'])?.zone).toBe('Europe/Stockholm');
  });

  test('is understood on every day of the year, including those between the changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * 365 * 24 }), (hours) => {
        expect(zoneWithRules(europe(-60, '02:00', '03:00'), at.add({ hours }), [])?.zone).toBe('Europe/Stockholm');
      }),
    );
  });

  test.each([
    ['a clock nobody keeps', rules(-61)],
    ['no rules', { '@odata.type': '#microsoft.graph.customTimeZone', name: 'Customized Time Zone' }],
  ])('is not understood with %s', (_what, made) => {
    expect(zoneWithRules(made, at, ['Europe/Stockholm'])).toBeNull();
  });

  const singleYear = rules(
    -60,
    { ...sundays(10, 5, '03:00'), year: 2026 },
    { ...sundays(3, 5, '02:00'), daylightBias: -60 },
  );
  test.each([
    ['old rules of the United States', 'America/Los_Angeles', oldAmerica, []],
    ['beginning and end exchanged', 'Europe/Stockholm', europe(-60, '02:00', '03:00', 'exchanged'), []],
    ['rules for a single year', 'Europe/Madrid', singleYear, ['Europe/Madrid']],
    ['half a rule, and a bias', 'Etc/GMT-1', rules(-60, sundays(10, 5, '03:00'), { month: 3, daylightBias: -60 }), []],
  ] as const)('with %s is %s, as a guess', (_what, zone, made, preferred) => {
    expect(zoneWithRules(made, at, preferred)).toEqual({ zone, isGuess: true });
  });
});

describe('working hours', () => {
  const hours = (timeZone: CustomZone, ownZone: string | null = null) =>
    hoursOf(
      { daysOfWeek: ['monday'], startTime: '08:00:00.0000000', endTime: '17:00:00.0000000', timeZone },
      { at, ownZone },
    );

  test('under a name that means nothing are probably in the zone of the mailbox, and in UTC where the name says so', () => {
    expect(hours({ name: 'tzone://Microsoft/Custom' }, 'Romance Standard Time')).toMatchObject({
      timeZone: 'Europe/Paris',
      isGuess: true,
    });
    expect(hours({ name: 'tzone://Microsoft/Utc' })?.timeZone).toBe('UTC');
  });

  test('under old rules of the United States do not begin at 07:30 UTC', () => {
    const found = hours(oldAmerica);
    const monday = Temporal.PlainDate.from('2027-01-11');
    const clock = zoneClock(found?.timeZone ?? 'UTC', monday, monday);
    const spans = weeklySpans(found?.hours ?? [], clock, dayNumberOf(monday), dayNumberOf(monday));
    const [span] = spans.map(intervalOf);
    expect(span?.start.toString()).toBe('2027-01-11T16:00:00Z');
    expect(span?.end.toString()).toBe('2027-01-12T01:00:00Z');
  });

  test.each(['Customized Time Zone', 'tzone://Microsoft/Custom', 'Nowhere Standard Time', ''])(
    'in the zone "%s" without rules are unknown',
    (name) => {
      expect(hours({ name })).toBeNull();
    },
  );

  test('go by the rules whatever their zone is called', () => {
    const made = { ...europe(-120, '03:00', '04:00'), name: 'W. Europe Standard Time' };
    expect(hours(made)?.timeZone).toBe('Europe/Helsinki');
  });

  test('with rules of their own are read from mailbox and free/busy, each with the zone that is known there', async () => {
    const world = await graphWorld();
    try {
      world.standin.exchange.changeSettings(priya.oid, {
        timeZone: 'Romance Standard Time',
        workingHours: {
          daysOfWeek: ['monday'],
          startTime: '08:00:00.0000000',
          endTime: '12:00:00.0000000',
          timeZone: europe(-60, '02:00', '03:00'),
        },
      });
      expect((await world.directory.workingHours(personIdOf(priya)))?.timeZone).toBe('Europe/Paris');
      const window = span('2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z');
      const told = await world.calendar.availability(ownerOf(nils), [ownerOf(priya)], window);
      expect(told.get(personIdOf(priya))).toMatchObject({ known: true, hours: { timeZone: 'Europe/Stockholm' } });
    } finally {
      await world.standin.end();
    }
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Event, PatternedRecurrence } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { dateOf, dayOf } from '#standin/exchange/days.ts';
import { firstDay, neighbours, occurrenceDays, type Pattern, type Recurrence } from '#standin/exchange/recurrence.ts';
import { createExchange } from '#standin/exchange/exchange.ts';
import type { Exchange } from '#standin/exchange/port.ts';
import { at, first, idOf, meeting, now, office, view } from './exchange-world.ts';

const firstOfAll = dayOf('2026-12-07') ?? 0;
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
const interval = fc.integer({ min: 1, max: 5 });
const index = fc.constantFrom('first', 'second', 'third', 'fourth', 'last');
const dayOfMonth = fc.integer({ min: 1, max: 31 });
const month = fc.integer({ min: 1, max: 12 });
const pattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ type: fc.constant('daily'), interval }),
  fc.record({ type: fc.constant('weekly'), interval, weekdays, firstDayOfWeek: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ type: fc.constant('absoluteMonthly'), interval, dayOfMonth }),
  fc.record({ type: fc.constant('relativeMonthly'), interval, weekdays, index }),
  fc.record({ type: fc.constant('absoluteYearly'), interval, dayOfMonth, month }),
  fc.record({ type: fc.constant('relativeYearly'), interval, weekdays, index, month }),
);
const start = fc.integer({ min: firstOfAll - 400, max: firstOfAll + 400 });
const recurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    pattern,
    start,
    count: fc.integer({ min: 1, max: 60 }),
    length: fc.integer({ min: 0, max: 900 }),
    type: fc.constantFrom('endDate', 'numbered', 'noEnd'),
  })
  .map(({ pattern: chosen, start: from, count, length, type }) => ({
    pattern: chosen,
    range:
      type === 'endDate'
        ? { type, start: from, end: from + length }
        : type === 'numbered'
          ? { type, start: from, count }
          : { type, start: from },
    zoneName: 'UTC',
  }));

const weekly = (over: PatternedRecurrence['range'] = {}): PatternedRecurrence => ({
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday', 'thursday'], firstDayOfWeek: 'monday' },
  range: { type: 'numbered', startDate: '2026-12-07', numberOfOccurrences: 80, ...over },
});

/** What can happen to one entry of Astrid's series, or to Bo's invitation. */
const everyAct = {
  move: (exchange: Exchange, chosen: Event | undefined) => {
    if (!chosen) return;
    const date = chosen.start?.dateTime?.slice(0, 10);
    const [begin, end] = ['13:00', '13:45'].map((time) => ({ dateTime: `${date}T${time}`, timeZone: 'UTC' }));
    exchange.updateEvent('astrid', idOf(chosen), { ...(begin && { start: begin }), ...(end && { end }) });
  },
  cancel: (exchange: Exchange, chosen: Event | undefined) => {
    if (chosen) exchange.cancelEvent('astrid', idOf(chosen), '');
  },
  rename: (exchange: Exchange, chosen: Event | undefined) => {
    if (chosen) exchange.updateEvent('astrid', idOf(chosen), { subject: 'Talk' });
  },
  accept: (exchange: Exchange) => exchange.respond('bo', idOf(first(exchange.listEvents('bo'))), 'accept', {}),
};

describe('the dates of a series', () => {
  test('are in any window those of a longer window that lie in it', () => {
    fc.assert(
      fc.property(recurrence, start, fc.nat(400), (series, from, length) => {
        const whole = occurrenceDays(series, firstOfAll - 1000, firstOfAll + 3000);
        expect(occurrenceDays(series, from, from + length)).toEqual(
          whole.filter((day) => day >= from && day <= from + length),
        );
        expect(whole).toEqual([...new Set(whole)].toSorted((a, b) => a - b));
      }),
    );
  });

  test('are as many as a numbered range says', () => {
    fc.assert(
      fc.property(pattern, fc.integer({ min: 1, max: 60 }), (chosen, count) => {
        const series: Recurrence = {
          pattern: chosen,
          range: { type: 'numbered', start: firstOfAll, count },
          zoneName: 'UTC',
        };
        expect(occurrenceDays(series, firstOfAll, firstOfAll + 400 * 366)).toHaveLength(count);
      }),
    );
  });

  test('each stand between their neighbours', () => {
    fc.assert(
      fc.property(recurrence, (series) => {
        const days = occurrenceDays(series, firstOfAll - 1000, firstOfAll + 3000);
        expect(firstDay(series)).toBe(days[0] ?? null);
        for (const [place, day] of days.slice(0, -1).entries()) {
          expect(neighbours(series, day, () => false)).toEqual({
            before: days[place - 1] ?? null,
            after: days[place + 1],
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    [
      'every second week counted from Sunday',
      { type: 'weekly', interval: 2, weekdays: [0, 1], firstDayOfWeek: 0 },
      ['2026-12-07', '2026-12-20', '2026-12-21'],
    ],
    [
      'every second week counted from Monday',
      { type: 'weekly', interval: 2, weekdays: [0, 1], firstDayOfWeek: 1 },
      ['2026-12-07', '2026-12-13', '2026-12-21'],
    ],
    [
      'the last Friday',
      { type: 'relativeMonthly', interval: 1, weekdays: [5], index: 'last' },
      ['2026-12-25', '2027-01-29', '2027-02-26'],
    ],
    [
      'the second working day',
      { type: 'relativeMonthly', interval: 1, weekdays: [1, 2, 3, 4, 5], index: 'second' },
      ['2027-01-04', '2027-02-02', '2027-03-02'],
    ],
    [
      'the 31st, or the last day of a short month',
      { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 },
      ['2026-12-31', '2027-01-31', '2027-02-28'],
    ],
    [
      'every 29 February, or the 28th',
      { type: 'absoluteYearly', interval: 1, dayOfMonth: 29, month: 2 },
      ['2027-02-28', '2028-02-29', '2029-02-28'],
    ],
    [
      'the first Monday of June',
      { type: 'relativeYearly', interval: 1, weekdays: [1], index: 'first', month: 6 },
      ['2027-06-07', '2028-06-05', '2029-06-04'],
    ],
  ] satisfies [string, Pattern, string[]][])('follow %s', (_what, chosen, dates) => {
    const series: Recurrence = {
      pattern: chosen,
      range: { type: 'numbered', start: firstOfAll, count: 3 },
      zoneName: 'UTC',
    };
    expect(occurrenceDays(series, firstOfAll, firstOfAll + 2000).map(dateOf)).toEqual(dates);
  });
});

describe('a series in a calendar', () => {
  test.each([
    ['W. Europe Standard Time', 'Europe/Stockholm'],
    ['AUS Eastern Standard Time', 'Australia/Sydney'],
    ['Europe/London', 'Europe/London'],
  ])('keeps its time on the wall in %s through a year', (timeZone, iana) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'), (hour, minute) => {
        const { exchange } = office();
        const time = `${String(hour).padStart(2, '0')}:${minute}`;
        exchange.createEvent('astrid', {
          subject: 'Talk',
          start: { dateTime: `2026-12-07T${time}:00`, timeZone },
          end: { dateTime: `2026-12-08T${time}:00`, timeZone },
          recurrence: {
            pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
            range: { type: 'noEnd', startDate: '2026-12-07' },
          },
        });
        const seen = view(exchange, 'astrid', '2026-12-16', '2027-12-01');
        expect(seen).toHaveLength(50);
        for (const event of seen) {
          const shown = Temporal.Instant.from(`${event.start?.dateTime}Z`).toZonedDateTimeISO(iana);
          expect([shown.dayOfWeek, shown.toPlainTime().toString({ smallestUnit: 'minute' })]).toEqual([1, time]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('looks in any window as in a longer one', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', meeting({ recurrence: weekly() }));
    exchange.createEvent(
      'astrid',
      meeting({
        isAllDay: true,
        start: { dateTime: '2026-12-24T00:00:00', timeZone: 'UTC' },
        end: { dateTime: '2026-12-27T00:00:00', timeZone: 'UTC' },
      }),
    );
    const timeZone = 'UTC';
    exchange.updateEvent('astrid', idOf(first(view(exchange, 'astrid'), 6)), {
      start: { dateTime: '2026-12-23T01:00:00', timeZone },
      end: { dateTime: '2026-12-23T23:00:00', timeZone },
    });
    const year = view(exchange, 'astrid');
    const hour = fc.integer({ min: 0, max: 365 * 24 });
    fc.assert(
      fc.property(hour, fc.integer({ min: 1, max: 2000 }), (from, length) => {
        const [begin, end] = [now + from * 3_600_000, now + (from + length) * 3_600_000];
        const inside = year.filter(
          (event) =>
            at(`${event.start?.dateTime}Z`) < end &&
            at(`${event.end?.dateTime}Z`) > begin &&
            begin < at('2027-12-01T00:00:00Z'),
        );
        fc.pre(end < at('2027-12-31T00:00:00Z'));
        expect(exchange.calendarView('astrid', begin, end)).toEqual(inside);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same for the organiser and for an attendee who accepted, whatever was moved or cancelled', () => {
    const act = fc.record({ place: fc.nat(20), what: fc.constantFrom('move', 'cancel', 'rename', 'accept') });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const { exchange } = office();
        exchange.createEvent('astrid', meeting({ recurrence: weekly({ numberOfOccurrences: 24 }) }));
        exchange.respond('bo', idOf(first(exchange.listEvents('bo'))), 'accept', {});
        for (const { place, what } of acts) everyAct[what](exchange, view(exchange, 'astrid')[place]);
        const alive = view(exchange, 'bo').filter(({ isCancelled }) => !isCancelled);
        const face = ({ subject, start: begin, end, iCalUId }: (typeof alive)[number]) => ({
          subject,
          begin,
          end,
          iCalUId,
        });
        expect(alive.map(face)).toEqual(view(exchange, 'astrid').map(face));
      }),
      { numRuns: 40 },
    );
  });
});

test('taking a snapshot and restoring it changes nothing', () => {
  const { exchange } = office();
  const made = exchange.createEvent(
    'astrid',
    meeting({ recurrence: weekly(), transactionId: 't-1', isOnlineMeeting: true }),
  );
  exchange.cancelEvent('astrid', idOf(first(view(exchange, 'astrid'), 3)), '');
  exchange.respond('bo', idOf(first(view(exchange, 'bo'), 4)), 'decline', {});
  const written = JSON.stringify(exchange.snapshot());
  const other = createExchange({ clock: () => now });
  other.restore(JSON.parse(written));
  expect(JSON.stringify(other.snapshot())).toBe(written);
  for (const oid of ['astrid', 'bo', 'cleo']) expect(view(other, oid)).toEqual(view(exchange, oid));
  expect(
    other.createEvent('astrid', meeting({ recurrence: weekly(), transactionId: 't-1', isOnlineMeeting: true })).id,
  ).toBe(made.id);
  expect(other.createEvent('astrid', meeting()).id).not.toBe(made.id);
  expect(() => other.restore({})).toThrow('Not a snapshot');
});

test('a week of a mailbox with years of series is answered without expanding the years', () => {
  const { exchange } = office();
  for (const [place, day] of dayNames.entries()) {
    for (let hour = 8; hour < 18; hour += 1) {
      const timeZone = 'W. Europe Standard Time';
      const startDate = dateOf(firstOfAll - 3650 + place);
      exchange.createEvent('astrid', {
        subject: `${day} ${hour}`,
        start: { dateTime: `${startDate}T${String(hour).padStart(2, '0')}:00:00`, timeZone },
        end: { dateTime: `${startDate}T${String(hour).padStart(2, '0')}:30:00`, timeZone },
        recurrence: { pattern: { type: 'daily', interval: 7 }, range: { type: 'noEnd', startDate } },
      });
    }
  }
  const before = performance.now();
  for (let round = 0; round < 20; round += 1)
    expect(view(exchange, 'astrid', '2026-12-07', '2026-12-14')).toHaveLength(70);
  expect((performance.now() - before) / 20).toBeLessThan(50);
});

import { describe, expect, test } from '@jest/globals';
import type { Event } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { easterSunday } from '../../standin/company/calendar/dates.ts';
import { publicHolidays } from '../../standin/company/calendar/public-holidays.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { breachOf } from '../../standin/graph/contract.ts';

const company = sampleCompany();
const period = ['2026-11-01', '2027-11-30'] as const;
const entries = company.calendars(...period);
const people = new Map(company.people.map((person) => [person.oid, person]));
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Everything that stands in one person's calendar, their own or by invitation. */
function calendarOf(mail: string): Event[] {
  return entries
    .filter(({ organiserOid, event }) => {
      const invited = event.attendees?.some(({ emailAddress }) => emailAddress?.address === mail) ?? false;
      return invited || people.get(organiserOid)?.mail === mail;
    })
    .map(({ event }) => event);
}

function startOf(event: Event): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(event.start?.dateTime ?? '');
}

function endOf(event: Event): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(event.end?.dateTime ?? '');
}

describe('the calendars of the sample company', () => {
  test('are the same for the same period', () => {
    expect(sampleCompany().calendars(...period)).toEqual(entries);
  });

  test('hold only bodies that Graph would take', () => {
    expect(entries.map(({ event }) => breachOf('Event', event)).filter((breach) => breach !== null)).toEqual([]);
  });

  test('belong to people with a mailbox and invite nobody else, nor the organiser', () => {
    const withMailbox = new Set(company.people.filter(({ mailbox }) => mailbox !== null).map(({ mail }) => mail));
    for (const { organiserOid, event } of entries) {
      const organiser = people.get(organiserOid)?.mail ?? '';
      const invited = (event.attendees ?? []).map(({ emailAddress }) => emailAddress?.address ?? '');
      expect(withMailbox.has(organiser)).toBe(true);
      expect(invited.filter((mail) => !withMailbox.has(mail) || mail === organiser)).toEqual([]);
      expect(new Set(invited).size).toBe(invited.length);
    }
  });

  test('keep a series as one entry that starts on a day of its own pattern', () => {
    const series = entries.filter(({ event }) => event.recurrence);
    expect(series.length).toBeGreaterThan(300);
    for (const { event } of series) {
      const start = startOf(event);
      const first = days[start.dayOfWeek - 1] ?? 'sunday';
      expect(event.recurrence?.range?.startDate).toBe(start.toPlainDate().toString());
      expect((event.recurrence?.range?.endDate ?? '9999') <= period[1]).toBe(true);
      expect(event.recurrence?.pattern?.daysOfWeek).toContain(first);
    }
  });

  test('begin and end within the period, and whole days at midnight', () => {
    const midnight = Temporal.PlainTime.from('00:00');
    for (const { event } of entries) {
      expect(startOf(event).toPlainDate().toString() >= period[0]).toBe(true);
      expect(endOf(event).subtract({ minutes: 1 }).toPlainDate().toString() <= period[1]).toBe(true);
      expect(Temporal.PlainDateTime.compare(startOf(event), endOf(event))).toBe(-1);
      if (!event.isAllDay) continue;
      expect([startOf(event).toPlainTime(), endOf(event).toPlainTime()].map((time) => time.equals(midnight))).toEqual([
        true,
        true,
      ]);
    }
  });

  test('stay moderate in number: about twenty entries a person and year', () => {
    expect(entries.length).toBeGreaterThan(600);
    expect(entries.length).toBeLessThan(1300);
  });

  test('leave Tuesday 13 to 15 and Thursday 9 to 11 of the demonstration pair free of everything that recurs', () => {
    for (const mail of [demonstrationPersonas.mentee, demonstrationPersonas.mentor]) {
      const series = calendarOf(mail).filter(({ recurrence }) => recurrence);
      expect(series.length).toBeGreaterThan(5);
      const touching = series.filter((event) => meets(event, 'tuesday', 13, 15) || meets(event, 'thursday', 9, 11));
      expect(touching.map(({ subject }) => subject)).toEqual([]);
    }
  });

  test('give the demonstration pair the same vacation', () => {
    const vacation = (mail: string): unknown[] =>
      calendarOf(mail)
        .filter(({ subject }) => subject === 'Semester')
        .map(({ start, end }) => [start?.dateTime, end?.dateTime]);
    expect(vacation(demonstrationPersonas.mentee)).toEqual([['2027-07-12T00:00:00', '2027-08-09T00:00:00']]);
    expect(vacation(demonstrationPersonas.mentor)).toEqual(vacation(demonstrationPersonas.mentee));
  });

  test('have the winter break in the week of each town', () => {
    const breaks = entries.filter(({ event }) => event.subject === 'Sportlov med barnen');
    const weeks = new Map(
      breaks.map(({ organiserOid, event }) => [people.get(organiserOid)?.city, startOf(event).weekOfYear]),
    );
    expect(weeks).toEqual(
      new Map([
        ['Göteborg', 7],
        ['Malmö', 8],
        ['Västerås', 9],
        ['Umeå', 10],
      ]),
    );
  });

  test('refuse a period that ends before it begins', () => {
    expect(() => company.calendars('2027-01-02', '2027-01-01')).toThrow(RangeError);
  });
});

/** A series that occupies part of a weekday's hours; the personas live on the organisers' clock. */
function meets(event: Event, day: (typeof days)[number], from: number, until: number): boolean {
  const start = startOf(event).hour + startOf(event).minute / 60;
  const end = start + startOf(event).until(endOf(event)).total({ unit: 'minutes' }) / 60;
  return (event.recurrence?.pattern?.daysOfWeek?.includes(day) ?? false) && start < until && end > from;
}

describe('public holidays', () => {
  test('follow Easter', () => {
    expect([2026, 2027, 2028, 2038].map((year) => easterSunday(year).toString())).toEqual([
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2038-04-25',
    ]);
  });

  test('have midsummer eve on the Friday from 19 June, and none on a weekend', () => {
    const swedish = publicHolidays('SE', 2027);
    expect(swedish.find(({ name }) => name === 'Midsommarafton')?.date.toString()).toBe('2027-06-25');
    expect(swedish.filter(({ date }) => date.dayOfWeek > 5)).toEqual([]);
    expect(swedish.some(({ name }) => name === 'Sveriges nationaldag')).toBe(false);
  });
});

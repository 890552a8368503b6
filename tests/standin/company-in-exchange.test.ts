import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CompanyPerson } from '../../standin/company/port.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { addMailboxes, seedCalendars } from '../../standin/company/seed-calendars.ts';
import { createExchange } from '../../standin/exchange/exchange.ts';

const now = Temporal.Instant.from('2026-11-02T00:00:00Z').epochMilliseconds;
const company = sampleCompany();
const exchange = createExchange({ clock: () => now });
addMailboxes(exchange, company);
seedCalendars(exchange, company, { from: '2026-11-01', until: '2027-11-30' });

const zones: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Stockholm',
  'GMT Standard Time': 'Europe/London',
  'India Standard Time': 'Asia/Kolkata',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Mountain Standard Time': 'America/Denver',
};
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const halfHour = 30 * 60_000;

/** The working days of a person from `first` on, each as the instants at which work begins and ends. */
function* workingDays(person: CompanyPerson, first: string, count: number): Generator<[number, number]> {
  const hours = person.mailbox?.workingHours;
  const zone = zones[person.mailbox?.timeZone ?? ''] ?? '';
  for (let ahead = 0; ahead < count; ahead += 1) {
    const date = Temporal.PlainDate.from(first).add({ days: ahead });
    if (!hours?.daysOfWeek?.includes(days[date.dayOfWeek - 1] ?? 'sunday')) continue;
    const at = (time: string | null | undefined): number =>
      date.toZonedDateTime({ timeZone: zone, plainTime: (time ?? '').slice(0, 8) }).epochMilliseconds;
    yield [at(hours.startTime), at(hours.endTime)];
  }
}

/** One character a half-hour of working time: 0 free, 1 tentative, 2 busy, 3 away. */
function workingTimeOf(person: CompanyPerson, first: string, count: number): string {
  return [...workingDays(person, first, count)]
    .map(([from, until]) => exchange.schedule(person.mail, from, until, 30).availabilityView ?? '')
    .join('');
}

function shareBusy(people: readonly CompanyPerson[], first: string, count: number): number {
  const time = people.map((person) => workingTimeOf(person, first, count)).join('');
  return time.replaceAll('0', '').length / time.length;
}

const staff = company.people.filter(({ mailbox, accountEnabled }) => mailbox !== null && accountEnabled);

describe('the sample company in Exchange', () => {
  test('fills the mailboxes of everyone at work', () => {
    expect(staff.filter(({ oid }) => exchange.listEvents(oid).length < 8).map(({ mail }) => mail)).toEqual([]);
  });

  test('is busy for about two fifths of its working hours over a year', () => {
    const share = shareBusy(
      staff.filter((_, index) => index % 3 === 0),
      '2026-11-02',
      364,
    );
    expect(share).toBeGreaterThan(0.32);
    expect(share).toBeLessThan(0.48);
  });

  test('is busy for a third of an ordinary month, and nearly empty of people in the middle of July', () => {
    expect(shareBusy(staff, '2026-11-09', 28)).toBeGreaterThan(0.28);
    expect(shareBusy(staff, '2026-11-09', 28)).toBeLessThan(0.45);
    expect(shareBusy(staff, '2027-07-19', 5)).toBeGreaterThan(0.75);
  });

  test('has answered its invitations', () => {
    const received = staff
      .flatMap(({ oid }) => exchange.listEvents(oid))
      .filter(({ isOrganizer }) => isOrganizer === false);
    const accepted = received.filter(({ responseStatus }) => responseStatus?.response === 'accepted');
    expect(received.length).toBeGreaterThan(200);
    expect(accepted.length / received.length).toBeGreaterThan(0.75);
    expect(accepted.length).toBeLessThan(received.length);
  });

  test('leaves the demonstration pair an hour in common that is free every week until Christmas', () => {
    const pair = staff.filter(({ mail }) =>
      [demonstrationPersonas.mentee, demonstrationPersonas.mentor].some((one) => one === mail),
    );
    expect(pair).toHaveLength(2);
    for (let week = 0; week < 7; week += 1) {
      const tuesday = Temporal.ZonedDateTime.from('2026-11-03T13:00[Europe/Stockholm]').add({ weeks: week });
      const start = tuesday.epochMilliseconds;
      const views = pair.map(({ mail }) => exchange.schedule(mail, start, start + 4 * halfHour, 30).availabilityView);
      expect({ week, views }).toEqual({ week, views: ['0000', '0000'] });
    }
  });
});

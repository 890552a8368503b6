import { describe, expect, test } from '@jest/globals';
import { generatedCompany } from '#standin/company/from-seed/generated-company.ts';
import { addMailboxes, seedCalendars } from '#standin/company/seed-calendars.ts';
import { createExchange } from '#standin/exchange/exchange.ts';
import type { Exchange } from '#standin/exchange/port.ts';
import { at } from './exchange-world.ts';

const period = { from: '2026-11-02', until: '2027-11-01' };

function filled(company: ReturnType<typeof generatedCompany>): Exchange {
  const exchange = createExchange({ clock: () => at('2026-11-30T08:00:00Z') });
  addMailboxes(exchange, company);
  seedCalendars(exchange, company, period);
  return exchange;
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('a generated company', () => {
  const company = generatedCompany({ people: 160, seed: 7 });

  test('is the same for the same seed, and another for another', () => {
    const again = generatedCompany({ people: 160, seed: 7 });
    expect(again.people).toEqual(company.people);
    expect(again.calendars(period.from, period.until)).toEqual(company.calendars(period.from, period.until));
    expect(generatedCompany({ people: 160, seed: 8 }).people).not.toEqual(company.people);
  });

  test('has the head of HR and the IT administrator first, then as many people as were asked for', () => {
    expect(company.people).toHaveLength(162);
    expect(company.people.map(({ appRoles }) => appRoles).filter((roles) => roles.length > 0)).toEqual([
      ['HR'],
      ['IT'],
    ]);
    expect(company.people.slice(0, 2).map(({ appRoles }) => appRoles)).toEqual([['HR'], ['IT']]);
    for (const key of ['oid', 'mail'] as const) {
      expect(new Set(company.people.map((person) => person[key])).size).toBe(162);
    }
  });

  test('works in several zones, in departments with managers, some less than full time', () => {
    const large = generatedCompany({ people: 2_000, seed: 1 }).people;
    const inStockholm = large.filter(({ mailbox }) => mailbox?.timeZone === 'W. Europe Standard Time').length;
    expect(inStockholm / large.length).toBeGreaterThan(0.6);
    expect(new Set(large.map(({ mailbox }) => mailbox?.timeZone)).size).toBe(6);
    expect(new Set(large.map(({ department }) => department)).size).toBeGreaterThan(8);
    const oids = new Set(large.map(({ oid }) => oid));
    const led = large.filter(({ managerOid }) => managerOid !== null);
    expect(led.every(({ managerOid }) => oids.has(managerOid ?? ''))).toBe(true);
    expect(led.length).toBeGreaterThan(1_900);
    const shorter = large.filter(({ mailbox }) => (mailbox?.workingHours.daysOfWeek ?? []).length < 5).length;
    expect(shorter).toBeGreaterThan(50);
  });

  test('has full calendars: team meetings, meetings with answers, lunch and leave', () => {
    const exchange = filled(company);
    const calendars = company.people.slice(2).map(({ oid }) => exchange.listEvents(oid));
    const entries = median(calendars.map(({ length }) => length));
    expect(entries).toBeGreaterThanOrEqual(60);
    expect(entries).toBeLessThanOrEqual(120);
    expect(median(calendars.map((events) => events.filter(({ recurrence }) => recurrence).length))).toBeGreaterThan(3);
    const all = calendars.flat();
    expect(all.some(({ recurrence }) => recurrence?.range?.type === 'noEnd')).toBe(true);
    expect(all.some(({ isAllDay, showAs }) => isAllDay === true && showAs === 'oof')).toBe(true);
    const answers = new Set(all.map(({ responseStatus }) => responseStatus?.response));
    expect(answers).toEqual(new Set(['organizer', 'accepted', 'tentativelyAccepted', 'notResponded']));
  });

  test('of many people can be had with light calendars', () => {
    const light = generatedCompany({ people: 2_000, seed: 1, calendarLoad: 'light' });
    const exchange = filled(light);
    const counts = light.people.map(({ oid }) => exchange.listEvents(oid).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    expect(median(counts)).toBeGreaterThanOrEqual(2);
  });
});

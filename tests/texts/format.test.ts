import { describe, expect, test } from '@jest/globals';
import {
  amount,
  clocksDiffer,
  dayOf,
  localDate,
  meetingStart,
  meetingTime,
  monthName,
  nearDay,
  nearPlainDay,
  percent,
  shortDate,
  shortWeekday,
  timeUntil,
  weekNumber,
  zoneName,
} from '#texts/format.ts';

const swede = { language: 'sv', timeZone: 'Europe/Stockholm' } as const;
const briton = { language: 'en', timeZone: 'Europe/London' } as const;
const now = '2026-11-23T09:14:00Z';
const span = { start: '2026-12-08T09:00:00Z', end: '2026-12-08T10:00:00Z' };

describe('a zone', () => {
  test('is named as people call its time, not by the city of a mailbox', () => {
    expect(zoneName('Europe/Berlin', 'sv')).toBe('Centraleuropeisk normaltid');
    expect(zoneName('Europe/Stockholm', 'sv')).toBe('Centraleuropeisk normaltid');
    expect(zoneName('Asia/Kolkata', 'en')).toBe('India Standard Time');
  });
});

describe('when a meeting takes place', () => {
  test('Swedes read weekday, date, clock and week', () => {
    expect(meetingTime(span, swede, now)).toBe('tisdag 8 december 10:00–11:00 (v.\u00A050)');
  });
  test('Britons read the same without a week', () => {
    expect(meetingTime(span, briton, now)).toBe('Tuesday 8 December 09:00–10:00');
  });
  test('a near day is named by a word', () => {
    expect(meetingTime({ start: '2026-11-24T09:00:00Z', end: '2026-11-24T09:45:00Z' }, swede, now)).toBe(
      'i morgon 10:00–10:45',
    );
    expect(meetingStart('2026-11-23T08:00:00Z', briton, now)).toBe('today 08:00');
  });
  test('nearness is counted on the reader’s own calendar', () => {
    const lateEvening = '2026-11-23T23:30:00Z';
    expect(nearDay(lateEvening, swede, now)).toBe('i morgon');
    expect(nearDay(lateEvening, briton, now)).toBe('today');
  });
  test('how far ahead it is, is said in days, and in weeks when it is two or more', () => {
    const until = (start: string) => timeUntil(start, swede, now);
    expect(until('2026-11-24T23:30:00Z')).toBe('i övermorgon');
    expect([until('2026-11-28T09:00:00Z'), until('2026-12-06T09:00:00Z')]).toEqual(['om 5 dagar', 'om 13 dagar']);
    expect(until('2026-12-14T09:00:00Z')).toBe('om 3 veckor');
    expect(timeUntil('2026-11-23T18:00:00Z', briton, now)).toBe('today');
  });
  test('a row has a short day, and a date its year only where it is another', () => {
    expect([shortDate(span.start, swede), shortDate(span.start, briton)]).toEqual(['tis 8 dec.', 'Tue 8 Dec']);
    expect(nearPlainDay('2026-09-15', swede, now)).toBe('15 september');
    expect(nearPlainDay('2027-05-11', swede, now)).toBe('11 maj 2027');
  });
  test('another year is written out', () => {
    expect(dayOf('2027-01-05T09:00:00Z', swede, now)).toBe('tisdag 5 januari 2027');
  });
});

test.each([
  ['2026-01-01T12:00:00Z', 1],
  ['2027-01-01T12:00:00Z', 53],
  ['2027-01-04T12:00:00Z', 1],
  ['2026-12-28T12:00:00Z', 53],
])('%s lies in week %i', (moment, week) => {
  expect(weekNumber(moment, 'Europe/Stockholm')).toBe(week);
});

test('two zones count as different only while their clocks differ', () => {
  expect(clocksDiffer(now, 'Europe/Stockholm', 'Asia/Kolkata')).toBe(true);
  expect(clocksDiffer(now, 'Europe/Stockholm', 'Europe/Berlin')).toBe(false);
});

test('thousands are held together by a narrow space in Swedish, by a comma in English', () => {
  expect(amount(5000, 'sv')).toBe('5\u202F000');
  expect(amount(5000, 'en')).toBe('5,000');
  expect(amount(4.26, 'sv', 1)).toBe('4,3');
  expect(percent(84, 'sv')).toBe('84\u00A0%');
});

test('the date, the weekday and the month are those of the wall clock', () => {
  const lateEvening = '2026-12-31T23:30:00Z';
  expect([localDate(lateEvening, 'Europe/Stockholm'), localDate(lateEvening, 'America/New_York')]).toEqual([
    '2027-01-01',
    '2026-12-31',
  ]);
  expect(shortWeekday(lateEvening, { language: 'sv', timeZone: 'Europe/Stockholm' })).toBe('fre');
  expect([monthName('2026-12', 'sv'), monthName('2026-12', 'en')]).toEqual(['december 2026', 'December 2026']);
});

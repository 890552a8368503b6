import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, dayInWords, dayOf, typedDay, typedTime } from '#teams-app/web/parts/typed-day.ts';

const today = '2026-12-01';

test('a day is read as people of the language write it', () => {
  const swedish = (text: string): string | null => typedDay(text, 'sv-SE', today);
  expect(['2026-09-01', '1 september 2026', '1 sep 2026', '1/9 2026', '1.9.2026', '01-09-2026'].map(swedish)).toEqual(
    Array.from({ length: 6 }, () => '2026-09-01'),
  );
  expect(typedDay('1 September 2026', 'en-GB', today)).toBe('2026-09-01');
  expect(typedDay('1 maj 2027', 'sv-SE', today)).toBe('2027-05-01');
});

test('a day without a year is the next one', () => {
  expect(typedDay('1 december', 'sv-SE', today)).toBe('2026-12-01');
  expect(typedDay('30/11', 'sv-SE', today)).toBe('2027-11-30');
});

test('what is no day is none', () => {
  for (const text of ['', 'i morgon', '31 april 2026', '1 jul 20', '32/1', '1 m 2026', '2026-13-01'])
    expect(typedDay(text, 'sv-SE', today)).toBeNull();
});

test('every day that is written in words is read again', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map(dayOf);
  for (const locale of ['sv-SE', 'en-GB']) {
    const isRead = (each: string): boolean => typedDay(dayInWords(each, locale), locale, today) === each;
    expect(fc.check(fc.property(day, isRead)).counterexample).toBeNull();
  }
  const isKept = (each: string): boolean => dayOf(dateOf(each) ?? new Date(0)) === each;
  expect(fc.check(fc.property(day, isKept)).counterexample).toBeNull();
});

test('a time is read with or without its minutes', () => {
  expect(['8', '8.30', '0830', '08:30', '23:59'].map(typedTime)).toEqual(['08:00', '08:30', '08:30', '08:30', '23:59']);
  expect(['', '24:00', '8:60', 'åtta'].map(typedTime)).toEqual([null, null, null, null]);
});

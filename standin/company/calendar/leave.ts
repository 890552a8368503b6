import { Temporal } from 'temporal-polyfill';
import { dayOfIsoWeek, yearsOf, type Period } from './dates.ts';
import { weekly, wholeDays, type CalendarEntry, type Content } from './entries.ts';
import { publicHolidays } from './public-holidays.ts';
import { seededRandom, type Random } from '../../random.ts';
import { wording, type Member } from './staff.ts';

/** All the time a person is away: public holidays, vacation, the schools' winter break, parental leave. */
export function leave(member: Member, period: Period, random: Random): CalendarEntry[] {
  const children = random.chance(45);
  return [
    ...yearsOf(period).flatMap((year) => [
      ...closedDays(member, period, year),
      ...summer(member, period, year),
      ...christmas(member, period, year),
      ...(children ? winterBreak(member, period, year) : []),
    ]),
    ...parentalLeave(member, period),
  ];
}

function away(member: Member, sv: string, en: string): Content {
  return { organiser: member, subject: wording(member, sv, en), showAs: 'oof' };
}

function closedDays(member: Member, period: Period, year: number): CalendarEntry[] {
  return publicHolidays(member.office.country, year)
    .filter(({ date }) => !(takesChristmas(member) && date.month === 12 && date.day >= 24))
    .flatMap(({ name, date }) => wholeDays(period, away(member, name, name), { first: date, last: date }));
}

/** Vacation choices: ISO week of the first Monday, and weeks. Southern summer is at Christmas, the Indian one earlier. */
function summerOf(member: Member, year: number): { week: number; weeks: number } {
  const draw = seededRandom(`${member.person.mail} ${year}`).whole(12);
  // A person with hours kept free for a demonstration keeps to the company's main vacation weeks as well.
  if (member.employee.keptFree !== undefined) return { week: 28, weeks: 4 };
  if (member.office.country === 'SE') return { week: 26 + (draw % 4), weeks: 3 + (draw % 3) };
  if (member.office.country === 'AU') return { week: 2, weeks: 2 };
  return { week: member.office.country === 'IN' ? 20 : 32, weeks: 2 };
}

function summer(member: Member, period: Period, year: number): CalendarEntry[] {
  const { week, weeks } = summerOf(member, year);
  const first = dayOfIsoWeek(year, week, 1);
  return wholeDays(period, away(member, 'Semester', 'Annual leave'), {
    first,
    last: first.add({ days: weeks * 7 - 1 }),
  });
}

/** The control room is staffed through Christmas, and the Indian office keeps other holidays. */
function takesChristmas(member: Member): boolean {
  return member.office.country !== 'IN' && member.department !== 'Driftcentral';
}

function christmas(member: Member, period: Period, year: number): CalendarEntry[] {
  if (!takesChristmas(member)) return [];
  return wholeDays(period, away(member, 'Julledigt', 'Christmas leave'), {
    first: Temporal.PlainDate.from({ year, month: 12, day: 24 }),
    last: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  });
}

function winterBreak(member: Member, period: Period, year: number): CalendarEntry[] {
  const week = member.office.winterBreakWeek;
  if (week === null) return [];
  return wholeDays(period, away(member, 'Sportlov med barnen', 'Winter break'), {
    first: dayOfIsoWeek(year, week, 1),
    last: dayOfIsoWeek(year, week, 5),
  });
}

/** Thursday and Friday for sixteen weeks, from the fourth week shown. */
function parentalLeave(member: Member, period: Period): CalendarEntry[] {
  if (!member.employee.parentalLeave) return [];
  const from = period.from.add({ weeks: 4 });
  const last = from.add({ weeks: 16 });
  const until = Temporal.PlainDate.compare(last, period.until) < 0 ? last : period.until;
  if (Temporal.PlainDate.compare(from, until) > 0) return [];
  return weekly({ from, until }, away(member, 'Föräldraledig', 'Parental leave'), {
    weekdays: [4, 5],
    from: 0,
    minutes: 24 * 60,
  }).map((entry) => ({ ...entry, event: { ...entry.event, isAllDay: true } }));
}

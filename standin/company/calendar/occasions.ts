import type { Temporal } from 'temporal-polyfill';
import { firstWeekdayFrom, type Period } from './dates.ts';
import { single, wholeDays, type CalendarEntry } from './entries.ts';
import type { Random } from '../../random.ts';
import { wording, type Member } from './staff.ts';

/** Departments whose people travel between the towns. */
const travellers = new Set(['Ledning', 'HR', 'Fältservice', 'Kund och marknad', 'Teknik']);
const swedishTowns = ['Göteborg', 'Umeå', 'Västerås', 'Malmö'] as const;

/**
 * Things that happen now and then: the dentist, the doctor, a trip to another town. They are spread over the period,
 * one in each stretch of about half a year, and leave free the hours that a person keeps free.
 */
export function occasions(member: Member, period: Period, random: Random): CalendarEntry[] {
  if (member.employee.keptFree !== undefined) return [];
  const weeks = Math.max(1, Math.floor(period.from.until(period.until, { largestUnit: 'day' }).days / 7));
  const stretches = Math.ceil(weeks / 26);
  return Array.from({ length: stretches }, (_, index) => index * 26).flatMap((week) => [
    ...appointment(member, period, someDay(period, week, random), random),
    ...trip(member, period, someDay(period, week, random), random),
  ]);
}

/** A working day somewhere in the twenty-six weeks that begin at `week`. */
function someDay(period: Period, week: number, random: Random): Temporal.PlainDate {
  return firstWeekdayFrom(period.from.add({ weeks: week + random.whole(26) }), 1 + random.whole(5));
}

function appointment(member: Member, period: Period, date: Temporal.PlainDate, random: Random): CalendarEntry[] {
  const subject = random.chance(60)
    ? wording(member, 'Tandläkare', 'Dentist')
    : wording(member, 'Vårdcentralen', 'Health centre');
  const from = (random.chance(50) ? 8 : 15) * 60;
  return single(period, { organiser: member, subject, showAs: 'oof', private: true }, { date, from, minutes: 90 });
}

function trip(member: Member, period: Period, date: Temporal.PlainDate, random: Random): CalendarEntry[] {
  const elsewhere = swedishTowns.filter((town) => town !== member.office.town);
  const [town] = random.shuffled(elsewhere);
  if (town === undefined || !travellers.has(member.department) || random.chance(40)) return [];
  return wholeDays(
    period,
    { organiser: member, subject: wording(member, `Resa till ${town}`, `Trip to ${town}`), showAs: 'oof', place: town },
    { first: date, last: date.dayOfWeek < 5 ? date.add({ days: 1 }) : date },
  );
}

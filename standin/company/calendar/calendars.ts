import type { Department } from '../employee.ts';
import { periodOf, type Period } from './dates.ts';
import { monthly, type CalendarEntry } from './entries.ts';
import { leave } from './leave.ts';
import { recurringMeetings } from './meetings.ts';
import { occasions } from './occasions.ts';
import { ownTime } from './own-time.ts';
import { invite } from './place.ts';
import { seededRandom, type Random } from '../../random.ts';
import { staffOf, type Member } from './staff.ts';

/**
 * Everybody's calendar for a period (dates `YYYY-MM-DD`, both included), before anyone uses the product. Times are
 * local to the organiser, in a Windows zone. An attendee's `status.response` says how that person answered. Meetings
 * come first, so that each person's own time fits into the rest of the week.
 */
export function companyCalendars(departments: readonly Department[], from: string, until: string): CalendarEntry[] {
  const period = periodOf(from, until);
  const staff = staffOf(departments);
  const random = seededRandom('meetings');
  return [
    ...allHands(staff, period, random),
    ...recurringMeetings(staff, period, random),
    ...staff.flatMap((member) => personal(member, period)),
  ];
}

/** A generator for each person: a change in one calendar then leaves the others as they were. */
function personal(member: Member, period: Period): CalendarEntry[] {
  const random = seededRandom(member.person.mail);
  return [...ownTime(member, period, random), ...leave(member, period, random), ...occasions(member, period, random)];
}

/** The first Wednesday of the month at nine, Swedish time; colleagues for whom that is night get the recording. */
function allHands(staff: readonly Member[], period: Period, random: Random): CalendarEntry[] {
  const director = staff.find(({ person }) => person.managerOid === null);
  if (director === undefined) return [];
  const others = staff.filter((member) => member !== director);
  const invited = invite(director, others, { weekdays: [3], from: 9 * 60, minutes: 60 }, random);
  const text = 'Läget i företaget, en avdelning berättar, frågor. / News of the company, one department, questions.';
  const content = { organiser: director, subject: 'Månadsmöte för alla / All hands', text, invited };
  return monthly(period, content, { weekday: 3, from: 9 * 60, minutes: 60 });
}

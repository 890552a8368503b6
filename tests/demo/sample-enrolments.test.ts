import { describe, expect, test } from '@jest/globals';
import { sampleEnrolments } from '#demo/sample/enrolments.ts';
import type { SampleEnrolment, SampleTime } from '#demo/sample/enrolment.ts';
import { sampleProgramme } from '#demo/sample/programme.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';

const people = new Map(sampleCompany().people.map((person) => [person.mail, person]));
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const holding = (role: 'mentor' | 'mentee'): SampleEnrolment[] =>
  sampleEnrolments.filter(({ roles }) => roles.includes(role));

describe('the sample enrolments', () => {
  test('are of different employees who have a mailbox with Teams, at the place where they work', () => {
    expect(new Set(sampleEnrolments.map(({ mail }) => mail)).size).toBe(sampleEnrolments.length);
    for (const { mail, place } of sampleEnrolments) {
      const person = people.get(mail);
      expect({ mail, city: person?.city }).toEqual({ mail, city: place });
      expect(person?.accountEnabled && person.mailbox?.teamsEnabled).toBe(true);
    }
  });

  test('are about twenty mentors and two dozen mentees, a few of them both, with room for everyone', () => {
    const mentors = holding('mentor');
    const mentees = holding('mentee');
    expect(sampleEnrolments.length).toBeGreaterThanOrEqual(42);
    expect(mentors.length).toBeGreaterThanOrEqual(18);
    expect(mentees.length).toBeGreaterThanOrEqual(24);
    expect(sampleEnrolments.filter(({ roles }) => roles.length === 2)).toHaveLength(3);
    expect(mentors.reduce((sum, { capacity }) => sum + capacity, 0)).toBeGreaterThanOrEqual(mentees.length);
  });

  test('offer as a mentor, wish as a mentee, and want more than they have', () => {
    for (const { mail, roles, capacity, offered, wanted, goals } of sampleEnrolments) {
      const said = { mail, offers: offered.length > 0, wishes: wanted.length > 0, takes: capacity > 0 };
      const mentor = roles.includes('mentor');
      expect(said).toEqual({ mail, offers: mentor, wishes: roles.includes('mentee'), takes: mentor });
      expect(wanted.every(({ currentLevel, wantedLevel }) => wantedLevel > currentLevel)).toBe(true);
      expect(goals.length).toBeGreaterThan(0);
    }
  });

  test('prefer times within the working hours of the person', () => {
    for (const enrolment of sampleEnrolments) {
      expect(enrolment.preferredTimes.length).toBeGreaterThan(0);
      const outside = enrolment.preferredTimes.filter((time) => !isAtWork(enrolment.mail, time));
      expect({ mail: enrolment.mail, outside }).toEqual({ mail: enrolment.mail, outside: [] });
    }
  });

  test('leave everybody but the two far away somebody other than their manager to learn from in their own language', () => {
    const alone = holding('mentee').filter((mentee) => !holding('mentor').some((mentor) => suits(mentor, mentee)));
    expect(alone.map(({ place }) => place).toSorted()).toEqual(['Denver', 'Sydney']);
  });

  test('leave the people of the demonstration to be enrolled by hand', () => {
    const enrolled = new Set(sampleEnrolments.map(({ mail }) => mail));
    expect(Object.values(demonstrationPersonas).filter((mail) => enrolled.has(mail))).toEqual([]);
  });
});

function isAtWork(mail: string, { weekday, from, until }: SampleTime): boolean {
  const { days, opens, closes } = workOf(mail);
  return days.includes(dayNames[weekday - 1] ?? 'sunday') && opens <= from && from < until && until <= closes;
}

function workOf(mail: string): { days: readonly string[]; opens: string; closes: string } {
  const { daysOfWeek, startTime, endTime } = people.get(mail)?.mailbox?.workingHours ?? {};
  if (!daysOfWeek || !startTime || !endTime) throw new Error(`${mail} has no working hours`);
  return { days: daysOfWeek, opens: startTime.slice(0, 5), closes: endTime.slice(0, 5) };
}

const hoursAhead: Readonly<Record<string, number>> = { London: -1, Bengaluru: 4.5, Sydney: 10, Denver: -8 };

function suits(mentor: SampleEnrolment, mentee: SampleEnrolment): boolean {
  if (mentor.mail === mentee.mail || people.get(mentee.mail)?.managerOid === people.get(mentor.mail)?.oid) return false;
  const teaches = mentee.wanted.some(({ competence, currentLevel }) =>
    mentor.offered.some((offer) => offer.competence === competence && offer.level > currentLevel),
  );
  return (
    teaches && mentor.languages.some((language) => mentee.languages.includes(language)) && hoursMeet(mentor, mentee)
  );
}

/** Both at work for an hour at the same time on an ordinary winter day. */
function hoursMeet(one: SampleEnrolment, other: SampleEnrolment): boolean {
  const [a, b] = [workingDay(one), workingDay(other)];
  return Math.min(a.until, b.until) - Math.max(a.from, b.from) > 1;
}

function workingDay({ mail, place }: SampleEnrolment): { from: number; until: number } {
  const { opens, closes } = workOf(mail);
  const hour = (time: string): number =>
    Number(time.slice(0, 2)) + Number(time.slice(3)) / 60 - (hoursAhead[place] ?? 0);
  return { from: hour(opens), until: hour(closes) };
}

test('the sample programme began a fortnight ago and lasts nine months', () => {
  const { startsOn, endsOn } = sampleProgramme('2026-12-01');
  expect({ startsOn, endsOn }).toEqual({ startsOn: '2026-11-17', endsOn: '2027-08-17' });
});

test('a programme that began on the 31st ends on the last day of a shorter month', () => {
  expect(sampleProgramme('2026-06-14')).toMatchObject({ startsOn: '2026-05-31', endsOn: '2027-02-28' });
});

import { weekly, type CalendarEntry } from './entries.ts';
import { isAfter, type Period } from './dates.ts';
import { findPlace, invite, type Wish } from './place.ts';
import { projects } from './projects.ts';
import type { Random } from '../../random.ts';
import { teamsOf, wording, type Member } from './staff.ts';

interface Meeting {
  readonly organiser: Member;
  readonly others: readonly Member[];
  readonly subject: string;
  readonly text?: string;
  readonly everyWeeks?: number;
  readonly wish: Wish;
}

/** Recurring meetings of teams, departments and projects, and the one-to-ones; the largest groups choose first. */
export function recurringMeetings(staff: readonly Member[], period: Period, random: Random): CalendarEntry[] {
  return [
    ...departmentMeetings(staff),
    ...teamPlannings(staff),
    ...standUps(staff, random),
    ...projectMeetings(staff),
    ...oneToOnes(staff),
  ].flatMap((meeting) => book(meeting, period, random));
}

function book(meeting: Meeting, period: Period, random: Random): CalendarEntry[] {
  const place = findPlace(meeting.organiser, meeting.others, meeting.wish, random);
  if (place === undefined) return [];
  const invited = invite(meeting.organiser, meeting.others, place, random);
  if (invited.length === 0) return [];
  const everyWeeks = meeting.everyWeeks ?? 1;
  // Half of the fortnightly meetings fall into the other week, or every second week would be empty.
  const from = period.from.add({ weeks: random.whole(everyWeeks) });
  if (isAfter(from, period.until)) return [];
  return weekly({ ...period, from }, { ...meeting, invited }, { ...place, everyWeeks });
}

function departmentMeetings(staff: readonly Member[]): Meeting[] {
  const names = [...new Set(staff.map(({ department }) => department))];
  return names.flatMap((name) => {
    const [organiser, ...others] = staff.filter(({ department }) => department === name);
    if (organiser === undefined || others.length < 3) return [];
    return {
      organiser,
      others,
      subject: wording(organiser, `Avdelningsmöte ${name}`, `Department meeting ${name}`),
      everyWeeks: 2,
      wish: { minutes: 60, earliest: 8 * 60, latest: 12 * 60 },
    };
  });
}

function teamPlannings(staff: readonly Member[]): Meeting[] {
  return teamsOf(staff).map(({ lead, reports }) => ({
    organiser: lead,
    others: reports,
    subject: wording(
      lead,
      `Veckoplanering – ${lead.person.givenName}s grupp`,
      `Weekly planning, ${lead.person.givenName}'s team`,
    ),
    text: wording(
      lead,
      'Läget, hinder och vad vi behöver av varandra.',
      'Where we are, what is in the way, what we need.',
    ),
    wish: { minutes: 60, earliest: 8 * 60, latest: 15 * 60 },
  }));
}

function standUps(staff: readonly Member[], random: Random): Meeting[] {
  const rhythms = [[[1, 3, 5]], [[2, 4]], [[1, 2, 3, 4]]];
  return teamsOf(staff)
    .filter(({ reports }) => reports.length >= 2)
    .map(({ lead, reports }) => ({
      organiser: lead,
      others: reports,
      subject: wording(lead, 'Morgonavstämning', 'Morning stand-up'),
      wish: {
        minutes: 30,
        weekdays: rhythms[random.whole(rhythms.length)] ?? [[1, 3, 5]],
        earliest: 8 * 60,
        latest: 10 * 60,
      },
    }));
}

function projectMeetings(staff: readonly Member[]): Meeting[] {
  return projects.flatMap(({ sv, en, members, minutes, everyWeeks }) => {
    const [organiser, ...others] = members.flatMap((local) =>
      staff.filter(({ person }) => person.mail.startsWith(`${local}@`)),
    );
    if (organiser === undefined) return [];
    return { organiser, others, subject: wording(organiser, sv, en), everyWeeks, wish: { minutes, earliest: 8 * 60 } };
  });
}

function oneToOnes(staff: readonly Member[]): Meeting[] {
  return teamsOf(staff).flatMap(({ lead, reports }) =>
    reports.map((report) => ({
      organiser: lead,
      others: [report],
      subject: `1:1 ${lead.person.givenName} / ${report.person.givenName}`,
      everyWeeks: 2,
      wish: { minutes: 30 },
    })),
  );
}

import { dayOf, weekdayOf, type Day } from '../../exchange/days.ts';
import { seededRandom, type Random } from '../../random.ts';
import type { CalendarEntry } from '../calendar/entries.ts';
import { away, guest, once, someTime, weekly, workingDays, type Span } from './entries.ts';
import type { Colleague, Team } from './people.ts';

/** Hours between two clocks up to which people are asked to the same meetings. */
const nearDays = 3;
const summerMonths = { SE: 6, FI: 6, AU: 0 } as const satisfies Record<string, number>;
const subjects = ['Avstämning', 'Planering', 'Genomgång', 'Kundmöte', 'Intervju', 'Demo', 'Workshop', 'Beredning'];

/**
 * Everybody's calendar: what a team does every week, and (unless `light`) meetings here and there, focus time, leave.
 * A generator for each team, so that a larger company begins with the same calendars.
 */
export function* generatedEntries(
  { leads, teams }: { readonly leads: readonly Colleague[]; readonly teams: readonly Team[] },
  period: { readonly from: string; readonly until: string; readonly seed: string; readonly light: boolean },
): Generator<CalendarEntry> {
  const span = { first: dayOf(period.from) ?? 0, last: dayOf(period.until) ?? 0 };
  for (const colleague of leads) yield lunch(span, colleague);
  for (const [number, team] of teams.entries()) {
    const random = seededRandom(`calendar ${period.seed} ${number}`);
    yield* teamMeetings(span, team, random);
    for (const colleague of team) yield lunch(span, colleague);
    if (period.light) continue;
    for (const subject of ['Projektmöte', 'Driftmöte', 'Kvalitetsforum']) yield project(span, subject, team, random);
    yield* talks(span, team, random);
    for (const colleague of team) yield* ownYear(span, colleague, team, random);
  }
}

function* teamMeetings(span: Span, team: Team, random: Random): Generator<CalendarEntry> {
  const [organiser, ...members] = team;
  const guests = members.filter((member) => isNear(organiser, member)).map((member) => guest(member, random));
  const at = someTime(organiser, 60, random);
  const weekdays = [workingDays[random.whole(5)] ?? 1];
  yield weekly(
    span,
    { organiser, subject: 'Gruppmöte', at, minutes: 60, guests, over: online },
    { weekdays, interval: 1 },
  );
}

const online = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } as const;

function lunch(span: Span, organiser: Colleague): CalendarEntry {
  const occasion = { organiser, subject: 'Lunch', at: 12 * 60, minutes: 45 };
  return weekly(span, occasion, { weekdays: workingDays, interval: 1, endless: true });
}

/** Some of a team work on something together. */
function project(span: Span, subject: string, team: Team, random: Random): CalendarEntry {
  const [leader, ...members] = team;
  const [organiser = leader, ...others] = random.shuffled(members);
  const near = others.slice(0, 4).filter((other) => isNear(organiser, other));
  const guests = near.map((other) => guest(other, random));
  const weekdays = [workingDays[random.whole(5)] ?? 1];
  const occasion = { organiser, subject, minutes: 45, at: someTime(organiser, 45, random), guests };
  return weekly(span, occasion, { weekdays, interval: 1 });
}

/** The leader talks to each member every second week. */
function* talks(span: Span, [leader, ...members]: Team, random: Random): Generator<CalendarEntry> {
  for (const member of members) {
    const talk = { organiser: leader, subject: '1:1', minutes: 30, at: someTime(leader, 30, random) };
    const invited = [guest(member, random)];
    if (!isNear(leader, member)) continue;
    yield weekly(span, { ...talk, guests: invited }, { weekdays: [workingDays[random.whole(5)] ?? 1], interval: 2 });
  }
}

function* ownYear(span: Span, colleague: Colleague, team: Team, random: Random): Generator<CalendarEntry> {
  if (random.chance(40)) {
    const focus = { organiser: colleague, subject: 'Fokustid', minutes: 120, at: someTime(colleague, 120, random) };
    const weekdays = [workingDays[random.whole(5)] ?? 1];
    yield weekly(span, { ...focus, over: { showAs: 'tentative' } }, { weekdays, interval: 1 });
  }
  const meetings = Math.round(((span.last - span.first) / 365) * (14 + random.whole(20)));
  for (let number = 0; number < meetings; number += 1) yield someMeeting(span, colleague, team, random);
  yield* leave(span, colleague, random);
}

function someMeeting(span: Span, organiser: Colleague, team: Team, random: Random): CalendarEntry {
  const minutes = [30, 30, 60, 60, 90][random.whole(5)] ?? 60;
  const guests = random
    .shuffled(team)
    .slice(0, random.whole(4))
    .filter((other) => other !== organiser && isNear(organiser, other))
    .map((other) => guest(other, random));
  const subject = subjects[random.whole(subjects.length)] ?? 'Möte';
  const occasion = { organiser, subject, minutes, at: someTime(organiser, minutes, random), guests };
  const showAs = random.chance(8) ? 'tentative' : 'busy';
  return once(someWorkingDay(span, random), { ...occasion, over: { showAs } });
}

/** Weeks in summer and a handful of single days. */
function* leave(span: Span, colleague: Colleague, random: Random): Generator<CalendarEntry> {
  for (const year of yearsOf(span)) {
    const first = mondayOf(Date.UTC(year, summerMonth(colleague), 1 + random.whole(20)) / dayMs);
    yield* away(span, { first, last: first + 7 * (2 + random.whole(3)) - 3 }, colleague, 'Semester');
  }
  const days = Math.round(((span.last - span.first) / 365) * 4);
  for (let number = 0; number < days; number += 1) {
    const day = someWorkingDay(span, random);
    yield* away(span, { first: day, last: day }, colleague, random.chance(50) ? 'Ledig' : 'Vård av barn');
  }
}

const dayMs = 86_400_000;

function summerMonth({ place }: Colleague): number {
  const known: Readonly<Record<string, number>> = summerMonths;
  return known[place.country] ?? 7;
}

function yearsOf({ first, last }: Span): number[] {
  const [from, until] = [first, last].map((day) => new Date(day * dayMs).getUTCFullYear());
  return Array.from({ length: (until ?? 0) - (from ?? 0) + 1 }, (_, number) => (from ?? 0) + number);
}

function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7);
}

function someWorkingDay({ first, last }: Span, random: Random): Day {
  const monday = mondayOf(first + random.whole(last - first + 1));
  return Math.min(last, Math.max(first, monday + random.whole(5)));
}

function isNear(a: Colleague, b: Colleague): boolean {
  return Math.abs(a.place.ahead - b.place.ahead) <= nearDays;
}

import type { DayOfWeek } from '@microsoft/microsoft-graph-types';
import { seededRandom, type Random } from '../../random.ts';
import { localPart, objectIdOf } from '../identity.ts';
import type { CompanyPerson } from '../port.ts';
import { lookFor } from './looks.ts';
import { namesIn } from './names.ts';
import { placeAt, stockholm, type Place } from './places.ts';

export const generatedDomain = 'storhamra.example';

/** Somebody with what their calendar depends on. */
export interface Colleague {
  readonly person: CompanyPerson;
  readonly place: Place;
  /** Hours of the person's own clock between which they work. */
  readonly from: number;
  readonly until: number;
  readonly daysOff: readonly DayOfWeek[];
}

/** People who work together; the first leads. */
export type Team = readonly [Colleague, ...Colleague[]];

const teamSize = 8;
const teamsInDepartment = 12;
const departments = ['Produktion', 'Utveckling', 'Försäljning', 'Ekonomi', 'Logistik', 'Kvalitet', 'Service', 'Inköp'];
const titles = ['Ingenjör', 'Projektledare', 'Analytiker', 'Utvecklare', 'Specialist', 'Samordnare', 'Controller'];
const week: readonly DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const dayNames: readonly (readonly [from: number, until: number])[] = [
  [8, 17],
  [8, 17],
  [8, 17],
  [7, 16],
  [9, 18],
];

/** The head of HR, the IT administrator, and the wanted number of others in teams, each team mostly in one place. */
export function staffOf(
  count: number,
  seed: string,
): { readonly leads: readonly Colleague[]; readonly teams: readonly Team[] } {
  const random = seededRandom(`people ${seed}`);
  const taken = new Set<string>();
  const office = { place: stockholm, managerOid: null, department: 'HR' };
  const leads = [
    hire(random, taken, { ...office, jobTitle: 'HR-chef', appRoles: ['HR'] }),
    hire(random, taken, { ...office, department: 'IT', jobTitle: 'IT-administratör', appRoles: ['IT'] }),
  ];
  const teams: Team[] = [];
  let director: string | null = null;
  let head: string | null = null;
  for (let hired = 0; hired < count; hired += teamSize) {
    const number = teams.length;
    const department = departmentOf(number);
    const place = placeAt(random.whole(100));
    if (number % teamsInDepartment === 0) head = director;
    const leader = hire(random, taken, { place, department, managerOid: head, jobTitle: 'Gruppchef', appRoles: [] });
    director ??= leader.person.oid;
    if (number % teamsInDepartment === 0) head = leader.person.oid;
    const size = Math.min(teamSize, count - hired) - 1;
    const members = Array.from({ length: size }, () =>
      hire(random, taken, {
        place: random.chance(15) ? placeAt(random.whole(100)) : place,
        department,
        managerOid: leader.person.oid,
        jobTitle: titles[random.whole(titles.length)] ?? 'Specialist',
        appRoles: [],
      }),
    );
    teams.push([leader, ...members]);
  }
  return { leads, teams };
}

function departmentOf(team: number): string {
  const number = Math.floor(team / teamsInDepartment);
  const name = departments[number % departments.length] ?? 'Produktion';
  const round = Math.floor(number / departments.length);
  return round === 0 ? name : `${name} ${round + 1}`;
}

interface Post extends Pick<CompanyPerson, 'department' | 'managerOid' | 'jobTitle' | 'appRoles'> {
  readonly place: Place;
}

function hire(random: Random, taken: Set<string>, post: Post): Colleague {
  const { place, ...role } = post;
  const names = namesIn(place.country);
  const givenName = names.given[random.whole(names.given.length)] ?? 'Kim';
  const surname = names.family[random.whole(names.family.length)] ?? 'Berg';
  const mail = freeAddress(localPart(givenName, surname), taken);
  const hours = hoursOf(random);
  const look = lookFor({ mail, givenName, country: place.country });
  const person: CompanyPerson = {
    ...role,
    oid: objectIdOf(mail),
    givenName,
    surname,
    displayName: `${givenName} ${surname}`,
    mail,
    officeLocation: place.city,
    city: place.city,
    country: place.country,
    preferredLanguage: place.country === 'SE' ? 'sv-SE' : 'en-GB',
    accountEnabled: true,
    userType: 'Member',
    ...(look === undefined ? {} : { look }),
    mailbox: {
      timeZone: place.timeZone,
      teamsEnabled: true,
      // Outlook is set to tidy up in some mailboxes and not in others.
      removesCancelled: random.chance(50),
      workingHours: {
        daysOfWeek: week.filter((day) => !hours.daysOff.includes(day)),
        startTime: clock(hours.from),
        endTime: clock(hours.until),
        timeZone: { name: place.timeZone },
      },
    },
  };
  return { person, place, ...hours };
}

/** Namesakes get a number, as in real directories. */
function freeAddress(local: string, taken: Set<string>): string {
  let address = `${local}@${generatedDomain}`;
  for (let number = 2; taken.has(address); number += 1) address = `${local}${number}@${generatedDomain}`;
  taken.add(address);
  return address;
}

/** One in eight works less than full time: a day less, or shorter days. */
function hoursOf(random: Random): Pick<Colleague, 'from' | 'until' | 'daysOff'> {
  const [from, until] = dayNames[random.whole(dayNames.length)] ?? [8, 17];
  if (!random.chance(12)) return { from, until, daysOff: [] };
  const dayOff = week[random.whole(week.length)];
  return random.chance(50) && dayOff !== undefined
    ? { from, until, daysOff: [dayOff] }
    : { from, until: until - 2, daysOff: [] };
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00:00.0000000`;
}

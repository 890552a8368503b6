import type { EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import type { Two } from '../calendar/pair-meetings.ts';
import type { Member } from './participants.ts';

/** How many mentees a mentor takes: in each programme of pairs, and in that of groups. */
const takes = { ofPairs: 1, ofGroups: 3 } as const;

/** Which of the members, by their place, join the rolling programme as well: at its beginning, or when it has gone on for a while. */
export const joinsAtFirst = (at: number): boolean => Math.floor(at / 2) % 3 === 0;
export const joinsLater = (at: number): boolean => Math.floor(at / 2) % 3 === 1;

/** More people than have a place: who meets in another programme is kept apart, and so are two accounts of one person. */
const spare = 3;

/** Who joins the programme of groups. */
export interface Grouped {
  readonly leaders: readonly Member[];
  /** They seek a group before circles are formed; whatever their role elsewhere, here they are mentees. */
  readonly mentees: readonly Member[];
  /** They join when groups have begun, for circles; both accounts of one person among them. */
  readonly peers: readonly Member[];
}

/**
 * People for so many groups and circles of `size`, half of them (at least one) with a mentor: of those who are not in the
 * rolling programme from the first.
 */
export function groupedOf(
  members: readonly Member[],
  {
    groups,
    size,
    twoAccounts,
  }: { readonly groups: number; readonly size: number; readonly twoAccounts: readonly Two[] },
): Grouped {
  const all = members.filter((_, at) => !joinsAtFirst(at));
  const count = Math.min(groups, Math.floor(all.length / size));
  const joining = all.slice(0, count === 0 ? 0 : count * size + spare);
  const isTwice = ({ oid }: Member): boolean => twoAccounts.some((two) => [two.organiser, two.guest].includes(oid));
  const once = joining.filter((each) => !isTwice(each));
  const leaders = once.filter(({ role }) => role === 'mentor').slice(0, Math.ceil(count / 2));
  const others = once.filter((each) => !leaders.includes(each));
  const places = leaders.length * (size - 1);
  return { leaders, mentees: others.slice(0, places), peers: [...joining.filter(isTwice), ...others.slice(places)] };
}

/**
 * Half of the mentors have a limit over all programmes: of one mentee, whom the first programme brings, or of two; and every
 * second leader of a group one that just takes their group and whom the first programme brings.
 */
export function roomOf(
  { oid, role }: Pick<Member, 'oid' | 'role'>,
  { leaders }: Pick<Grouped, 'leaders'>,
): number | null {
  if (role === 'mentee') return null;
  const place = leaders.findIndex((each) => each.oid === oid);
  if (place >= 0) return place % 2 === 0 ? takes.ofPairs + takes.ofGroups : null;
  return [null, 2, 1, null][Number.parseInt(oid.slice(-1), 16) % 4] ?? null;
}

/**
 * Everybody fits everybody: the year is about meetings, not about matching. Only the accounts of one person fit each
 * other better than anybody else.
 */
export function formOf(
  { oid, role, language }: Member,
  {
    twoAccounts,
    room,
    version,
  }: { readonly twoAccounts: readonly Two[]; readonly room: number | null; readonly version: number },
): EnrolmentInput {
  const isMentor = role === 'mentor';
  const isOneOfTwo = twoAccounts.some(({ organiser, guest }) => [organiser, guest].includes(oid));
  const competences = isOneOfTwo ? (['leadership', 'communication'] as const) : (['leadership'] as const);
  return {
    roles: [role],
    capacity: isMentor ? takes.ofPairs : 0,
    goals: ['Jag vill leda mitt första projekt.'],
    profile: {
      offered: isMentor ? competences.map((competence) => ({ competence, level: 4 })) : [],
      wanted:
        isMentor && !isOneOfTwo
          ? []
          : competences.map((competence) => ({ competence, level: 1, wantedLevel: 3, importance: 2 })),
      languages: language === 'sv' ? ['sv', 'en'] : ['en'],
      place: '',
      preferredTimes: [],
      workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
      room,
      version,
    },
  };
}

/** In the programme of groups; what somebody has told of themselves stays as it is. */
export function formInGroups(member: Member, { leaders }: Pick<Grouped, 'leaders'>): EnrolmentInput {
  const leads = leaders.includes(member);
  return {
    roles: [leads ? 'mentor' : 'mentee'],
    capacity: leads ? takes.ofGroups : 0,
    goals: ['Jag vill höra hur andra gör.'],
  };
}

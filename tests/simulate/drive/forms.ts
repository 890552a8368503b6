import type { EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import type { Two } from '../calendar/pair-meetings.ts';
import type { Room } from '../judge/room.ts';
import type { Member } from './participants.ts';

/** In each programme. */
const capacity = 1;

/** Which of the members, by their place, join the rolling programme as well: at its beginning, or when it has gone on for a while. */
export const joinsAtFirst = (at: number): boolean => Math.floor(at / 2) % 3 === 0;
export const joinsLater = (at: number): boolean => Math.floor(at / 2) % 3 === 1;

/** Half of the mentors have a limit over all programmes: of one mentee, whom the first programme brings, or of two. */
export function roomsOf(members: readonly Pick<Member, 'oid' | 'role'>[]): ReadonlyMap<string, Room> {
  const mentors = members.filter(({ role }) => role === 'mentor');
  return new Map(mentors.map(({ oid }) => [oid, { capacity, inAll: roomOf(oid, 'mentor') }]));
}

function roomOf(oid: string, role: Member['role']): number | null {
  if (role === 'mentee') return null;
  return [null, 2, 1, null][Number.parseInt(oid.slice(-1), 16) % 4] ?? null;
}

/**
 * Everybody fits everybody: the year is about meetings, not about matching. Only the accounts of one person fit each
 * other better than anybody else.
 */
export function formOf(
  { oid, role, language }: Member,
  { twoAccounts, version }: { readonly twoAccounts: readonly Two[]; readonly version: number },
): EnrolmentInput {
  const isMentor = role === 'mentor';
  const isOneOfTwo = twoAccounts.some(({ organiser, guest }) => [organiser, guest].includes(oid));
  const competences = isOneOfTwo ? (['leadership', 'communication'] as const) : (['leadership'] as const);
  return {
    roles: [role],
    capacity: isMentor ? capacity : 0,
    goals: ['Jag vill leda mitt första projekt.'],
    profile: {
      offered: isMentor ? competences.map((competence) => ({ competence, level: 4 })) : [],
      wanted: isMentor
        ? []
        : competences.map((competence) => ({ competence, level: 1, wantedLevel: 3, importance: 2 })),
      languages: language === 'sv' ? ['sv', 'en'] : ['en'],
      place: '',
      preferredTimes: [],
      workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
      room: roomOf(oid, role),
      version,
    },
  };
}

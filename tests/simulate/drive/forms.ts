import type { EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import type { Two } from '../calendar/pair-meetings.ts';
import type { Member } from './participants.ts';

/**
 * Everybody fits everybody: the year is about meetings, not about matching. Only the accounts of one person fit each
 * other better than anybody else.
 */
export function formOf({ oid, role, language }: Member, twoAccounts: readonly Two[]): EnrolmentInput {
  const isMentor = role === 'mentor';
  const isOneOfTwo = twoAccounts.some(({ organiser, guest }) => [organiser, guest].includes(oid));
  const competences = isOneOfTwo ? (['leadership', 'communication'] as const) : (['leadership'] as const);
  return {
    roles: [role],
    capacity: isMentor ? 1 : 0,
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
      room: null,
      version: 0,
    },
  };
}

/** The profile while it is being filled in: what is empty, what is still missing, and what is kept on the device. */
import { z } from 'zod';
import { competences, type Competence } from '#domain/enrolment/profile.ts';
import { enrolmentInput, profile, type EnrolmentInput } from '../../contract/enrolment.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';

export type Draft = EnrolmentInput;
export type Missing = 'missingRole' | 'missingWanted' | 'missingOffered' | 'missingLanguage';

export const profileSteps = ['roles', 'goals', 'practical'] as const;
export type ProfileStep = (typeof profileSteps)[number];

function empty(me: Me): Draft {
  return {
    roles: ['mentee'],
    capacity: 0,
    profile: {
      offered: [],
      wanted: [],
      goals: [],
      workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
      languages: me.person.languages.length === 0 ? ['sv'] : me.person.languages,
      place: me.person.place,
      preferredTimes: [],
    },
  };
}

/** What I have told already, else what the directory knows. */
export function startingDraft(me: Me, { enrolment, applying }: MyProgramme): Draft {
  const waiting = applying?.state === 'waiting' ? applying : null;
  const present = waiting ?? enrolment ?? applying;
  if (present === null) return empty(me);
  const { roles, capacity, profile: told } = present;
  return { roles, capacity, profile: told };
}

/** A profile of which anything may still be missing. */
const unfinished = z.object({
  roles: z.array(enrolmentInput.shape.roles.element).max(2),
  capacity: enrolmentInput.shape.capacity,
  profile: profile.extend({
    goals: z.array(z.string()),
    languages: z.array(profile.shape.languages.element),
    place: z.string(),
  }),
});

/** What was filled in before; null when it is of another form. */
export function readDraft(kept: unknown): Draft | null {
  return unfinished.safeParse(kept).data ?? null;
}

/** What a step still needs before the next one; empty when it is complete. */
export function missingIn(step: ProfileStep, { roles, profile }: Draft): readonly Missing[] {
  if (step === 'goals') return [];
  if (step === 'practical') return profile.languages.length === 0 ? ['missingLanguage'] : [];
  return [
    ...(roles.length === 0 ? (['missingRole'] as const) : []),
    ...(roles.includes('mentee') && profile.wanted.length === 0 ? (['missingWanted'] as const) : []),
    ...(roles.includes('mentor') && profile.offered.length === 0 ? (['missingOffered'] as const) : []),
  ];
}

/** What is sent: empty goals dropped, and nothing said for a role that is not taken. */
export function finished({ roles, capacity, profile }: Draft): EnrolmentInput {
  const mentor = roles.includes('mentor');
  const mentee = roles.includes('mentee');
  const { careerWish, careerWays, ...answers } = profile;
  return {
    roles,
    capacity: mentor ? Math.max(1, capacity) : 0,
    profile: {
      ...answers,
      ...(mentee && careerWish !== undefined ? { careerWish } : {}),
      ...(mentor && careerWays !== undefined ? { careerWays } : {}),
      goals: profile.goals.map((goal) => goal.trim()).filter((goal) => goal !== ''),
      offered: mentor ? profile.offered : [],
      wanted: mentee ? profile.wanted : [],
    },
  };
}

/** Competences in the catalogue's order, so that a row does not jump while it is edited. */
export function inOrder<Row extends { readonly competence: Competence }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => competences.indexOf(a.competence) - competences.indexOf(b.competence));
}

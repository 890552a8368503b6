/** The profile while it is being filled in: what is empty, what is still missing, and what is kept on the device. */
import { z } from 'zod';
import { isAsked } from '#domain/enrolment/answers.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import {
  enrolmentInput,
  keptProfile,
  profile,
  type EnrolmentInput,
  type KeptProfileBody,
} from '../../contract/enrolment.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';
import { profileSteps, type ProfileStep } from '../../contract/places.ts';
import { answers as answersBody, type AskedBody } from '../../contract/questions.ts';

export type Draft = Required<EnrolmentInput>;
export type Missing = 'missingRole' | 'missingWanted' | 'missingOffered' | 'missingLanguage' | 'missingAnswer';

/** The steps for somebody; what they told when they joined another programme is not asked again. */
export function stepsFor(me: Me, mine: MyProgramme, { roles }: Pick<Draft, 'roles'>): readonly ProfileStep[] {
  const ownQuestions = questionsFor(mine, roles).length > 0;
  return profileSteps.filter((step) => {
    if (step === 'questions') return ownQuestions;
    return step !== 'practical' || knownOf(me, mine.enrolment) === null;
  });
}

/** What HR asks somebody in these roles. */
export function questionsFor(
  { questions }: Pick<MyProgramme, 'questions'>,
  roles: Draft['roles'],
): readonly AskedBody[] {
  return questions.filter((question) => isAsked(question, roles));
}

/** A question that has to be answered and is not. */
export function isUnanswered({ id, required }: AskedBody, { answers }: Draft): boolean {
  const value = answers[id];
  return required && (value === undefined || value === '' || (Array.isArray(value) && value.length === 0));
}

/** The profile with which somebody joins who has told it before; null for everybody else. */
export function knownOf(me: Me, enrolment: MyProgramme['enrolment']): KeptProfileBody | null {
  return enrolment === null && me.profile !== null && me.profile.languages.length > 0 ? me.profile : null;
}

function emptyProfile(me: Me): KeptProfileBody {
  return {
    offered: [],
    wanted: [],
    workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
    languages: me.person.languages.length === 0 ? ['sv'] : me.person.languages,
    place: me.person.place,
    preferredTimes: [],
    room: null,
    version: 0,
  };
}

/** What I have told already, else what the directory knows. */
export function startingDraft(me: Me, { enrolment, applying, answers }: MyProgramme): Draft {
  const waiting = applying?.state === 'waiting' ? applying : null;
  const present = waiting ?? enrolment ?? applying;
  const { roles, capacity, goals } = present ?? { roles: ['mentee' as const], capacity: 0, goals: [] };
  return { roles, capacity, goals, profile: me.profile ?? emptyProfile(me), answers };
}

/** A profile of which anything may still be missing. */
const unfinished = z.object({
  roles: z.array(enrolmentInput.shape.roles.element).max(2),
  capacity: enrolmentInput.shape.capacity,
  goals: z.array(z.string()),
  answers: answersBody,
  profile: keptProfile.extend({ languages: z.array(profile.shape.languages.element), place: z.string() }),
});

/** What was filled in before; null when it is of another form. */
export function readDraft(kept: unknown): Draft | null {
  return unfinished.safeParse(kept).data ?? null;
}

/** What a step still needs before the next one; empty when it is complete. */
export function missingIn(step: ProfileStep, draft: Draft, questions: readonly AskedBody[]): readonly Missing[] {
  switch (step) {
    case 'goals':
      return [];
    case 'practical':
      return draft.profile.languages.length === 0 ? ['missingLanguage'] : [];
    case 'questions':
      return questions.some((each) => isUnanswered(each, draft)) ? ['missingAnswer'] : [];
    case 'roles':
      return missingInRoles(draft);
  }
}

function missingInRoles({ roles, profile }: Draft): readonly Missing[] {
  return [
    ...(roles.length === 0 ? (['missingRole'] as const) : []),
    ...(roles.includes('mentee') && profile.wanted.length === 0 ? (['missingWanted'] as const) : []),
    ...(roles.includes('mentor') && profile.offered.length === 0 ? (['missingOffered'] as const) : []),
  ];
}

/**
 * What is sent: empty goals dropped, for a role that is not taken only what the profile said of it before, and no
 * profile that has not changed.
 */
export function finished(
  { roles, capacity, goals, profile, answers }: Draft,
  before: KeptProfileBody | null,
): EnrolmentInput {
  const mentor = roles.includes('mentor');
  const { careerWish: _wish, careerWays: _ways, ...rest } = profile;
  const told: KeptProfileBody = {
    ...rest,
    ...ofMentor(mentor ? profile : before),
    ...ofMentee(roles.includes('mentee') ? profile : before),
  };
  return {
    roles,
    capacity: mentor ? Math.max(1, capacity) : 0,
    goals: goals.map((goal) => goal.trim()).filter((goal) => goal !== ''),
    ...(isSame(told, before) ? {} : { profile: told }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
  };
}

function ofMentor(from: KeptProfileBody | null): Pick<KeptProfileBody, 'offered' | 'careerWays'> {
  if (from === null) return { offered: [] };
  const { offered, careerWays } = from;
  return careerWays === undefined ? { offered } : { offered, careerWays };
}

function ofMentee(from: KeptProfileBody | null): Pick<KeptProfileBody, 'wanted' | 'careerWish'> {
  if (from === null) return { wanted: [] };
  const { wanted, careerWish } = from;
  return careerWish === undefined ? { wanted } : { wanted, careerWish };
}

function isSame(told: KeptProfileBody, before: KeptProfileBody | null): boolean {
  const inOrderOfNames = (body: KeptProfileBody): string =>
    JSON.stringify(Object.entries(body).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return before !== null && inOrderOfNames(told) === inOrderOfNames(before);
}

/** By id, so that a row does not jump while it is edited. */
export function inOrder<Row extends { readonly competence: Competence }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.competence < b.competence ? -1 : 1));
}

/** What somebody tells of themselves while it is being written: what it begins with, and what of it is sent. */
import { isAsked } from '#domain/enrolment/answers.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import type { EnrolmentInput, KeptProfileBody } from '../../contract/enrolment.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';
import type { AskedBody } from '../../contract/questions.ts';

export type Draft = Required<Omit<EnrolmentInput, 'consents'>>;

/** What HR asks somebody in these roles. */
export function questionsFor(
  { questions }: Pick<MyProgramme, 'questions'>,
  roles: Draft['roles'],
): readonly AskedBody[] {
  return questions.filter((question) => isAsked(question, roles));
}

/** A question that has to be answered and is not. */
export function isUnanswered({ id, required }: AskedBody, { answers }: Pick<Draft, 'answers'>): boolean {
  const value = answers[id];
  return required && (value === undefined || value === '' || (Array.isArray(value) && value.length === 0));
}

/** Nothing is chosen for anybody; the place stands in the directory. */
function emptyProfile(me: Me): KeptProfileBody {
  return {
    offered: [],
    wanted: [],
    workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
    languages: [],
    place: me.person.place,
    preferredTimes: [],
    room: null,
    version: 0,
  };
}

/** What I have told already, in whichever programme. */
export function startingDraft(me: Me, { enrolment, applying, answers }: MyProgramme): Draft {
  const waiting = applying?.state === 'waiting' ? applying : null;
  const { roles, capacity, goals } = waiting ?? enrolment ?? applying ?? { roles: [], capacity: 0, goals: [] };
  return { roles: [...roles], capacity, goals: [...goals], profile: me.profile ?? emptyProfile(me), answers };
}

/** What is sent: tidy goals, a mentor's room for at least one, and no profile that has not changed. */
export function changed({ roles, capacity, goals, profile, answers }: Draft, before: KeptProfileBody | null) {
  return {
    roles,
    capacity: roles.includes('mentor') ? Math.max(1, capacity) : 0,
    goals: goals.map((goal) => goal.trim()).filter((goal) => goal !== ''),
    ...(isSame(profile, before) ? {} : { profile }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
  } satisfies EnrolmentInput;
}

/** The same from whoever joins: for a role that is not taken only what the profile said of it before. */
export function finished(draft: Draft, before: KeptProfileBody | null) {
  const { careerWish: _wish, careerWays: _ways, ...rest } = draft.profile;
  const profile: KeptProfileBody = {
    ...rest,
    ...ofMentor(draft.roles.includes('mentor') ? draft.profile : before),
    ...ofMentee(draft.roles.includes('mentee') ? draft.profile : before),
  };
  return changed({ ...draft, profile }, before);
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

/** A list with one more competence or, where it has it already, without it; by id, so that no row jumps. */
export function toggled<Row extends { readonly competence: Competence }>(
  rows: readonly Row[],
  competence: Competence,
  added: (competence: Competence) => Row,
): Row[] {
  const rest = rows.filter((row) => row.competence !== competence);
  const next = rest.length < rows.length ? rest : [...rest, added(competence)];
  return next.toSorted((a, b) => (a.competence < b.competence ? -1 : 1));
}

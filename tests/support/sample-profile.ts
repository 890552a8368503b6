import { workingStyles } from '#domain/enrolment/profile.ts';
import { sampleEnrolments } from '#demo/sample/enrolments.ts';
import type { SampleEnrolment } from '#demo/sample/enrolment.ts';
import { enrolmentInput, type EnrolmentInput } from '#teams-app/contract/enrolment.ts';

/** The sample company's enrolments, as the tab would send them. */
export const sampleForms: readonly { readonly mail: string; readonly form: EnrolmentInput }[] = sampleEnrolments.map(
  (enrolment) => ({ mail: enrolment.mail, form: formOf(enrolment) }),
);

/** The first `mentors` and `mentees` of the sample company. */
export function someForms(mentors: number, mentees: number): typeof sampleForms {
  const of = (role: 'mentor' | 'mentee'): typeof sampleForms =>
    sampleForms.filter(({ form }) => form.roles.length === 1 && form.roles.includes(role));
  return [...of('mentor').slice(0, mentors), ...of('mentee').slice(0, mentees)];
}

function formOf(enrolment: SampleEnrolment): EnrolmentInput {
  const { roles, capacity, offered, goals, languages, place, preferredTimes, careerWish, careerWays } = enrolment;
  const wanted = enrolment.wanted.map(({ currentLevel, ...wish }) => ({ ...wish, level: currentLevel }));
  const workingStyle = Object.fromEntries(workingStyles.map((style, index) => [style, enrolment.workingStyle[index]]));
  const career = {
    ...(careerWish === undefined ? {} : { careerWish }),
    ...(careerWays === undefined ? {} : { careerWays }),
  };
  const told = { offered, wanted, languages, place, preferredTimes, workingStyle, ...career };
  return enrolmentInput.parse({ roles, capacity, goals, profile: { ...told, room: null, version: 0 } });
}

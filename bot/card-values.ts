import { competences, type Competence, type Profile } from '#domain/enrolment/profile.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import {
  fitAnswers,
  goalProgressScale,
  usefulnessScale,
  type ResponseInput,
  type Usefulness,
} from '#domain/surveys/response.ts';
import type { EnrolmentFields, SurveyFields } from './cards/verbs.ts';

/** Most competences to choose in one list of the card; the tab takes them all. */
export const mostCompetences = 3;

/** The response in the fields; null when they do not say whether the two met. */
export function responseFrom(fields: SurveyFields): ResponseInput | null {
  const didMeet = known(fields.didMeet, ['yes', 'moved', 'no']);
  if (didMeet === null) return null;
  return {
    didMeet,
    usefulness: usefulnessIn(fields.usefulness),
    goalProgress: known(fields.goalProgress, goalProgressScale),
    wellPrepared: yesOrNo(fields.wellPrepared),
    fit: known(fields.fit, fitAnswers),
    helpWanted: fields.helpWanted === 'true',
  };
}

function usefulnessIn(text: string): Usefulness | null {
  return usefulnessScale.find((each) => String(each) === text) ?? null;
}

function yesOrNo(text: string): boolean | null {
  const answer = known(text, ['yes', 'no']);
  return answer === null ? null : answer === 'yes';
}

function known<Value extends string>(text: string, values: readonly Value[]): Value | null {
  return values.find((value) => value === text) ?? null;
}

function severalOf<Value extends string>(text: string, values: readonly Value[]): readonly Value[] {
  const chosen = text.split(',');
  return values.filter((value) => chosen.includes(value));
}

/** Roles and profile from the card. Whatever it does not ask keeps its default; the place comes from the directory. */
export function enrolmentFrom(
  fields: EnrolmentFields,
  place: string,
): { readonly roles: readonly Role[]; readonly capacity: number; readonly profile: Profile } {
  const role = known(fields.role, ['mentee', 'mentor', 'both']);
  const roles = (['mentor', 'mentee'] as const).filter((each) => role === each || role === 'both');
  const wanted = roles.includes('mentee') ? competencesIn(fields.wanted) : [];
  const offered = roles.includes('mentor') ? competencesIn(fields.offered) : [];
  return {
    roles,
    capacity: roles.includes('mentor') ? 1 : 0,
    profile: {
      offered: offered.map((competence) => ({ competence, level: 3 })),
      wanted: wanted.map((competence) => ({ competence, level: 1, wantedLevel: 3, importance: 2 })),
      goals: [fields.goal],
      workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
      languages: severalOf(fields.languages, ['sv', 'en']),
      place,
      preferredTimes: [],
    },
  };
}

/** The competences chosen in one list. */
export function competencesIn(text: string): readonly Competence[] {
  return severalOf(text, competences);
}

import { z } from 'zod';
import { competences, type Competence, type Profile } from '#domain/enrolment/profile.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { fitAnswers, type ResponseInput, type Usefulness } from '#domain/surveys/response.ts';
import type { EnrolmentFields } from './cards/enrolment/enrolment-card.ts';
import type { SurveyFields } from './cards/surveys/survey-card.ts';

/** What a field sends: text; nothing at all where it was left empty. */
const field = z.string().max(4000).catch('').default('');

const surveyFields = z.object({
  didMeet: field,
  usefulness: field,
  goalProgress: field,
  wellPrepared: field,
  fit: field,
  comment: field,
  helpWanted: field,
});

const enrolmentFields = z.object({ role: field, wanted: field, offered: field, goal: field, languages: field });

/** Most competences to choose in one list of the card; the tab takes them all. */
export const mostCompetences = 3;

/** The fields of a card as they came; anything else that came with them is left out. */
export function surveyFieldsIn(data: unknown): SurveyFields {
  return surveyFields.parse(objectOf(data));
}

export function enrolmentFieldsIn(data: unknown): EnrolmentFields {
  return enrolmentFields.parse(objectOf(data));
}

const id = z.string().min(1).max(64);

/** Does the button say that its presser takes part in the next round? Null where it does not say. */
export function takesPartIn(data: unknown): boolean | null {
  const read = z.object({ takesPart: z.enum(['true', 'false']) }).safeParse(data);
  return read.success ? read.data.takesPart === 'true' : null;
}

/** What a card is about; null where the card does not name it. */
export function idIn(data: unknown, name: 'surveyId' | 'meetingId' | 'pairingId' | 'requestId'): string | null {
  const read = id.safeParse(Object.entries(objectOf(data)).find(([key]) => key === name)?.[1]);
  return read.success ? read.data : null;
}

const count = z.coerce.number().int().min(0);
const offerPress = z.object({ offerId: id, version: count, option: count.default(0) });

/** What was pressed on which version of an offer; null where the card does not say. */
export function offerPressIn(data: unknown): z.infer<typeof offerPress> | null {
  const read = offerPress.safeParse(data);
  return read.success ? read.data : null;
}

function objectOf(data: unknown): object {
  return typeof data === 'object' && data !== null ? data : {};
}

/** What the fields answer. "Did you meet?" left empty counts as yes: the card is sent for meetings that took place. */
export function responseFrom(fields: SurveyFields): ResponseInput {
  return {
    didMeet: known(fields.didMeet, ['yes', 'moved', 'no']) ?? 'yes',
    usefulness: usefulnessIn(fields.usefulness),
    goalProgress: known(fields.goalProgress, ['less', 'same', 'closer']),
    wellPrepared: yesOrNo(fields.wellPrepared),
    fit: known(fields.fit, fitAnswers),
    comment: fields.comment,
    helpWanted: fields.helpWanted === 'true',
  };
}

function usefulnessIn(text: string): Usefulness | null {
  return ([1, 2, 3, 4, 5] as const).find((each) => String(each) === text) ?? null;
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

/** Roles and profile from the card. What it does not ask keeps its default; the place comes from the directory. */
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

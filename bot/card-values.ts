import type { Catalogue } from '#domain/enrolment/catalogue.ts';
import type { Language } from '#domain/programme/programme.ts';
import { nothingTold, offerOf, wishOf, type Competence, type KeptProfile } from '#domain/enrolment/profile.ts';
import {
  fitAnswers,
  goalProgressScale,
  usefulnessScale,
  type ResponseInput,
  type Usefulness,
} from '#domain/surveys/response.ts';
import type { EnrolmentInput } from '#operations/enrolment/enrol.ts';
import type { EnrolmentFields, SurveyFields } from './cards/verbs.ts';

/** The response in the fields; null when they do not say whether the two met. */
export function responseFrom(fields: SurveyFields): ResponseInput | null {
  const didMeet = oneOf(fields.didMeet, ['yes', 'moved', 'no']);
  if (didMeet === null) return null;
  return {
    didMeet,
    usefulness: usefulnessIn(fields.usefulness),
    goalProgress: oneOf(fields.goalProgress, goalProgressScale),
    wellPrepared: yesOrNo(fields.wellPrepared),
    fit: oneOf(fields.fit, fitAnswers),
    helpWanted: fields.helpWanted === 'true',
  };
}

function usefulnessIn(text: string): Usefulness | null {
  return usefulnessScale.find((each) => String(each) === text) ?? null;
}

function yesOrNo(text: string): boolean | null {
  const answer = oneOf(text, ['yes', 'no']);
  return answer === null ? null : answer === 'yes';
}

function oneOf<Value extends string>(text: string, values: readonly Value[]): Value | null {
  return values.find((value) => value === text) ?? null;
}

function severalOf<Value extends string>(text: string, values: readonly Value[]): readonly Value[] {
  const chosen = text.split(',');
  return values.filter((value) => chosen.includes(value));
}

/** As what somebody joins, by the card's button or, on earlier ones, by its field; null: it does not say. */
export function roleIn({ role }: Pick<EnrolmentFields, 'role'>): 'mentee' | 'mentor' | 'both' | null {
  return oneOf(role, ['mentee', 'mentor', 'both']);
}

interface EnrolmentGround {
  readonly known: KeptProfile | null;
  readonly catalogue: Catalogue;
  /** In which they read the card. */
  readonly language: Language;
}

/**
 * An enrolment from the card. What the card did not ask comes from the profile that the person has; of somebody who has
 * none it keeps its default, and the place comes from the directory.
 */
export function enrolmentFrom(
  fields: EnrolmentFields,
  place: string,
  { known, catalogue, language }: EnrolmentGround,
): EnrolmentInput {
  const role = roleIn(fields);
  const roles = (['mentor', 'mentee'] as const).filter((each) => role === each || role === 'both');
  const wanted = roles.includes('mentee') ? competencesIn(fields.wanted, catalogue) : [];
  const offered = roles.includes('mentor') ? competencesIn(fields.offered, catalogue) : [];
  const enrolment = { roles, capacity: roles.includes('mentor') ? 1 : 0, goals: [fields.goal] };
  if (known !== null) return { ...enrolment, profile: completed(known, wanted, offered) };
  const named = severalOf(fields.languages, ['sv', 'en']);
  // Today's card says in which language they are taken to meet; earlier ones asked.
  const languages = named.length === 0 ? [language] : named;
  const told = { ...nothingTold, place, languages, wanted: wanted.map(wishOf), offered: offered.map(offerOf) };
  return { ...enrolment, profile: { told, room: null, version: 0 } };
}

/** A profile with what it did not tell; null where it stays as it is. */
function completed(
  { told, room, version }: KeptProfile,
  wanted: readonly Competence[],
  offered: readonly Competence[],
): EnrolmentInput['profile'] {
  const wishes = told.wanted.length === 0 ? wanted.map(wishOf) : [];
  const offers = told.offered.length === 0 ? offered.map(offerOf) : [];
  if (wishes.length + offers.length === 0) return null;
  const more = { wanted: [...told.wanted, ...wishes], offered: [...told.offered, ...offers] };
  return { told: { ...told, ...more }, room, version };
}

/** The competences chosen in one list, of those that the card offered. */
export function competencesIn(text: string, catalogue: Catalogue): readonly Competence[] {
  return severalOf(
    text,
    catalogue.map(({ id }) => id),
  );
}

import type { Temporal } from 'temporal-polyfill';
import type { SurveyId } from '../ids.ts';
import type { DidMeet } from '../meetings/held.ts';
import { refused, type Refused } from '../refused.ts';
import { questionsFor, type Survey } from './survey.ts';

/** 1 not at all useful … 5 very useful. */
export type Usefulness = (typeof usefulnessScale)[number];

/** Scales run from worst to best wherever they are shown, card and tab alike. */
export const usefulnessScale = [1, 2, 3, 4, 5] as const;
export const goalProgressScale = ['less', 'same', 'closer'] as const;
export type GoalProgress = (typeof goalProgressScale)[number];

/** Do the two feel right for each other? Asked once, after their first meeting. */
export const fitAnswers = ['not-a-fit', 'not-sure', 'good'] as const;
export type FitAnswer = (typeof fitAnswers)[number];

/** What somebody answered; private. HR only ever sees figures made of at least five people's answers. */
export interface Response {
  readonly surveyId: SurveyId;
  readonly didMeet: DidMeet;
  readonly usefulness: Usefulness | null;
  /** Asked of the mentee only. */
  readonly goalProgress: GoalProgress | null;
  /** Asked of the mentor only: was it clear what the meeting was for? */
  readonly wellPrepared: boolean | null;
  /** Null where it was not asked or left open. The partner never learns it. */
  readonly fit: FitAnswer | null;
  /** The quiet "I would like help", which reaches HR as a name without the answers. */
  readonly helpWanted: boolean;
  readonly answeredAt: Temporal.Instant;
}

/** What the card sent back; null where nothing was chosen. */
export type ResponseInput = Omit<Response, 'surveyId' | 'answeredAt'>;

export type ResponseRefusal = 'already-answered' | 'survey-closed' | 'usefulness-missing' | 'question-not-asked';

/**
 * Takes somebody's answer to their survey. The first answer wins; a second one changes nothing. When the two did not
 * meet, nothing more is asked: ratings of a meeting that was not are dropped, but a wish for help is kept.
 */
export function respond(
  survey: Survey,
  input: ResponseInput,
  now: Temporal.Instant,
): { readonly survey: Survey; readonly response: Response } | Refused<ResponseRefusal> {
  const refusal = closedFor(survey) ?? faultIn(input, survey);
  if (refusal !== null) return refused(refusal);
  const met = input.didMeet === 'yes';
  const response: Response = {
    surveyId: survey.id,
    didMeet: input.didMeet,
    usefulness: met ? input.usefulness : null,
    goalProgress: met ? input.goalProgress : null,
    wellPrepared: met ? input.wellPrepared : null,
    fit: met ? input.fit : null,
    helpWanted: input.helpWanted,
    answeredAt: now,
  };
  return { survey: { ...survey, status: 'answered' }, response };
}

function closedFor(survey: Survey): ResponseRefusal | null {
  if (survey.status === 'answered') return 'already-answered';
  return survey.status === 'closed' ? 'survey-closed' : null;
}

function faultIn(input: ResponseInput, survey: Survey): ResponseRefusal | null {
  if (answersUnasked(input, survey)) return 'question-not-asked';
  return input.didMeet === 'yes' && input.usefulness === null ? 'usefulness-missing' : null;
}

/** Whoever has told of a meeting takes it back, and does not say in the survey that it never was. */
function answersUnasked({ didMeet, goalProgress, wellPrepared, fit }: ResponseInput, survey: Survey): boolean {
  const asked = questionsFor(survey);
  const given = {
    'did-meet': didMeet !== 'yes',
    'goal-progress': goalProgress !== null,
    'well-prepared': wellPrepared !== null,
    fit: fit !== null,
  } as const;
  return (['did-meet', 'goal-progress', 'well-prepared', 'fit'] as const).some(
    (question) => given[question] && !asked.includes(question),
  );
}

import type { Temporal } from 'temporal-polyfill';
import type { GoalId, SurveyId } from '../ids.ts';
import type { DidMeet } from '../meetings/held.ts';
import { refused, type Refused } from '../refused.ts';
import { questionsFor, type QuestionKey, type Survey } from './survey.ts';

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
  /** When they last said whether they met; a meeting that was confirmed then was confirmed by this answer. */
  readonly metSaidAt: Temporal.Instant;
  /** When they asked for help; null where they do not. */
  readonly helpWantedAt: Temporal.Instant | null;
  /** The goal that the answer has moved, and by how many percentage points, so that another answer takes it back. */
  readonly goalMoved: { readonly goalId: GoalId; readonly percent: number } | null;
}

/** What a press can change of an answer that was given. */
export type ResponseChange = Partial<ResponseInput>;

/** What the card sent back; null where nothing was chosen. */
export type ResponseInput = Pick<
  Response,
  'didMeet' | 'usefulness' | 'goalProgress' | 'wellPrepared' | 'fit' | 'helpWanted'
>;

export type ResponseRefusal = 'already-answered' | 'survey-closed' | 'usefulness-missing' | 'question-not-asked';

/**
 * Takes somebody's answer to their survey. The first answer wins; only `amend` changes it. When the two did not meet,
 * nothing more is asked: ratings of a meeting that was not are dropped, but a wish for help is kept.
 */
export function respond(
  survey: Survey,
  input: ResponseInput,
  now: Temporal.Instant,
): { readonly survey: Survey; readonly response: Response } | Refused<ResponseRefusal> {
  const refusal = closedFor(survey) ?? faultIn(input, survey);
  if (refusal !== null) return refused(refusal);
  const response: Response = {
    surveyId: survey.id,
    ...counted(input),
    answeredAt: now,
    metSaidAt: now,
    helpWantedAt: input.helpWanted ? now : null,
    goalMoved: null,
  };
  return { survey: { ...survey, status: 'answered' }, response };
}

/** Of a meeting that was not, nothing is rated. */
function counted({ didMeet, usefulness, goalProgress, wellPrepared, fit, helpWanted }: ResponseInput): ResponseInput {
  if (didMeet === 'yes') return { didMeet, usefulness, goalProgress, wellPrepared, fit, helpWanted };
  return { didMeet, usefulness: null, goalProgress: null, wellPrepared: null, fit: null, helpWanted };
}

/**
 * A further press, or another mind, changes the answer: until the survey would have closed, `closesAt`. What is not
 * changed stays. A figure that has been shown keeps what was answered then (`domain/insight/batches.ts`).
 */
export function amend(
  survey: Survey,
  response: Response,
  change: ResponseChange,
  { now, closesAt }: { readonly now: Temporal.Instant; readonly closesAt: Temporal.Instant },
): Response | Refused<ResponseRefusal> {
  if (now.epochMilliseconds >= closesAt.epochMilliseconds) return refused('survey-closed');
  const input = { ...response, ...change };
  const refusal = faultIn(input, survey);
  if (refusal !== null) return refused(refusal);
  const { helpWanted, helpWantedAt } = response;
  return {
    ...response,
    ...counted(input),
    metSaidAt: input.didMeet === response.didMeet ? response.metSaidAt : now,
    helpWantedAt: input.helpWanted === helpWanted ? helpWantedAt : input.helpWanted ? now : null,
  };
}

/** What is asked after the first press. */
export type LaterQuestion = Exclude<QuestionKey, 'did-meet' | 'usefulness' | 'help-wanted'>;

/** What is asked right after how useful it was: the mentee about the goal, the mentor whether it was prepared. */
export function questionOfRole({ role }: Pick<Survey, 'role'>): LaterQuestion {
  return role === 'mentee' ? 'goal-progress' : 'well-prepared';
}

/** What is asked next of somebody who has said how the meeting was: what of it they have not answered yet. */
export function openQuestion(survey: Survey, response: Response): LaterQuestion | null {
  if (response.didMeet !== 'yes') return null;
  const isOpen = {
    'goal-progress': response.goalProgress === null,
    'well-prepared': response.wellPrepared === null,
    fit: response.fit === null,
  };
  const asked = questionsFor(survey);
  return (['goal-progress', 'well-prepared', 'fit'] as const).find((key) => asked.includes(key) && isOpen[key]) ?? null;
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

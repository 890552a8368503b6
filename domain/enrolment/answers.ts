import type { QuestionId } from '../ids.ts';
import { longest } from '../limits.ts';
import { refused, type Refused } from '../refused.ts';
import { isTooLong, tidyLine } from '../text.ts';
import type { Role } from './enrolment.ts';
import type { Question, QuestionRelation } from './question.ts';

/** A text or the id of a choice; ids of several; a step of a scale; yes or no. */
export type AnswerValue = string | readonly string[] | number | boolean;

/** What somebody answered, and to which wording. */
export interface Answer {
  readonly questionId: QuestionId;
  readonly number: number;
  readonly value: AnswerValue;
}

/** A question that a programme asks. */
export interface AskedQuestion {
  readonly question: Question;
  readonly isRequired: boolean;
  readonly relation: QuestionRelation;
  /** 1 to 3, beside the other questions that count. */
  readonly weight: number;
}

/** Words cannot be compared, and what only one of two people is asked has nothing to be compared with. */
export function mayCount({ kind, audience }: Pick<Question, 'kind' | 'audience'>): boolean {
  return kind !== 'text' && audience === 'both';
}

/** Each names the question in its field, as `answers.<id>`. */
export type AnswerRefusal = 'answer-missing' | 'answer-wrong' | 'answer-too-long';

/** Is somebody in these roles asked it? */
export function isAsked({ audience }: Pick<Question, 'audience'>, roles: readonly Role[]): boolean {
  return audience === 'both' || roles.includes(audience);
}

/**
 * What somebody answers when they join or change their part. What they do not say again stays as it was; an empty answer
 * takes it back. Answers to what is not asked of them are left out: the question may have gone while they wrote. A
 * required question has to be answered.
 */
export function answersOf(
  asked: readonly AskedQuestion[],
  roles: readonly Role[],
  { told, before }: { readonly told: Readonly<Record<string, AnswerValue>>; readonly before: readonly Answer[] },
): readonly Answer[] | Refused<AnswerRefusal> {
  const answers: Answer[] = [];
  for (const { question, isRequired } of asked) {
    if (!isAsked(question, roles)) continue;
    const value = told[question.id];
    const kept = before.find(({ questionId }) => questionId === question.id);
    const answer = value === undefined ? (kept ?? null) : answerTo(question, value);
    if (answer !== null && 'refused' in answer) return answer;
    if (answer !== null) answers.push(answer);
    else if (isRequired) return refused('answer-missing', fieldOf(question));
  }
  return answers;
}

function fieldOf({ id }: Question): string {
  return `answers.${id}`;
}

/** Null for an empty one. */
function answerTo(question: Question, told: AnswerValue): Answer | null | Refused<AnswerRefusal> {
  const value = typeof told === 'string' ? tidyLine(told) : told;
  if (value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (question.kind === 'text' && typeof value === 'string' && isTooLong(value, longest.answer)) {
    return refused('answer-too-long', fieldOf(question));
  }
  if (!fits(question, value)) return refused('answer-wrong', fieldOf(question));
  return { questionId: question.id, number: question.number, value };
}

function fits({ kind, choices }: Question, value: AnswerValue): boolean {
  const isChoice = (id: unknown): boolean => choices.some((each) => each.id === id);
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return isChoice(value);
    case 'several':
      return Array.isArray(value) && value.every(isChoice) && new Set(value).size === value.length;
    case 'scale':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
    case 'yes-no':
      return typeof value === 'boolean';
  }
}

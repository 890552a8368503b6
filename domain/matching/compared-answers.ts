import { mayCount, type Answer, type AnswerValue, type AskedQuestion } from '../enrolment/answers.ts';
import type { Question, QuestionRelation } from '../enrolment/question.ts';

/** One of HR's own questions that counts in a programme's matching. */
export interface ComparedQuestion {
  readonly relation: Exclude<QuestionRelation, 'none'>;
  readonly weight: number;
  readonly isScale: boolean;
}

/** What a programme compares, in order; one list for all candidates. */
export function comparedIn(asked: readonly AskedQuestion[]): readonly ComparedQuestion[] {
  return countingIn(asked).flatMap(({ question, relation, weight }) =>
    relation === 'none' ? [] : [{ relation, weight, isScale: question.kind === 'scale' }],
  );
}

/**
 * Somebody's answers to what is compared, in the same order: a bit for each choice, for yes or no, or for the step of a
 * scale; 0 where there is no answer.
 */
export function answerBits(asked: readonly AskedQuestion[], answers: readonly Answer[]): readonly number[] {
  return countingIn(asked).map(({ question }) => {
    const answer = answers.find(({ questionId }) => questionId === question.id);
    return answer === undefined ? 0 : bitsOf(question, answer.value);
  });
}

function countingIn(asked: readonly AskedQuestion[]): readonly AskedQuestion[] {
  return asked.filter(({ question, relation }) => relation !== 'none' && mayCount(question));
}

function bitsOf({ choices }: Question, value: AnswerValue): number {
  if (typeof value === 'boolean') return value ? 2 : 1;
  if (typeof value === 'number') return 1 << value;
  const ids: readonly string[] = typeof value === 'string' ? [value] : value;
  return choices.reduce((bits, { id }, at) => (ids.includes(id) ? bits | (1 << at) : bits), 0);
}

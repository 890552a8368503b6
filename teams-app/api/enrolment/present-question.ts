import type { AnswerValue, AskedQuestion } from '#domain/enrolment/answers.ts';
import type { Question } from '#domain/enrolment/question.ts';
import type { Language } from '#domain/programme/programme.ts';
import { questions as english } from '#texts/enrolment/questions/en.ts';
import { questions as swedish } from '#texts/enrolment/questions/sv.ts';
import { list } from '#texts/format.ts';
import type { AskedBody, AskedByHr, QuestionBody } from '../../contract/questions.ts';

export function questionBody({ id, kind, text, help, choices, audience }: Question): QuestionBody {
  return { id, kind, text, help, choices: choices.map((each) => ({ ...each })), audience };
}

export function askedBody({ question, isRequired }: AskedQuestion): AskedBody {
  return { ...questionBody(question), required: isRequired };
}

export function askedByHrBody(asked: AskedQuestion): AskedByHr {
  const weight = ([1, 2, 3] as const).find((each) => each >= asked.weight) ?? 3;
  return { ...askedBody(asked), relation: asked.relation, weight };
}

/** An answer in words. */
export function answerText({ choices }: Question, value: AnswerValue, language: Language): string {
  const texts = language === 'sv' ? swedish : english;
  const nameOf = (id: string): string => choices.find((each) => each.id === id)?.text[language] ?? id;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return texts.step(value);
  return typeof value === 'string' ? nameOf(value) : list(value.map(nameOf), language);
}

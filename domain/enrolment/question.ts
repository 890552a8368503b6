import type { Temporal } from 'temporal-polyfill';
import type { QuestionId } from '../ids.ts';
import { longest, most } from '../limits.ts';
import type { Wording } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';
import { isTooLong, tidyLine } from '../text.ts';

/** How HR's own questions are answered; a scale goes from 1 to 5. */
export const questionKinds = ['text', 'choice', 'several', 'scale', 'yes-no'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Who is asked. */
export const questionAudiences = ['mentor', 'mentee', 'both'] as const;
export type QuestionAudience = (typeof questionAudiences)[number];

/** How the answers of two people count when they are matched. */
export const questionRelations = ['none', 'alike', 'different', 'wanted-offered'] as const;
export type QuestionRelation = (typeof questionRelations)[number];

/** Something to choose; its id stays when it is worded anew. */
export interface Choice {
  readonly id: string;
  readonly text: Wording;
}

/** What can be worded anew. */
export interface QuestionWording {
  readonly text: Wording;
  /** Empty where the question says enough. */
  readonly help: Wording;
  /** Of `choice` and `several`; the others have none. */
  readonly choices: readonly Choice[];
  readonly audience: QuestionAudience;
}

/** A question of HR's own, in a library that all programmes ask from. */
export interface Question extends QuestionWording {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  /** Which wording this is, from 1 on; answers stay with the one to which they were given. */
  readonly number: number;
  /** Since when no programme asks it. */
  readonly retiredAt: Temporal.Instant | null;
  readonly version: number;
}

export type QuestionRefusal =
  | 'question-text-missing'
  | 'question-text-too-long'
  | 'question-choices-wrong'
  | 'question-retired';

/**
 * A new question, or one that is worded anew: its kind stays, because answers of another kind could not be compared. A
 * wording that says the same is the same.
 */
export function word(
  from: { readonly question: Question } | { readonly id: QuestionId; readonly kind: QuestionKind },
  told: QuestionWording,
): Question | Refused<QuestionRefusal> {
  const { kind } = 'question' in from ? from.question : from;
  const wording = tidied(kind, told);
  const fault = faultIn(kind, wording);
  if (fault !== null) return refused(fault);
  if (!('question' in from)) return { id: from.id, kind, ...wording, number: 1, retiredAt: null, version: 1 };
  const { question } = from;
  if (question.retiredAt !== null) return refused('question-retired');
  if (textOf(wording) === textOf(question)) return question;
  return { ...question, ...wording, number: question.number + 1, version: question.version + 1 };
}

function tidied(kind: QuestionKind, { text, help, choices, audience }: QuestionWording): QuestionWording {
  const both = ({ sv, en }: Wording): Wording => ({ sv: tidyLine(sv), en: tidyLine(en) });
  const isChosen = kind === 'choice' || kind === 'several';
  const kept = isChosen ? choices.map((each) => ({ id: each.id, text: both(each.text) })) : [];
  return { text: both(text), help: both(help), choices: kept, audience };
}

function textOf({ text, help, choices, audience }: QuestionWording): string {
  return JSON.stringify([
    text.sv,
    text.en,
    help.sv,
    help.en,
    audience,
    choices.map((each) => [each.id, each.text.sv, each.text.en]),
  ]);
}

function faultIn(kind: QuestionKind, { text, help, choices }: QuestionWording): QuestionRefusal | null {
  const isEmpty = ({ sv, en }: Wording): boolean => sv === '' || en === '';
  const words = [text, help, ...choices.map((each) => each.text)].flatMap(({ sv, en }) => [sv, en]);
  if (isEmpty(text) || (help.sv === '') !== (help.en === '')) return 'question-text-missing';
  if (words.some((each) => isTooLong(each, longest.question))) return 'question-text-too-long';
  if (kind !== 'choice' && kind !== 'several') return null;
  const ids = new Set(choices.map(({ id }) => id));
  const isWrong = choices.length < 2 || choices.length > most.choices || ids.size < choices.length;
  return isWrong || choices.some((each) => isEmpty(each.text)) ? 'question-choices-wrong' : null;
}

/** No programme asks it any more. What was answered stays. Retiring twice is the same as once. */
export function retireQuestion(question: Question, now: Temporal.Instant): Question {
  return question.retiredAt === null ? { ...question, retiredAt: now, version: question.version + 1 } : question;
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { answersOf, isAsked, type AnswerValue } from '#domain/enrolment/answers.ts';
import {
  questionKinds,
  retireQuestion,
  word,
  type Question,
  type QuestionKind,
  type QuestionWording,
} from '#domain/enrolment/question.ts';
import { idOf } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';

const both = (sv: string) => ({ sv, en: `in English: ${sv}` });
const wording: QuestionWording = {
  text: both('Vad lockar dig?'),
  help: { sv: '', en: '' },
  choices: [
    { id: 'learn', text: both('Att lära') },
    { id: 'give', text: both('Att ge') },
  ],
  audience: 'both',
};

function questionOf(kind: QuestionKind, over: Partial<QuestionWording> = {}): Question {
  const question = word({ id: idOf<'Question'>(kind), kind }, { ...wording, ...over });
  if (isRefused(question)) throw new Error(question.refused);
  return question;
}

describe('a question of HR’s own', () => {
  test('has choices only where one chooses, and begins with its first wording', () => {
    expect(questionOf('choice')).toMatchObject({ number: 1, version: 1, choices: [{ id: 'learn' }, { id: 'give' }] });
    expect(questionOf('scale').choices).toEqual([]);
  });

  test.each<[string, Partial<QuestionWording>, string]>([
    ['without a text in one language', { text: { sv: 'Vad?', en: ' ' } }, 'question-text-missing'],
    ['with help in one language only', { help: { sv: 'Tänk efter', en: '' } }, 'question-text-missing'],
    ['with a text of 301 characters', { text: both('x'.repeat(301)) }, 'question-text-too-long'],
    ['with one choice', { choices: wording.choices.slice(0, 1) }, 'question-choices-wrong'],
    ['with the same choice twice', { choices: [...wording.choices, ...wording.choices] }, 'question-choices-wrong'],
  ])('%s is refused', (_, wrong, reason) => {
    const id = idOf<'Question'>('one');
    expect(word({ id, kind: 'choice' }, { ...wording, ...wrong })).toEqual({ refused: reason });
  });

  test('worded anew is the next wording; the same words are the same question', () => {
    const question = questionOf('choice');
    expect(word({ question }, { ...wording, text: { ...wording.text, sv: ' Vad lockar dig? ' } })).toBe(question);
    expect(word({ question }, { ...wording, audience: 'mentor' })).toMatchObject({ number: 2, version: 2 });
  });

  test('that was retired is not worded anew, and retiring twice is once', () => {
    const gone = retireQuestion(questionOf('choice'), Temporal.Instant.from('2026-11-30T09:00:00Z'));
    expect(word({ question: gone }, wording)).toEqual({ refused: 'question-retired' });
    expect(retireQuestion(gone, Temporal.Instant.from('2026-12-01T09:00:00Z'))).toBe(gone);
  });
});

const uncounted = { relation: 'none', weight: 1 } as const;

describe('answering', () => {
  const nothing = { told: {}, before: [] };
  const ask = (kind: QuestionKind, isRequired = false) => [{ question: questionOf(kind), isRequired, ...uncounted }];
  const tell = (kind: QuestionKind, value: AnswerValue, isRequired = false) =>
    answersOf(ask(kind, isRequired), ['mentor'], { told: { [kind]: value }, before: [] });

  test('what has to be answered is asked for by its name, also when the answer is empty', () => {
    const missing = { refused: 'answer-missing', field: 'answers.several' };
    expect(answersOf(ask('several', true), ['mentor'], nothing)).toEqual(missing);
    expect(tell('several', [], true)).toEqual(missing);
    expect(answersOf(ask('several'), ['mentor'], nothing)).toEqual([]);
  });

  test.each<[QuestionKind, AnswerValue]>([
    ['text', true],
    ['choice', 'steal'],
    ['several', ['learn', 'steal']],
    ['several', ['learn', 'learn']],
    ['scale', 6],
    ['scale', 2.5],
    ['yes-no', 'yes'],
  ])('%s cannot be answered with %p', (kind, value) => {
    expect(tell(kind, value)).toEqual({ refused: 'answer-wrong', field: `answers.${kind}` });
  });

  test('a text is tidied, and one that is too long is refused', () => {
    expect(tell('text', '  För att  ')).toMatchObject([{ value: 'För att', number: 1 }]);
    expect(tell('text', 'x'.repeat(501))).toEqual({ refused: 'answer-too-long', field: 'answers.text' });
  });

  test('what is not said again stays with the wording it was given to, and an empty answer takes it back', () => {
    const before = [{ questionId: idOf<'Question'>('scale'), number: 1, value: 4 }];
    const reworded = [{ question: { ...questionOf('scale'), number: 2 }, isRequired: false, ...uncounted }];
    expect(answersOf(reworded, ['mentee'], { told: {}, before })).toEqual(before);
    expect(answersOf(reworded, ['mentee'], { told: { scale: 5 }, before })).toMatchObject([{ number: 2, value: 5 }]);
    expect(answersOf(reworded, ['mentee'], { told: { scale: '' }, before })).toEqual([]);
  });

  test('only what is asked of somebody’s roles is kept, whatever they send', () => {
    const kind = fc.constantFrom(...questionKinds);
    const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.constantFrom('learn', 'give')));
    fc.assert(
      fc.property(kind, value, fc.constantFrom('mentor', 'mentee', 'both'), (each, told, audience) => {
        const question = questionOf(each, { audience });
        const asked = [{ question, isRequired: false, ...uncounted }];
        const outcome = answersOf(asked, ['mentee'], { told: { [each]: told, other: told }, before: [] });
        if (isRefused(outcome)) return;
        expect(outcome.length).toBeLessThanOrEqual(isAsked(question, ['mentee']) ? 1 : 0);
      }),
    );
  });
});

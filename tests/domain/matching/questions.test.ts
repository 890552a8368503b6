import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnswerValue, AskedQuestion } from '#domain/enrolment/answers.ts';
import type { Question, QuestionKind, QuestionRelation } from '#domain/enrolment/question.ts';
import { idOf } from '#domain/ids.ts';
import { answerBits, comparedIn } from '#domain/matching/compared-answers.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { anyCohort, anyContext, mentee, mentor, plainContext } from './people.ts';

const both = (text: string) => ({ sv: text, en: text });

function asked(kind: QuestionKind, relation: QuestionRelation, over: Partial<Question> = {}): AskedQuestion {
  const question: Question = {
    id: idOf<'Question'>(kind),
    kind,
    number: 1,
    audience: 'both',
    text: both('Hur?'),
    help: both(''),
    choices: ['a', 'b', 'c'].map((id) => ({ id, text: both(id) })),
    retiredAt: null,
    version: 1,
    ...over,
  };
  return { question, isRequired: false, relation, weight: 2 };
}

type Answered = readonly [one: AskedQuestion, ofMentor: AnswerValue | null, ofMentee: AnswerValue | null];

function valueOf(rows: readonly Answered[], form: 'mentoring' | 'peer' = 'mentoring'): number {
  const questions = rows.map(([one]) => one);
  const bitsOf = (at: 1 | 2) =>
    answerBits(
      questions,
      rows.flatMap((row) => {
        const value = row[at];
        return value === null ? [] : [{ questionId: row[0].question.id, number: 1, value }];
      }),
    );
  const compared = comparedIn(questions);
  const two = [
    mentor('Ada', { compared, answers: bitsOf(1) }),
    mentee('Bo', { compared, answers: bitsOf(2) }),
  ] as const;
  return fitOf(...two, { ...plainContext, form }).factors.questions;
}

describe('answers to HR’s own questions in the matching', () => {
  test.each<[string, Answered, number]>([
    ['the same choice is alike', [asked('choice', 'alike'), 'a', 'a'], 1],
    ['another choice is not', [asked('choice', 'alike'), 'a', 'b'], 0],
    ['of several, what both have chosen counts', [asked('several', 'alike'), ['a', 'b'], ['b', 'c']], 1 / 3],
    ['a scale is as near as its steps', [asked('scale', 'alike'), 2, 4], 0.5],
    ['what is different is not alike', [asked('yes-no', 'different'), true, false], 1],
    ['what the mentee wants the mentor has', [asked('several', 'wanted-offered'), ['a', 'b', 'c'], ['b']], 1],
    ['or has in part', [asked('several', 'wanted-offered'), ['a'], ['a', 'b']], 0.5],
    ['more than is wanted on a scale is enough', [asked('scale', 'wanted-offered'), 5, 3], 1],
    ['an answer that one of them has not given tells nothing', [asked('choice', 'alike'), null, 'a'], 0.5],
    ['a choice that is gone tells nothing', [asked('choice', 'alike'), 'gone', 'a'], 0.5],
    ['what only mentors are asked tells nothing', [asked('choice', 'alike', { audience: 'mentor' }), 'a', 'b'], 0.5],
    ['words tell nothing', [asked('text', 'alike'), 'a', 'a'], 0.5],
    ['what does not count tells nothing', [asked('choice', 'none'), 'a', 'b'], 0.5],
  ])('%s', (_, row, value) => {
    expect(valueOf([row])).toBeCloseTo(value);
  });

  test('count by their weights', () => {
    const light = { ...asked('yes-no', 'alike'), weight: 1 };
    const heavy = { ...asked('choice', 'alike'), weight: 3 };
    const rows: readonly Answered[] = [
      [light, true, false],
      [heavy, 'a', 'a'],
    ];
    expect(valueOf(rows)).toBe(0.75);
  });

  test('of peers, each wants of the other', () => {
    expect(valueOf([[asked('several', 'wanted-offered'), ['a'], ['a', 'b']]], 'peer')).toBe(0.75);
  });

  test('are in no reason: those of two people do not depend on them', () => {
    fc.assert(
      fc.property(anyCohort(4), anyContext, ({ mentors, mentees }, context) => {
        const [one, other] = [mentors[0], mentees[0]];
        if (one === undefined || other === undefined) return;
        const { reasonsFor, reasonsAgainst } = fitOf(one, other, context);
        const silent = fitOf({ ...one, answers: [] }, { ...other, answers: [] }, context);
        expect([silent.reasonsFor, silent.reasonsAgainst]).toEqual([reasonsFor, reasonsAgainst]);
      }),
    );
  });
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitOf, scoreOf, seenScore, seenScoreOf } from '#domain/matching/fit.ts';
import { prepare } from '#domain/matching/prepared.ts';
import { factors, type Factor } from '#domain/programme/match-factors.ts';
import { anyContext, anyProfile, mentee, mentor } from './people.ts';

test('the score alone is the score of the whole fit, for every form and all weights', () => {
  fc.assert(
    fc.property(anyProfile, anyProfile, anyContext, (one, other, context) => {
      const [a, b] = [mentor('Ada', { profile: one }), mentee('Bo', { profile: other })];
      const fit = fitOf(a, b, context);
      const [first, second] = [a, b].map((each) => prepare(each, context.referenceWeek));
      if (first === undefined || second === undefined) throw new Error('Two were prepared.');
      expect(scoreOf(first, second, context.weights, context.form)).toBe(fit.score);
      expect(seenScoreOf(first, second, context.weights, context.form)).toBe(seenScore(fit.factors, context.weights));
      const total = factors.reduce((sum, factor) => sum + context.weights[factor], 0);
      const weightOf = (factor: Factor) =>
        total === 0 ? Number(factor !== 'questions') / (factors.length - 1) : context.weights[factor] / total;
      expect(fit.score).toBeCloseTo(
        factors.reduce((sum, each) => sum + weightOf(each) * fit.factors[each], 0),
        9,
      );
    }),
  );
});

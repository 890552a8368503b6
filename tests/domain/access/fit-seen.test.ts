import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitSeen } from '#domain/access/fit-seen.ts';
import type { Fit } from '#domain/matching/candidate.ts';
import { seenScore } from '#domain/matching/fit.ts';
import { defaultWeights, factors, hiddenFactors, type Factor, type Weights } from '#domain/programme/match-factors.ts';

const value = fc.double({ min: 0, max: 1, noNaN: true });
const each = <Value>(of: fc.Arbitrary<Value>) =>
  fc.tuple(...factors.map(() => of)).map((values): Record<Factor, Value> => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each factor has got its value
    return Object.fromEntries(factors.map((factor, index) => [factor, values[index]])) as Record<Factor, Value>;
  });
const anyFactors = each(value);
const anyWeights: fc.Arbitrary<Weights> = each(fc.nat({ max: 10 }));

const fitWith = (values: Record<Factor, number>, score: number): Fit => ({
  score,
  factors: values,
  reasonsFor: [],
  reasonsAgainst: [],
});

describe('the fit that HR sees', () => {
  test('is the same whatever two people have in private', () => {
    fc.assert(
      fc.property(anyFactors, anyFactors, anyWeights, (one, other, weights) => {
        const secret = Object.fromEntries(hiddenFactors.map((factor) => [factor, other[factor]]));
        const different = { ...one, ...secret };
        expect(fitSeen(fitWith(one, 0.1), weights)).toEqual(fitSeen(fitWith(different, 0.9), weights));
      }),
    );
  });

  test('is between 0 and 1, also where only hidden factors have a weight', () => {
    fc.assert(
      fc.property(anyFactors, anyWeights, (values, weights) => {
        const seen = seenScore(values, weights);
        expect(seen).toBeGreaterThanOrEqual(0);
        expect(seen).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('counts each visible factor by its weight', () => {
    const none: Weights = { ...defaultWeights };
    for (const factor of factors) Object.assign(none, { [factor]: 0 });
    const values = { ...defaultWeights, competences: 0.5, place: 1, 'career-wish': 1, goals: 1, 'earlier-ratings': 1 };
    expect(seenScore(values, { ...none, competences: 3, place: 1, 'career-wish': 10 })).toBeCloseTo(0.625);
    const even = { ...values, 'working-style': 0, language: 0, 'experience-gap': 0, 'common-hours': 0 };
    expect(seenScore(even, { ...none, 'career-wish': 10 })).toBeCloseTo(0.25);
  });
});

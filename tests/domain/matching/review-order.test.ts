import { describe, expect, test } from '@jest/globals';
import { clearOnes, nextToReview, reviewOrder, type ToReview } from '#domain/matching/review-order.ts';
import { stepOf, weightAt, weightSteps } from '#domain/programme/weight-steps.ts';

const row = (id: string, part: Partial<ToReview> = {}): ToReview => ({
  id,
  review: null,
  isToThinkOf: false,
  isMine: true,
  ...part,
});
const think = { isToThinkOf: true };
const rows = [
  row('clear 1'),
  row('own', { isMine: false }),
  row('think 1', think),
  row('clear 2'),
  row('think 2', think),
];
const ordered = reviewOrder(rows);
const agreed = (...ids: readonly string[]): readonly ToReview[] =>
  ordered.map((each) => (ids.includes(each.id) ? { ...each, review: 'agreed' } : each));

describe('going through a draft', () => {
  test('what is to be thought of comes first, then what is clear, and last what others decide about', () => {
    expect(ordered.map(({ id }) => id)).toEqual(['think 1', 'think 2', 'clear 1', 'clear 2', 'own']);
  });

  test('the next is the next that nobody has looked at, and what was skipped comes again', () => {
    expect(nextToReview(ordered, null)).toEqual({ kind: 'one', id: 'think 1' });
    expect(nextToReview(agreed('think 1'), 'think 1')).toEqual({ kind: 'one', id: 'think 2' });
    expect(nextToReview(agreed('think 2'), 'think 2')).toEqual({ kind: 'one', id: 'think 1' });
    expect(nextToReview(agreed('clear 1'), 'clear 1')).toEqual({ kind: 'one', id: 'think 1' });
  });

  test('once there is nothing left to think of, the clear ones are offered at once, or one by one', () => {
    const clear = agreed('think 1', 'think 2');
    expect(nextToReview(clear, 'think 2')).toEqual({ kind: 'clear' });
    expect(nextToReview(clear, null)).toEqual({ kind: 'clear' });
    expect(clearOnes(clear).map(({ id }) => id)).toEqual(['clear 1', 'clear 2']);
    expect(nextToReview(clear, 'clear 1')).toEqual({ kind: 'one', id: 'clear 2' });
    expect(nextToReview(agreed('think 1', 'think 2', 'clear 1'), 'think 2')).toEqual({ kind: 'one', id: 'clear 2' });
  });

  test('it is done when everything has been looked at, whatever others have still to decide', () => {
    expect(nextToReview(agreed('think 1', 'think 2', 'clear 1', 'clear 2'), 'clear 2')).toEqual({ kind: 'done' });
    expect(nextToReview([], null)).toEqual({ kind: 'done' });
  });
});

test('a weight is said in a word, and choosing the same word again changes nothing', () => {
  expect([0, 3, 5, 7, 10].map(stepOf)).toEqual(weightSteps);
  expect(weightAt('some', 6)).toBe(6);
  expect(weightSteps.map((step) => stepOf(weightAt(step, 1)))).toEqual(weightSteps);
});

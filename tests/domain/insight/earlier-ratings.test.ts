import { expect, test } from '@jest/globals';
import { earlierRatings } from '#domain/insight/earlier-ratings.ts';

const rated = (...batches: readonly string[]) => batches.map((answers) => ({ answers: Array.from(answers) }));

test('a mentor is compared with the mean of all about whom enough is told', () => {
  const ratings = earlierRatings(
    new Map([
      ['Ada', rated('34444')],
      ['Bo', rated('22333')],
    ]),
  );
  expect(ratings.get('Ada')).toBeCloseTo(0.65, 10);
  expect(ratings.get('Bo')).toBeCloseTo(0.35, 10);
});

test('mentors whose mentees all said the best, and those where one did not, look the same', () => {
  const others = ['Bo', rated('33333')] as const;
  const [all, notAll] = ['55555', '45555'].map((answers) => earlierRatings(new Map([['Ada', rated(answers)], others])));
  expect(all).toEqual(notAll);
});

test('nothing is known of a mentor without a batch', () => {
  expect(earlierRatings(new Map([['Ada', []]]))).toEqual(new Map());
});

import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { earlierRatings, type MentorRating } from '#domain/insight/earlier-ratings.ts';
import { person } from '../matching/people.ts';

const start = Temporal.Instant.from('2026-01-01T12:00:00Z');

/** One answer of each of some mentees, a day apart. */
function rated(mentor: string, values: readonly number[]): readonly MentorRating[] {
  return values.map((value, index) => ({
    mentorId: person(mentor),
    personId: person(`${mentor}'s mentee ${index}`),
    value,
    answeredAt: start.add({ hours: 24 * index }),
  }));
}

test('a mentor about whom five mentees have answered is compared with the mean of all', () => {
  const ratings = earlierRatings([...rated('Ada', [5, 5, 5, 5, 5]), ...rated('Bo', [3, 3, 3, 3, 3])]);
  expect(ratings.get(person('Ada'))).toBeCloseTo(0.75, 10);
  expect(ratings.get(person('Bo'))).toBeCloseTo(0.25, 10);
});

test('nothing is known of a mentor about whom fewer have answered', () => {
  expect(earlierRatings([...rated('Ada', [1, 1, 1, 1])])).toEqual(new Map());
  const one = rated('Ada', [1]);
  const often = Array.from({ length: 9 }, () => one).flat();
  expect(earlierRatings(often)).toEqual(new Map());
});

test('a single further answer changes nothing until five more people have answered', () => {
  const before = earlierRatings([...rated('Ada', [5, 5, 5, 5, 5]), ...rated('Bo', [3, 3, 3, 3, 3])]);
  const after = earlierRatings([...rated('Ada', [5, 5, 5, 5, 5, 1]), ...rated('Bo', [3, 3, 3, 3, 3])]);
  expect(after).toEqual(before);
});

test('answers about a mentor of whom too little is known are not even part of the mean', () => {
  const ratings = earlierRatings([
    ...rated('Ada', [5, 5, 5, 5, 5]),
    ...rated('Bo', [3, 3, 3, 3, 3]),
    ...rated('Cilla', [1]),
  ]);
  expect([...ratings]).toEqual([
    [person('Ada'), 0.75],
    [person('Bo'), 0.25],
  ]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from '#domain/ids.ts';
import { batchSize, closedBatch, fullBatches, type Batch } from '#domain/insight/batches.ts';
import { countBounds, shownCounts, shownInSteps } from '#domain/insight/shown-counts.ts';
import { shownMean, sumBounds } from '#domain/insight/shown-mean.ts';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { fitAnswers } from '#domain/surveys/response.ts';

const scale = ['1', '2', '3', '4', '5'];

/** Every batch that can be: each multiset of as many answers. */
function everyBatch(answers: readonly string[], size = batchSize): readonly Batch[] {
  const from = (first: number, left: number): readonly (readonly string[])[] =>
    left === 0
      ? [[]]
      : answers.slice(first).flatMap((answer, index) => from(first + index, left - 1).map((rest) => [answer, ...rest]));
  return from(0, size).map((all) => ({ answers: all }));
}

/** Every life of a figure with so many batches, one after another. */
function everyLife(batches: readonly Batch[], length: number): readonly (readonly Batch[])[] {
  return length === 0
    ? [[]]
    : everyLife(batches, length - 1).flatMap((life) => batches.map((batch) => [...life, batch]));
}

const without = (answers: readonly string[], own: string): readonly string[] =>
  answers.toSpliced(answers.indexOf(own), 1);

/**
 * Whoever has watched a figure from the first, and perhaps knows their own answer in it: whose answer do they know? Those
 * are returned, of all lives that look the same to them.
 */
function found(
  lives: readonly (readonly Batch[])[],
  figure: (batches: readonly Batch[]) => unknown,
): readonly string[] {
  const possible = new Map<string, Set<string>>();
  const note = (watcher: string, place: number, answers: readonly string[]) => {
    const known = possible.get(`${watcher} of batch ${place}`) ?? new Set();
    for (const answer of answers) known.add(answer);
    possible.set(`${watcher} of batch ${place}`, known);
  };
  for (const life of lives) {
    const seen = JSON.stringify(life.map((_, index) => figure(life.slice(0, index + 1))));
    for (const [place, { answers }] of life.entries()) {
      note(`${seen}, seen from outside,`, place, answers);
      for (const [own, others] of life.entries()) {
        for (const answer of new Set(others.answers)) {
          const rest = own === place ? without(answers, answer) : answers;
          note(`${seen}, seen by somebody in batch ${own} who said ${answer},`, place, rest);
        }
      }
    }
  }
  return [...possible]
    .filter(([, answers]) => answers.size < 2)
    .map(([who, answers]) => `${who}: ${Array.from(answers).join()}`);
}

describe('nobody can find what somebody answered', () => {
  const ratings = everyBatch(scale);
  const fits = everyBatch(fitAnswers);

  test('from a mean of five', () => {
    expect(ratings).toHaveLength(126);
    expect(found(everyLife(ratings, 1), sumBounds)).toEqual([]);
  });

  test('from the difference of two means', () => {
    expect(found(everyLife(ratings, 2), sumBounds)).toEqual([]);
  });

  test('from counts of five, from the difference of two, nor from that of three', () => {
    for (const length of [1, 2, 3]) {
      expect(found(everyLife(fits, length), (some) => countBounds(fitAnswers, some))).toEqual([]);
      expect(found(everyLife(fits, length), (some) => shownCounts(fitAnswers, some))).toEqual([]);
    }
  });

  test('from reasons for ending, of which there are more', () => {
    const reasons = everyBatch(endReasons);
    expect(found(everyLife(reasons, 1), (some) => countBounds(endReasons, some))).toEqual([]);
  });

  test('while a mean and a count that are told exactly would', () => {
    const exactly = (some: readonly Batch[]) =>
      some.flatMap(({ answers }) => answers).reduce((sum, one) => sum + Number(one), 0);
    expect(found(everyLife(ratings, 1), exactly).length).toBeGreaterThan(10);
  });
});

describe('which answers make a batch', () => {
  const people = (names: string) => Array.from(names).map((name) => idOf<'Person'>(name));
  const given = (names: string, answer = '3') =>
    people(names).map((giver, index) => ({ sourceId: `${names} ${index}`, givers: [giver], answer }));
  const sizes = (names: string) =>
    fullBatches(given(names)).map((batch) => batch.map(({ givers }) => givers.join('')).join(''));

  test('five by five people, in the order in which they came', () => {
    expect(sizes('abcd')).toEqual([]);
    expect(sizes('abcdefghijkl')).toEqual(['abcde', 'fghij']);
  });

  test('one answer of each, so that somebody who answers often does not make up a batch', () => {
    expect(sizes('aaaaabcd')).toEqual([]);
    expect(sizes('aabcde')).toEqual(['abcde']);
    expect(sizes('aabbccddee')).toEqual(['abcde', 'abcde']);
  });

  test('a reason for ending was given by one of two, so pairs with somebody in common are never in one batch', () => {
    const pair = (two: string) => ({ sourceId: two, givers: people(two), answer: 'no-time' });
    expect(fullBatches(['ma', 'mb', 'mc', 'md', 'me', 'mf'].map(pair))).toEqual([]);
    const [batch] = fullBatches(['ma', 'mb', 'nc', 'od', 'pe', 'qf'].map(pair));
    expect(batch?.map(({ sourceId }) => sourceId)).toEqual(['ma', 'nc', 'od', 'pe', 'qf']);
  });

  test('whatever they say, and however often people answer, each batch is of five different people', () => {
    const arrived = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(...scale)), { maxLength: 80 });
    fc.assert(
      fc.property(arrived, (drawn) => {
        const answers = drawn.map(([who, answer], index) => {
          return { sourceId: `${index}`, givers: [idOf<'Person'>(`${who}`)], answer };
        });
        const batches = fullBatches(answers);
        for (const batch of batches) expect(new Set(batch.flatMap(({ givers }) => givers)).size).toBe(batchSize);
        const others = answers.map((each) => ({ ...each, answer: '1' }));
        expect(fullBatches(others).map((batch) => batch.map(({ sourceId }) => sourceId))).toEqual(
          batches.map((batch) => batch.map(({ sourceId }) => sourceId)),
        );
      }),
    );
  });

  test('and the order in it tells nothing', () => {
    const answers = Array.from('52341').map((answer, index) => ({
      sourceId: `${index}`,
      givers: people(`${index}`),
      answer,
    }));
    expect(closedBatch(answers)).toEqual({ answers: Array.from('12345') });
  });
});

describe('what is told', () => {
  const batch = (answers: string): Batch => ({ answers: Array.from(answers) });
  const told = (...batches: readonly string[]) => {
    const mean = shownMean(batches.map(batch));
    return mean.shown ? [mean.from, mean.to] : null;
  };

  test('a mean in the middle of the scale is told to one decimal, one near its end as a range', () => {
    expect(told()).toBeNull();
    expect(told('24444')).toEqual([3.6, 3.6]);
    expect(told('55555')).toEqual([4, 5]);
    expect(told('11112')).toEqual([1, 2]);
  });

  test('the more answers, the narrower the range', () => {
    expect(told(...Array.from({ length: 10 }, () => '55555'))).toEqual([4.9, 5]);
    expect(told('24455', '55555', '34444')).toEqual([4.2, 4.6]);
    expect(told('55544', '44455')).toEqual([4.5, 5]);
    expect(told('55444', '44455')).toEqual([4.4, 4.4]);
  });

  const fits = (...batches: readonly string[]) => {
    const name = { g: 'good', s: 'not-sure', x: 'not-a-fit' } as Readonly<Record<string, string>>;
    const { cells } = shownCounts(
      fitAnswers.toReversed(),
      batches.map((each) => ({ answers: Array.from(each).map((letter) => name[letter] ?? '') })),
    );
    return cells.map((cell) => (cell.shown ? [cell.from, cell.to] : null));
  };

  test('where nearly all gave one answer, that is told as a range, and the rare ones are not', () => {
    expect(fits('ggggg')).toEqual([null, null, null]);
    expect(fits(...Array.from({ length: 10 }, () => 'ggggg'))).toEqual([[45, 50], null, null]);
    expect(fits('ggggs', 'ggggx', 'gggss', 'ggggg')).toEqual([[15, 20], null, null]);
  });

  test('what many answered is told exactly', () => {
    expect(fits('ggssx', 'ggssx', 'ggsxx', 'gsxxg', 'gsgsx')).toEqual([
      [10, 10],
      [8, 8],
      [7, 7],
    ]);
  });

  test('how many people did something grows in steps of five', () => {
    const told = [4, 5, 9, 10]
      .map((people) => shownInSteps(people))
      .map((range) => (range.shown ? [range.from, range.to] : null));
    expect(told).toEqual([null, [5, 9], [5, 9], [10, 14]]);
  });
});

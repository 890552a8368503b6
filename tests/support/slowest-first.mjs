import Sequencer from '@jest/test-sequencer';

/**
 * How early a file that has not been timed begins: a journey waits for processes and a browser, a domain test for
 * nothing.
 */
const places = [
  [/\/journeys\//, 1],
  [/\/(contracts|demo)\//, 2],
  [/\/(operations|bot)\//, 3],
  [/\/(domain|texts)\//, 5],
];
const [failed, usual, timed] = [0, 4, 6];

/**
 * The order in which files run: what failed, what is new, and then jest's own, longest first. On a fresh clone that
 * would be by size, and the longest of all, a few lines that live ten weeks, would begin when the others had ended.
 */
// eslint-disable-next-line import/no-default-export -- jest takes it so
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => this.rank(one) - this.rank(other));
  }

  rank(test) {
    if (this.hasFailed(test)) return failed;
    if (this.time(test) !== undefined) return timed;
    return places.find(([place]) => place.test(test.path))?.[1] ?? usual;
  }
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { carriedGroups, carriedHow, nextTimeWishes } from '#domain/enrolment/next-time.ts';

const part = fc.record({
  wish: fc.option(fc.constantFrom(...nextTimeWishes)),
  isEnrolled: fc.boolean(),
  waited: fc.boolean(),
});
const groups = fc.subarray([...carriedGroups]);

describe('carrying people over', () => {
  test('nobody is enrolled without a yes in so many words, and nobody asked who said no', () => {
    fc.assert(
      fc.property(part, groups, (from, chosen) => {
        const how = carriedHow(from, chosen);
        if (how === 'enrolled') expect(from).toMatchObject({ wish: 'yes', isEnrolled: true });
        if (from.wish === 'no') expect(how).toBeNull();
        if (chosen.length === 0) expect(how).toBeNull();
      }),
    );
  });

  test('whoever waited and said nothing is asked', () => {
    expect(carriedHow({ wish: null, isEnrolled: true, waited: true }, ['waited'])).toBe('asked');
    expect(carriedHow({ wish: null, isEnrolled: true, waited: false }, carriedGroups)).toBeNull();
  });

  test('whoever left and wants to be asked is asked with those who said yes', () => {
    expect(carriedHow({ wish: 'ask', isEnrolled: false, waited: false }, ['said-yes'])).toBe('asked');
    expect(carriedHow({ wish: 'ask', isEnrolled: false, waited: false }, ['waited'])).toBeNull();
  });
});

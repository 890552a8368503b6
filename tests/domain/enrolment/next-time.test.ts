import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { againState, carriedGroups, carriedHow, nextTimeWishes } from '#domain/enrolment/next-time.ts';

const part = fc.record({
  wish: fc.option(fc.constantFrom(...nextTimeWishes)),
  isEnrolled: fc.boolean(),
  waited: fc.boolean(),
});
const groups = fc.subarray([...carriedGroups]);

describe('carrying people over', () => {
  test('nobody is enrolled without a yes in so many words, and nobody asked who said no', () => {
    const isRight = fc.property(part, groups, (from, chosen) => {
      const how = carriedHow(from, chosen);
      const saidSo = from.wish === 'yes' && from.isEnrolled;
      return (how !== 'enrolled' || saidSo) && (from.wish !== 'no' || how === null);
    });
    expect(fc.check(isRight).failed).toBe(false);
  });

  test('nobody is carried over who is in none of the groups', () => {
    expect(fc.check(fc.property(part, (from) => carriedHow(from, []) === null)).failed).toBe(false);
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

describe('what they are told', () => {
  const asked = { how: 'asked', answer: null, part: 'none', mayJoin: true } as const;

  test('depends on where they stand now', () => {
    expect(againState(asked)).toBe('asked');
    expect(againState({ ...asked, answer: 'declined' })).toBe('declined');
    expect(againState({ ...asked, mayJoin: false })).toBe('over');
    expect(againState({ ...asked, part: 'enrolled', answer: 'joined' })).toBe('joined');
    expect(againState({ ...asked, part: 'enrolled', how: 'enrolled' })).toBe('as-wished');
    expect(againState({ ...asked, part: 'applied', how: 'enrolled', mayJoin: false })).toBe('applied');
  });

  test('is no new question to whoever has left since', () => {
    expect(againState({ ...asked, how: 'enrolled', part: 'withdrawn' })).toBe('declined');
  });
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { competences, workingStyles } from '#domain/enrolment/profile.ts';
import { pack, packed, unpack, unpackAt } from '#domain/matching/packed.ts';

const small = fc.nat(7);

test('small numbers come back from the places they were put in', () => {
  fc.assert(
    fc.property(fc.array(small, { maxLength: 20 }), (numbers) => {
      const { first, second } = packed(numbers);
      expect(numbers.map((_, place) => unpackAt(first, second, place))).toEqual(numbers);
    }),
  );
  fc.assert(
    fc.property(fc.array(small, { maxLength: 10 }), (numbers) => {
      expect(numbers.map((_, place) => unpack(pack(numbers), place))).toEqual(numbers);
    }),
  );
});

test('what nobody told is 0', () => {
  expect(unpackAt(pack([7]), 0, 19)).toBe(0);
});

test('the whole catalogue and all ways of working have room', () => {
  expect(competences.length).toBeLessThanOrEqual(20);
  expect(workingStyles.length).toBeLessThanOrEqual(10);
});

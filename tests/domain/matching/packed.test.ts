import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { workingStyles } from '#domain/enrolment/profile.ts';
import { hashOf } from '#domain/matching/hash.ts';
import { levelIn, levelSet } from '#domain/matching/level-set.ts';
import { pack, unpack } from '#domain/matching/packed.ts';

const small = fc.nat(7);

test('small numbers come back from the places they were put in', () => {
  fc.assert(
    fc.property(fc.array(small, { maxLength: 10 }), (numbers) => {
      expect(numbers.map((_, place) => unpack(pack(numbers), place))).toEqual(numbers);
    }),
  );
});

test('all ways of working have room', () => {
  expect(workingStyles.length).toBeLessThanOrEqual(10);
});

test('a set of levels says of each competence the highest that was told, and -1 of all others', () => {
  const told = fc.array(fc.record({ competence: fc.string(), level: fc.nat(5) }), { maxLength: 60 });
  fc.assert(
    fc.property(told, fc.string(), (rows, other) => {
      const set = levelSet(rows);
      for (const competence of [other, ...rows.map((each) => each.competence)]) {
        const levels = rows.filter((each) => each.competence === competence).map(({ level }) => level);
        expect(levelIn(set, hashOf(competence))).toBe(Math.max(-1, ...levels));
      }
    }),
  );
});

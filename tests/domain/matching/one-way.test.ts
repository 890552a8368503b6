import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from '#domain/matching/assign.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { anyCohort, anyContext } from './people.ts';

/** A company in which everybody is both. */
const allBoth: fc.Arbitrary<readonly Candidate[]> = anyCohort(12).map(({ mentors, mentees }) => {
  const people = [...new Map([...mentors, ...mentees].map((each) => [each.personId, each])).values()];
  return people.map((each): Candidate => ({ ...each, roles: ['mentor', 'mentee'], freeCapacity: 2 }));
});
const anyLocks = fc.array(fc.record({ mentor: fc.nat(11), mentee: fc.nat(11) }), { maxLength: 4 });

test('nobody is the mentor of their own mentor, not even where everybody is both, or locks say so', () => {
  fc.assert(
    fc.property(allBoth, anyContext, anyLocks, (people, context, places) => {
      const locks = places.flatMap(({ mentor, mentee }) => {
        const [one, other] = [people[mentor]?.personId, people[mentee]?.personId];
        if (one === undefined || other === undefined) return [];
        return [
          { mentorId: one, menteeId: other },
          { mentorId: other, menteeId: one },
        ];
      });
      const pairs = new Set(
        assign(people, people, context, locks).pairs.map((pair) => `${pair.mentor.personId} ${pair.mentee.personId}`),
      );
      const turned = [...pairs].filter((pair) => pairs.has(pair.split(' ').toReversed().join(' ')));
      expect(turned).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

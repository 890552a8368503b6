import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { careerWays } from '#domain/enrolment/profile.ts';
import { appraised } from '#domain/groups/group-fit.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { obstaclesFor } from '#domain/matching/obstacles.ts';
import { prepare } from '#domain/matching/prepared.ts';
import { anyCohort, anyContext } from '../matching/people.ts';

/** What of somebody no figure of HR's may depend on. */
const anySecret = fc.record({
  goals: fc.array(fc.constantFrom('Leda möten', 'Lead a project', 'Trädgård'), { maxLength: 3 }),
  careerWish: fc.constantFrom(...careerWays),
  earlierRating: fc.constantFrom(null, 0.1, 0.9),
});
type Secret = typeof anySecret extends fc.Arbitrary<infer Value> ? Value : never;

const secretsOf = (people: readonly Candidate[], secrets: readonly Secret[]): readonly Candidate[] =>
  people.map((person, index) => {
    const { earlierRating, ...words } = secrets[index % secrets.length] ?? {};
    return { ...person, earlierRating: earlierRating ?? null, profile: { ...person.profile, ...words } };
  });

const anySecrets = fc.array(anySecret, { minLength: 3, maxLength: 3 });
const anyCompany = fc.record({
  cohort: anyCohort(5),
  context: anyContext,
  other: anySecrets,
  minimumFit: fc.constantFrom(0, 0.5, 0.95),
});

test("a group's percentage does not depend on what people keep to themselves", () => {
  fc.assert(
    fc.property(anyCompany, fc.constantFrom('group', 'circle'), ({ cohort, context, other }, kind) => {
      const people = [...cohort.mentors.slice(0, 1), ...cohort.mentees];
      expect(appraised(kind, secretsOf(people, other), context)).toEqual(appraised(kind, people, context));
    }),
  );
});

test('what would help somebody who waits does not either', () => {
  fc.assert(
    fc.property(anyCompany, ({ cohort, context: usual, other, minimumFit }) => {
      const context = { ...usual, rules: { ...usual.rules, minimumFit } };
      const ready = (each: Candidate) => prepare(each, context.referenceWeek);
      const said = (mentors: readonly Candidate[], mentees: readonly Candidate[]) =>
        mentees.map((mentee) =>
          obstaclesFor(ready(mentee), 'mentee', mentors.map(ready), { context, pairsOf: () => 0 }),
        );
      const changed = said(secretsOf(cohort.mentors, other), secretsOf(cohort.mentees, other));
      expect(changed).toEqual(said(cohort.mentors, cohort.mentees));
    }),
  );
});

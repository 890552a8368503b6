import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Candidate } from '#domain/matching/candidate.ts';
import { peerCircles, peerPairs, type CircleAssignment } from '#domain/groups/circles.ts';
import type { MatchContext } from '#domain/matching/eligibility.ts';
import { mentorGroups } from '#domain/groups/groups.ts';
import {
  anyCohort,
  anyContext,
  ineligibility,
  mentee,
  mentor,
  officeHours,
  person,
  plainContext,
} from '../matching/people.ts';

/** Whom somebody mentors elsewhere is in the way of a pair only, so groups are told of none; see `groupGround`. */
const forGroups = anyCohort(12).map(({ mentors, mentees }) => ({
  mentors: mentors.map((each) => ({ ...each, mentees: [] })),
  mentees: mentees.map((each) => ({ ...each, mentees: [] })),
}));
const cohortAndContext = fc.record({ cohort: forGroups, context: anyContext });
const people = (count: number) => Array.from({ length: count }, (_, index) => mentee(`person ${100 + index}`));

/** The rules between two equals are those between a mentor and a mentee, whatever roles they have elsewhere. */
function keptApart(one: Candidate, other: Candidate, context: MatchContext) {
  const equal = { roles: ['mentor', 'mentee'] as const, freeCapacity: 1, hasMentor: false };
  return ineligibility({ ...one, ...equal }, { ...other, ...equal }, context);
}

function twos<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

function namesIn({ circles }: CircleAssignment) {
  return circles.map(({ members }) => members.map(({ personId }) => personId));
}

function sizesIn(circles: CircleAssignment['circles']): readonly number[] {
  return circles.map(({ members }) => members.length).toSorted((a, b) => a - b);
}

describe('groups', () => {
  test('have one mentor and two to seven mentees, nobody twice, all rules kept between all members', () => {
    fc.assert(
      fc.property(cohortAndContext, ({ cohort, context }) => {
        const mentors = cohort.mentors.map((each) => ({ ...each, freeCapacity: each.freeCapacity * 3 }));
        const { groups, waiting } = mentorGroups(mentors, cohort.mentees, context);
        for (const group of groups) {
          expect(group.mentees.length).toBeGreaterThanOrEqual(2);
          expect(group.mentees.length).toBeLessThanOrEqual(Math.min(7, group.mentor.freeCapacity));
          for (const each of group.mentees) expect(ineligibility(group.mentor, each, context)).toBeNull();
          for (const [one, other] of twos(group.mentees)) expect(keptApart(one, other, context)).toBeNull();
        }
        const placed = groups.flatMap((group) => group.mentees.map(({ personId }) => personId));
        const seeking = cohort.mentees.filter((each) => !each.hasMentor).map(({ personId }) => personId);
        expect([...placed, ...waiting.map(({ candidate }) => candidate.personId)].toSorted()).toEqual(
          seeking.toSorted(),
        );
        expect(new Set(groups.map((group) => group.mentor.personId)).size).toBe(groups.length);
      }),
      { numRuns: 150 },
    );
  });

  test('do not depend on the order of the people', () => {
    fc.assert(
      fc.property(cohortAndContext, ({ cohort, context }) => {
        const first = mentorGroups(cohort.mentors, cohort.mentees, context);
        const second = mentorGroups(cohort.mentors.toReversed(), cohort.mentees.toReversed(), context);
        expect(second).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  test('close where they would be too small, and their people join another one', () => {
    const strong = { offered: [{ competence: 'leadership', level: 5 } as const] };
    const wish = { wanted: [{ competence: 'leadership', level: 1, wantedLevel: 5, importance: 3 } as const] };
    const mentors = [mentor('Ada', { freeCapacity: 7 }), mentor('Bo', { freeCapacity: 7, profile: strong })];
    const mentees = [...people(3), mentee('Cilla', { profile: wish })];
    const { groups, waiting } = mentorGroups(mentors, mentees, plainContext);
    expect(waiting).toEqual([]);
    expect(groups.flatMap((group) => group.mentees)).toHaveLength(4);
    expect(groups.every((group) => group.mentees.length >= 2)).toBe(true);
  });

  test('leave out two who are all that a mentor could have, but who may not be in one group', () => {
    const mentees = [mentee('Bo', { blocked: [person('Cilla')] }), mentee('Cilla')];
    const { groups, waiting } = mentorGroups([mentor('Ada', { freeCapacity: 7 })], mentees, plainContext);
    expect(groups).toEqual([]);
    expect(waiting.map(({ candidate, reason }) => [candidate.personId, reason])).toEqual([
      ['Bo', 'no-mentor-left'],
      ['Cilla', 'no-mentor-left'],
    ]);
  });
});

describe('peer circles', () => {
  test('have three to eight people, nobody twice and nobody lost, all rules kept between all members', () => {
    fc.assert(
      fc.property(cohortAndContext, fc.integer({ min: 3, max: 8 }), ({ cohort, context }, wanted) => {
        const all = [...cohort.mentees, ...cohort.mentors];
        const outcome = peerCircles(all, context, wanted);
        for (const { members } of outcome.circles) {
          expect(members.length).toBeGreaterThanOrEqual(3);
          expect(members.length).toBeLessThanOrEqual(8);
          for (const [one, other] of twos(members)) expect(keptApart(one, other, context)).toBeNull();
        }
        const placed = [...namesIn(outcome).flat(), ...outcome.waiting.map(({ candidate }) => candidate.personId)];
        expect(placed.toSorted()).toEqual([...new Set(all.map(({ personId }) => personId))].toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test('do not depend on the order of the people', () => {
    fc.assert(
      fc.property(cohortAndContext, ({ cohort, context }) => {
        const first = peerCircles(cohort.mentees, context, 4);
        expect(peerCircles(cohort.mentees.toReversed(), context, 4)).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [22, 5, [5, 5, 6, 6]],
    [9, 8, [4, 5]],
    [7, 5, [7]],
    [5, 3, [5]],
    [3, 8, [3]],
  ])('%i people in circles of about %i are shared out evenly', (count, wanted, sizes) => {
    const { circles, waiting } = peerCircles(people(count), plainContext, wanted);
    expect(sizesIn(circles)).toEqual(sizes);
    expect(waiting).toEqual([]);
  });

  test('speak one language that all know, though every two of them have one in common', () => {
    const speaking = (name: string, languages: Candidate['profile']['languages']) =>
      mentee(name, { profile: { languages } });
    const three = [speaking('Ada', ['sv']), speaking('Bo', ['sv', 'en']), speaking('Cilla', ['en'])];
    const { circles, waiting } = peerCircles(three, plainContext, 3);
    expect(circles).toEqual([]);
    expect(waiting.map(({ reason }) => reason)).toEqual(['no-circle-left', 'no-circle-left', 'no-circle-left']);
  });

  test('have hours in which all can meet', () => {
    const working = (name: string, from: string, until: string) =>
      mentee(name, { workingHours: officeHours('Europe/Stockholm', from, until) });
    const three = [
      working('Ada', '06:00', '11:00'),
      working('Bo', '10:00', '15:00'),
      working('Cilla', '14:00', '19:00'),
    ];
    expect(peerCircles(three, plainContext, 3).circles).toEqual([]);
  });

  test('say who is paused and who found nobody suitable', () => {
    const all = [
      ...people(3),
      mentee('Ada', { available: false, absence: 'paused' }),
      mentee('Bo', { profile: { languages: ['en'] } }),
    ];
    const { circles, waiting } = peerCircles(all, plainContext, 3);
    expect(circles).toHaveLength(1);
    expect(waiting.map(({ candidate, reason }) => [candidate.personId, reason])).toEqual([
      ['Ada', 'paused'],
      ['Bo', 'nobody-would-do'],
    ]);
  });
});

describe('peer pairs', () => {
  test.each([
    [6, [2, 2, 2]],
    [7, [2, 2, 3]],
    [2, [2]],
    [1, []],
  ])('of %i people leave nobody over: an odd one makes a trio', (count, sizes) => {
    const { circles } = peerPairs(people(count), plainContext);
    expect(sizesIn(circles)).toEqual(sizes);
  });

  test('bring people together who are alike', () => {
    const style = (answer: -2 | 2) => ({
      planning: answer,
      overview: answer,
      thinking: answer,
      feedback: answer,
      challenge: answer,
      pace: answer,
    });
    const like = (name: string, answer: -2 | 2) => mentee(name, { profile: { workingStyle: style(answer) } });
    const four = [like('Ada', 2), like('Bo', -2), like('Cilla', 2), like('Dag', -2)];
    expect(namesIn(peerPairs(four, plainContext))).toEqual([
      ['Ada', 'Cilla'],
      ['Bo', 'Dag'],
    ]);
  });
});

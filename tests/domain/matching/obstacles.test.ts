import { naming } from '../../support/first-competences.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { assign } from '#domain/matching/assign.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import type { MatchContext } from '#domain/matching/eligibility.ts';
import { obstaclesFor, type Obstacle } from '#domain/matching/obstacles.ts';
import { prepare } from '#domain/matching/prepared.ts';
import { obstacleSentences } from '#texts/matching/obstacles.ts';
import { anyCohort, anyContext, mentee, mentor, officeHours, person, plainContext } from './people.ts';

function obstacles(
  one: Candidate,
  others: readonly Candidate[],
  { context = plainContext, pairs = {} }: { context?: MatchContext; pairs?: Readonly<Record<string, number>> } = {},
): readonly Obstacle[] {
  const ready = (each: Candidate) => prepare(each, context.referenceWeek);
  const role = one.roles.includes('mentee') ? 'mentee' : 'mentor';
  return obstaclesFor(ready(one), role, others.map(ready), { context, pairsOf: (id) => pairs[id] ?? 0 });
}

const ruled = (rules: Partial<MatchContext['rules']>) => ({
  ...plainContext,
  rules: { ...plainContext.rules, ...rules },
});
const stockholm = officeHours('Europe/Stockholm');
const moreMentors = { kind: 'more-people', role: 'mentor', competences: [] };

describe('what would have to change for a mentee who waits', () => {
  test('one more place with the mentors who would do, the better first', () => {
    const strong = mentor('Ada', { profile: { place: 'Västerås' } });
    const weak = mentor('Bo', { freeCapacity: 0, profile: { place: 'Luleå' } });
    expect(obstacles(mentee('Cilla'), [weak, strong], { pairs: { Ada: 1 } })).toEqual([
      { kind: 'room', people: [person('Ada'), person('Bo')], count: 2 },
      moreMentors,
    ]);
  });

  test('nothing but another round, where somebody has room by now', () => {
    expect(obstacles(mentee('Cilla'), [mentor('Ada')])).toEqual([
      { kind: 'run-again', people: [person('Ada')], count: 1 },
    ]);
  });

  test('a lower minimum fit, as low as it takes for one', () => {
    const { minimumFit } = { minimumFit: 0.99 };
    const [first] = obstacles(mentee('Cilla'), [mentor('Ada')], { context: ruled({ minimumFit }) });
    if (first?.kind !== 'minimum-fit') throw new Error('Another obstacle was found.');
    expect(obstacles(mentee('Cilla'), [mentor('Ada')], { context: ruled({ minimumFit: first.to }) })[0]?.kind).toBe(
      'run-again',
    );
  });

  test.each([
    ['a shorter meeting', { workingHours: officeHours('Europe/Stockholm', '16:30', '22:00') }, {}, 'meeting-minutes'],
    ['other hours', { workingHours: officeHours('Europe/Stockholm', '16:45', '22:00') }, {}, 'hours'],
    [
      'a wider gap between clocks',
      { workingHours: officeHours('Europe/Helsinki') },
      { largestZoneGapHours: 0 },
      'zone-gap',
    ],
    ['pairs within a department', {}, { avoidSameTeam: true }, 'same-team'],
    ['the end of a pause of others', { available: false }, {}, 'others-absent'],
    ['another language', { profile: { languages: ['en'] } }, {}, 'language'],
    [
      'time, after an earlier pairing',
      { earlierPartners: [{ personId: person('Cilla'), endedAt: Temporal.Instant.from('2026-06-01T00:00:00Z') }] },
      {},
      'cool-off',
    ],
  ] as const)('%s', (_, differing, rules, kind) => {
    const found = obstacles(
      mentee('Cilla', { workingHours: stockholm }),
      [mentor('Ada', { workingHours: stockholm, ...differing })],
      {
        context: ruled(rules),
      },
    );
    expect(found.map((each) => each.kind)).toEqual([kind, 'more-people']);
  });

  test('never what is not to be changed: a reporting line, a former manager, a block, a no of HR’s', () => {
    const apart = [
      { managers: [person('Cilla')] },
      { formerManagers: [person('Cilla')] },
      { blocked: [person('Cilla')] },
      { excluded: [person('Cilla')] },
    ].map((differing, index) => mentor(`Mentor ${index}`, { ...differing, freeCapacity: 0 }));
    expect(obstacles(mentee('Cilla'), apart)).toEqual([moreMentors]);
  });

  test('somebody who offers what nobody does', () => {
    const wish = { competence: 'innovation', level: 0, wantedLevel: 3, importance: 3 } as const;
    expect(obstacles(mentee('Cilla', { profile: { wanted: [wish] } }), [])).toEqual([
      { ...moreMentors, competences: ['innovation'] },
    ]);
  });

  test.each(['paused', 'aside'] as const)('only what keeps themselves away, for those who are %s', (absence) => {
    const cilla = mentee('Cilla', { available: false, absence });
    expect(obstacles(cilla, [mentor('Ada')])).toEqual([{ kind: 'own-absence', absence }]);
  });
});

test('a mentor who waits is not told to wait for mentees whom others have got', () => {
  expect(obstacles(mentor('Ada'), [mentee('Bo'), mentee('Cilla', { hasMentor: true })], { pairs: { Bo: 1 } })).toEqual([
    { kind: 'more-people', role: 'mentee', competences: [] },
  ]);
});

test('everybody who waits is told something, at most three things, and "run again" only where a run would help', () => {
  fc.assert(
    fc.property(anyCohort(6), anyContext, ({ mentors, mentees }, context) => {
      const { pairs, waiting } = assign(mentors, mentees, context, []);
      for (const { candidate, role } of waiting) {
        // With whom they are together the other way round, they cannot be a second time.
        const partnersOf = pairs.flatMap(({ mentor, mentee }) =>
          role === 'mentee' && mentor.personId === candidate.personId
            ? [mentee.personId]
            : role === 'mentor' && mentee.personId === candidate.personId
              ? [mentor.personId]
              : [],
        );
        const others = (role === 'mentee' ? mentors : mentees).filter((each) => !partnersOf.includes(each.personId));
        const counts: Record<string, number> = {};
        for (const pair of pairs) {
          const id = role === 'mentee' ? pair.mentor.personId : pair.mentee.personId;
          counts[id] = (counts[id] ?? 0) + 1;
        }
        const ready = (each: Candidate) => prepare(each, context.referenceWeek);
        const found = obstaclesFor(ready(candidate), role, others.map(ready), {
          context,
          pairsOf: (id) => counts[id] ?? 0,
        });
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.filter(({ kind }) => role === 'mentee' && kind === 'run-again')).toEqual([]);
      }
    }),
  );
});

test('HR reads it as sentences in both languages', () => {
  const found: readonly Obstacle[] = [
    { kind: 'room', people: [person('Ali Rahimi'), person('Karin Ek')], count: 3 },
    { kind: 'minimum-fit', from: 0.33, to: 0.3, count: 1 },
    { kind: 'language', languages: ['en'], count: 2 },
    { kind: 'more-people', role: 'mentor', competences: ['innovation'] },
  ];
  const subject = { name: 'Sara', role: 'mentee', nameOf: (id: string) => id } as const;
  expect(obstacleSentences(found, subject, naming('sv'))).toEqual([
    '3 mentorer passar men är fulla: en plats till hos till exempel Ali Rahimi eller Karin Ek.',
    'Med ett lägsta värde på 30\u00A0% i stället för 33\u00A0% passar en mentor.',
    '2 mentorer passar men kan bara ses på engelska.',
    'Ingen mentor erbjuder innovation. Bjud in någon som kan det.',
  ]);
  expect(obstacleSentences(found, subject, naming('en'))).toEqual([
    '3 mentors would do but are full: one more place with Ali Rahimi or Karin Ek, for example.',
    'With a lowest fit of 30% instead of 33%, one mentor would do.',
    'Otherwise right, but can only meet in English: 2 mentors.',
    'No mentor offers innovation. Invite somebody who knows it.',
  ]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  accept,
  addGoal,
  drop,
  goalStatuses,
  isOnlyProposed,
  isOpen,
  movedBack,
  movedBySurvey,
  progress,
  type Goal,
} from '#domain/goals/goal.ts';
import { idOf } from '#domain/ids.ts';
import { pairingStatuses, type Pairing } from '#domain/pairing/pairing.ts';
import { isRefused } from '#domain/refused.ts';
import { person } from '../matching/people.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const now = Temporal.Instant.from('2026-11-20T09:00:00Z');
const bo = person('Bo');
const ada = person('Ada');

const pairing: Pairing = {
  kind: 'pair',
  id: idOf<'Pairing'>('pairing'),
  programmeId: idOf<'Programme'>('spring'),
  status: 'active',
  members: [
    { personId: ada, role: 'mentor' },
    { personId: bo, role: 'mentee' },
  ],
  startsOn: day('2026-11-16'),
  endsOn: day('2027-08-15'),
  begunAt: now,
  pausedUntil: null,
  ended: null,
  place: null,
  rhythm: null,
  version: 1,
};

const form = {
  id: idOf<'Goal'>('goal'),
  pairing,
  ownerId: bo,
  proposedBy: bo,
  title: 'Hold the spring review myself',
  measure: 'Twenty minutes before the whole department',
  dueOn: day('2027-04-01'),
  now,
  existing: [],
};

const goal: Goal = {
  id: form.id,
  pairingId: pairing.id,
  ownerId: bo,
  proposedBy: bo,
  title: form.title,
  measure: form.measure,
  dueOn: form.dueOn,
  status: 'draft',
  progressPercent: 0,
  createdAt: now,
  version: 1,
};

describe('a new goal', () => {
  test('is a draft at the start, with trimmed texts', () => {
    expect(addGoal({ ...form, title: `  ${form.title} ` })).toEqual(goal);
  });

  test.each([
    ['no title', { title: '  ' }, 'title-missing'],
    ['a title of 141 characters', { title: 'x'.repeat(141) }, 'text-too-long'],
    ['a measure of 301 characters', { measure: 'x'.repeat(301) }, 'text-too-long'],
    ['a day that has passed', { dueOn: day('2026-11-18') }, 'due-in-the-past'],
    ['a pairing that is over', { pairing: { ...pairing, status: 'closed' as const } }, 'pairing-closed'],
    ['five others still open', { existing: Array.from({ length: 5 }, () => goal) }, 'too-many-goals'],
  ])('with %s is refused', (_, wrong, reason) => {
    expect(addGoal({ ...form, ...wrong })).toEqual({ refused: reason });
  });

  test('needs no day and may be due today, wherever today still is', () => {
    expect(addGoal({ ...form, dueOn: null })).toMatchObject({ dueOn: null });
    // At 04:00 in UTC it is still the evening before in Honolulu.
    const early = Temporal.Instant.from('2026-11-20T04:00:00Z');
    expect(isRefused(addGoal({ ...form, now: early, dueOn: day('2026-11-19') }))).toBe(false);
  });

  test('is allowed beside any number of reached or dropped goals', () => {
    const existing = Array.from({ length: 9 }, (_, index): Goal => ({
      ...goal,
      status: index % 2 === 0 ? 'reached' : 'dropped',
    }));
    expect(isRefused(addGoal({ ...form, existing }))).toBe(false);
  });

  test('can be set in every pairing that is not over', () => {
    for (const status of pairingStatuses) {
      expect(isRefused(addGoal({ ...form, pairing: { ...pairing, status } }))).toBe(status === 'closed');
    }
  });
});

describe('progress', () => {
  test('of 100 per cent reaches the goal, and less takes it back', () => {
    const reached = progress(goal, 100, bo);
    expect(reached).toMatchObject({ status: 'reached', progressPercent: 100, version: 2 });
    expect(progress({ ...goal, status: 'reached', progressPercent: 100 }, 80, bo)).toMatchObject({
      status: 'accepted',
      progressPercent: 80,
    });
  });

  test('by the partner makes a draft accepted; by the owner it does not', () => {
    expect(progress(goal, 30, ada)).toMatchObject({ status: 'accepted' });
    expect(progress(goal, 30, bo)).toMatchObject({ status: 'draft' });
  });

  test.each([-1, 101, 12.5, Number.NaN, Number.POSITIVE_INFINITY])('of %p is not a percentage', (percent) => {
    expect(progress(goal, percent, bo)).toEqual({ refused: 'not-a-percentage' });
  });

  test('and letting go are allowed or refused in every state', () => {
    for (const status of goalStatuses) {
      const there: Goal = { ...goal, status };
      expect(isRefused(progress(there, 50, bo))).toBe(status === 'dropped');
      expect(drop(there)).toEqual(
        isOpen(there) ? { ...goal, status: 'dropped', version: 2 } : { refused: 'goal-closed' },
      );
    }
  });
});

describe("a mentee's answer after a meeting", () => {
  const at = (progressPercent: number, status: Goal['status'] = 'accepted'): Goal => ({
    ...goal,
    status,
    progressPercent,
  });

  test('and is moved back by an answer that is taken back, whatever has moved it since', () => {
    for (const answer of ['closer', 'less', 'same'] as const) {
      for (const start of [0, 5, 40, 85, 90]) {
        const moved = movedBySurvey(at(start), answer);
        const by = moved.progressPercent - start;
        expect(movedBack(moved, by).progressPercent).toBe(start);
      }
    }
    expect(movedBack(at(60), 10)).toEqual({ ...at(50), version: 2 });
    expect(movedBack(at(5), 10).progressPercent).toBe(0);
  });

  test('moves an open goal ten forward or back, or leaves it', () => {
    expect(movedBySurvey(at(40), 'closer')).toEqual({ ...at(50), version: 2 });
    expect(movedBySurvey(at(40), 'less')).toEqual({ ...at(30), version: 2 });
    expect(movedBySurvey(at(40), 'same')).toEqual(at(40));
  });

  test('never reaches the goal by itself and never goes below nothing', () => {
    expect(movedBySurvey(at(85), 'closer').progressPercent).toBe(90);
    expect(movedBySurvey(at(95), 'closer')).toEqual(at(95));
    expect(movedBySurvey(at(5), 'less').progressPercent).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.array(fc.constantFrom('less', 'same', 'closer' as const)),
        (start, answers) => {
          const end = answers.reduce<Goal>((each, answer) => movedBySurvey(each, answer), at(start));
          expect(end.progressPercent).toBeGreaterThanOrEqual(0);
          expect(end.progressPercent).toBeLessThan(100);
          expect(end.status).toBe('accepted');
        },
      ),
    );
  });

  test('leaves a goal that is reached or dropped alone', () => {
    expect(movedBySurvey(at(100, 'reached'), 'less')).toEqual(at(100, 'reached'));
    expect(movedBack(at(100, 'reached'), 10)).toEqual(at(100, 'reached'));
    expect(movedBySurvey(at(40, 'dropped'), 'closer')).toEqual(at(40, 'dropped'));
  });
});

describe('a goal that one of the two wrote', () => {
  const proposed: Goal = { ...goal, proposedBy: ada };

  test('becomes one of both with the other\u2019s yes, and not with one\u2019s own', () => {
    expect(accept(goal, ada)).toEqual({ ...goal, status: 'accepted', version: 2 });
    expect(accept(goal, bo)).toEqual({ refused: 'goal-closed' });
    expect(accept(proposed, bo)).toMatchObject({ status: 'accepted' });
    expect(accept(proposed, ada)).toEqual({ refused: 'goal-closed' });
  });

  test('is accepted once; a reached or dropped one is not', () => {
    const accepted: Goal = { ...goal, status: 'accepted' };
    expect(accept(accepted, ada)).toBe(accepted);
    for (const status of ['reached', 'dropped'] as const) {
      expect(accept({ ...goal, status }, ada)).toEqual({ refused: 'goal-closed' });
    }
  });

  test('is only a proposal of the mentor\u2019s until the mentee says yes', () => {
    expect([goal, proposed, { ...proposed, status: 'accepted' as const }].map(isOnlyProposed)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { enrol, isPaused, withdraw, type Enrolment } from '#domain/enrolment/enrolment.ts';
import type { Profile } from '#domain/enrolment/profile.ts';
import { idOf } from '#domain/ids.ts';
import { defaultProgramme } from '#domain/programme/default-programme.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { plainProfile } from '../matching/people.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const draft = defaultProgramme({
  id: idOf<'Programme'>('spring'),
  today: day('2026-11-18'),
  timeZone: 'Europe/Stockholm',
  country: 'SE',
});
const programme: Programme = { ...draft, status: 'open' };
const offered: Profile['offered'] = [{ competence: 'leadership', level: 4 }];
const wanted: Profile['wanted'] = [{ competence: 'networking', level: 1, wantedLevel: 3, importance: 2 }];

const mentorsForm = {
  id: idOf<'Enrolment'>('first'),
  programme,
  person: { id: idOf<'Person'>('Ada'), department: 'Finance', enabled: true },
  roles: ['mentor'] as const,
  capacity: 2,
  goals: [],
  profile: { ...plainProfile, offered },
  now: Temporal.Instant.from('2026-11-18T09:00:00Z'),
};
const menteesForm = { ...mentorsForm, roles: ['mentee'] as const, profile: { ...plainProfile, wanted } };

function enrolled(outcome: ReturnType<typeof enrol>): Enrolment {
  if (isRefused(outcome)) throw new Error(`refused: ${outcome.refused}`);
  return outcome;
}

describe('enrolling', () => {
  test('as a mentor keeps the capacity; a mentee has none', () => {
    expect(enrol(mentorsForm)).toMatchObject({ status: 'enrolled', roles: ['mentor'], capacity: 2, version: 1 });
    expect(enrol(menteesForm)).toMatchObject({ roles: ['mentee'], capacity: 0 });
  });

  test('as both asks for an offer and a wish', () => {
    const both = { ...mentorsForm, roles: ['mentee', 'mentor', 'mentor'] as const };
    expect(enrol(both)).toEqual({ refused: 'wish-missing' });
    expect(enrol({ ...both, profile: { ...plainProfile, wanted } })).toEqual({ refused: 'offer-missing' });
    expect(enrol({ ...both, profile: { ...plainProfile, wanted, offered } })).toMatchObject({
      roles: ['mentor', 'mentee'],
    });
  });

  test.each([0, 6, 1.5, Number.NaN])('as a mentor of %p people is refused', (capacity) => {
    expect(enrol({ ...mentorsForm, capacity })).toEqual({ refused: 'capacity-out-of-range' });
  });

  test.each<[string, Partial<Profile>, string]>([
    ['no language', { languages: [] }, 'language-missing'],
    ['a competence named twice', { wanted: [...wanted, ...wanted] }, 'competence-twice'],
    ['four goals', { goals: ['one', 'two', 'three', 'four'] }, 'too-many-goals'],
    ['a goal of 301 characters', { goals: ['x'.repeat(301)] }, 'goal-too-long'],
    ['neither wish nor goal', { wanted: [], goals: [' '] }, 'wish-missing'],
    [
      'a preferred time that ends before it begins',
      {
        preferredTimes: [
          { weekday: 1, from: Temporal.PlainTime.from('11:00'), until: Temporal.PlainTime.from('09:00') },
        ],
      },
      'preferred-time-reversed',
    ],
  ])('with %s is refused', (_, { goals = [], ...wrong }, reason) => {
    const profile = { ...menteesForm.profile, ...wrong };
    expect(enrol({ ...menteesForm, goals, profile })).toEqual({ refused: reason });
  });

  test('without a role, or outside the programme, is refused', () => {
    expect(enrol({ ...mentorsForm, roles: [] })).toEqual({ refused: 'role-missing' });
    expect(enrol({ ...mentorsForm, programme: draft })).toEqual({ refused: 'programme-not-open' });
    const disabled = { ...mentorsForm.person, enabled: false };
    expect(enrol({ ...mentorsForm, person: disabled })).toEqual({ refused: 'account-disabled' });
  });

  test('takes a goal instead of a wish, trims goals and leaves empty ones out', () => {
    const goals = [' Våga tala ', '', ' '];
    expect(enrol({ ...menteesForm, goals, profile: plainProfile })).toMatchObject({ goals: ['Våga tala'] });
  });
});

describe('enrolling again', () => {
  const first = enrolled(enrol(mentorsForm));
  const later = {
    ...mentorsForm,
    id: idOf<'Enrolment'>('second'),
    capacity: 3,
    now: mentorsForm.now.add({ hours: 48 }),
  };

  test('changes the existing enrolment and keeps its id, day and pause', () => {
    const paused = { ...first, pausedUntil: day('2027-01-10') };
    expect(enrol({ ...later, existing: paused })).toEqual({ ...paused, capacity: 3, version: 2 });
  });

  test('after withdrawing makes it valid again from now', () => {
    const outcome = enrolled(enrol({ ...later, existing: withdraw(first) }));
    expect(outcome).toMatchObject({ id: first.id, status: 'enrolled', enrolledAt: later.now, version: 3 });
  });

  test('keeps the place of somebody who moved to another department, unless they had withdrawn', () => {
    const narrowed: Programme = { ...programme, audience: { kind: 'departments', departments: ['HR'] } };
    expect(isRefused(enrol({ ...later, programme: narrowed, existing: first }))).toBe(false);
    const refusal = { refused: 'outside-audience' };
    expect(enrol({ ...later, programme: narrowed, existing: withdraw(first) })).toEqual(refusal);
    expect(enrol({ ...later, programme: narrowed })).toEqual(refusal);
  });
});

test('withdrawing twice is the same as once', () => {
  const gone = withdraw(enrolled(enrol(mentorsForm)));
  expect(gone).toMatchObject({ status: 'withdrawn', version: 2 });
  expect(withdraw(gone)).toEqual(gone);
});

test('a pause lasts until the day before the named one', () => {
  const paused = { ...enrolled(enrol(mentorsForm)), pausedUntil: day('2026-12-01') };
  expect(isPaused(paused, day('2026-11-30'))).toBe(true);
  expect(isPaused(paused, day('2026-12-01'))).toBe(false);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { defaultProgramme } from '#domain/programme/default-programme.ts';
import {
  mayActOnProgramme,
  moveProgramme,
  obstacleToPairs,
  programmeActs,
  programmeStatuses,
  type Programme,
} from '#domain/programme/programme.ts';
import { mayJoin } from '#domain/programme/joining.ts';
import { reviseProgramme, type ProgrammeChange } from '#domain/programme/revise-programme.ts';
import { isRefused } from '#domain/refused.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-18');
const draft = defaultProgramme({
  id: idOf<'Programme'>('spring'),
  today,
  timeZone: 'Europe/Stockholm',
  country: 'SE',
});
const open: Programme = { ...draft, status: 'open' };

describe('the suggested programme', () => {
  test('starts on the Monday of the week after next and lasts nine months', () => {
    expect(draft.startsOn.toString()).toBe('2026-11-30');
    expect(draft.endsOn.toString()).toBe('2027-08-29');
  });

  test('always starts on a Monday, eight to fourteen days ahead, and could be saved as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const today = day('2020-01-01').add({ days });
        const programme = defaultProgramme({ id: draft.id, today, timeZone: 'Europe/Stockholm', country: 'SE' });
        const ahead = today.until(programme.startsOn).days;
        expect(programme.startsOn.dayOfWeek).toBe(1);
        expect(ahead).toBeGreaterThanOrEqual(8);
        expect(ahead).toBeLessThanOrEqual(14);
        expect(isRefused(reviseProgramme(programme, {}, today))).toBe(false);
      }),
    );
  });
});

describe('changing a programme', () => {
  test('keeps what is not named and counts the version up', () => {
    expect(reviseProgramme(draft, { cadence: 'weekly' }, today)).toEqual({ ...draft, cadence: 'weekly', version: 2 });
  });

  test.each<[string, ProgrammeChange, string]>([
    ['it has no Swedish name', { name: { sv: ' ', en: 'Spring' } }, 'name-missing'],
    ['it has no English name', { name: { sv: 'Våren', en: '' } }, 'name-missing'],
    ['meetings are too short', { meetingMinutes: 24 }, 'meeting-length'],
    ['meetings are too long', { meetingMinutes: 61 }, 'meeting-length'],
    ['meetings last part of a minute', { meetingMinutes: 30.5 }, 'meeting-length'],
    ['it ends before it starts', { endsOn: day('2026-11-29') }, 'ends-before-start'],
    ['it is a day short of a month', { endsOn: day('2026-12-28') }, 'shorter-than-one-month'],
    ['it is a day over three years', { endsOn: day('2029-11-30') }, 'longer-than-three-years'],
  ])('is refused when %s', (_, change, reason) => {
    expect(reviseProgramme(draft, change, today)).toEqual({ refused: reason });
  });

  test.each<[string, ProgrammeChange]>([
    ['exactly one month', { endsOn: day('2026-12-29') }],
    ['exactly three years', { endsOn: day('2029-11-29') }],
    ['meetings of 25 minutes', { meetingMinutes: 25 }],
    ['meetings of 60 minutes', { meetingMinutes: 60 }],
  ])('may make it %s', (_, change) => {
    expect(reviseProgramme(draft, change, today)).toMatchObject(change);
  });

  test('is refused once it has ended', () => {
    expect(reviseProgramme({ ...draft, status: 'ended' }, {}, today)).toEqual({ refused: 'already-ended' });
  });
});

describe('a programme whose last day is over', () => {
  const after = draft.endsOn.add({ days: 1 });

  test('brings nobody new together, and does so to the end of that day', () => {
    expect(obstacleToPairs(open, draft.endsOn)).toBeNull();
    expect(obstacleToPairs(open, after)).toBe('programme-over');
    expect(obstacleToPairs(draft, after)).toBe('programme-not-open');
  });

  test('is neither opened nor started, but can be ended', () => {
    expect(moveProgramme(draft, 'open', after)).toEqual({ refused: 'ends-in-the-past' });
    expect(moveProgramme(open, 'start', after)).toEqual({ refused: 'ends-in-the-past' });
    expect(moveProgramme(open, 'end', after)).toMatchObject({ status: 'ended' });
  });

  test('may be renamed and given a later last day, but not an earlier one', () => {
    const name = { sv: 'Hösten', en: 'Autumn' };
    expect(reviseProgramme(open, { name }, after)).toMatchObject({ name });
    expect(reviseProgramme(open, { endsOn: after }, after)).toMatchObject({ endsOn: after });
    const earlier = { endsOn: draft.endsOn.subtract({ days: 1 }) };
    expect(reviseProgramme(open, earlier, after)).toEqual({ refused: 'ends-in-the-past' });
  });
});

test('a programme is opened, started and ended in this order, and every other move is refused', () => {
  const after = { open: 'open', start: 'running', end: 'ended' } as const;
  for (const status of programmeStatuses) {
    for (const act of ['open', 'start', 'end'] as const) {
      const outcome = moveProgramme({ ...draft, status }, act, today);
      const moved = { ...draft, status: after[act], version: 2 };
      expect(outcome).toEqual(mayActOnProgramme(status, act) ? moved : { refused: 'not-allowed-now' });
    }
  }
  expect(programmeActs).toMatchObject({ open: ['draft'], start: ['open'], end: ['open', 'running'] });
});

describe('joining', () => {
  const person = { department: 'Finance', enabled: true };
  const forDepartments: Programme = { ...open, audience: { kind: 'departments', departments: ['finance ', 'HR'] } };

  test('is open to everybody with a working account while the programme is open or running', () => {
    for (const status of programmeStatuses) {
      const expected = status === 'open' || status === 'running' ? true : { refused: 'programme-not-open' };
      expect(mayJoin({ ...open, status }, person, today)).toEqual(expected);
    }
    expect(mayJoin(open, { ...person, enabled: false }, today)).toEqual({ refused: 'account-disabled' });
  });

  test('can be limited to departments, whose names may be in any case', () => {
    expect(mayJoin(forDepartments, person, today)).toBe(true);
    expect(mayJoin(forDepartments, { ...person, department: 'Sales' }, today)).toEqual({ refused: 'outside-audience' });
  });
});

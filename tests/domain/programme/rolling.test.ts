import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { defaultProgramme, duplicateOf } from '#domain/programme/default-programme.ts';
import {
  isPastLastDay,
  isRolling,
  moveProgramme,
  obstacleToPairs,
  pairingDates,
  programmeMoves,
  programmeStatuses,
  type Programme,
} from '#domain/programme/programme.ts';
import { reviseProgramme, type ProgrammeChange } from '#domain/programme/revise-programme.ts';
import { anySlot } from '#domain/programme/slot-policy.ts';
import { isRefused } from '#domain/refused.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-19');
const dated = defaultProgramme({ id: idOf('spring'), today, timeZone: 'Europe/Stockholm', country: 'SE' });
const rolling: Programme = { ...dated, status: 'running', endsOn: null, pairingMonths: 6 };
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => day('2020-01-01').add({ days }));

describe('A rolling programme', () => {
  test('has no last day, and never lacks room for a pair because of the date', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(isPastLastDay(rolling, on)).toBe(false);
        expect(obstacleToPairs(rolling, on)).toBeNull();
      }),
    );
    expect([isRolling(rolling), isRolling(dated)]).toEqual([true, false]);
  });

  test('gives each pairing its own months, from its own first day', () => {
    expect(pairingDates(rolling, day('2027-03-10'))).toEqual({
      startsOn: day('2027-03-10'),
      endsOn: day('2027-09-09'),
    });
    expect(pairingDates(rolling, today).startsOn).toEqual(dated.startsOn);
    expect(pairingDates(rolling, day('2027-08-31')).endsOn).toEqual(day('2028-02-28'));
  });

  test('ends its pairings never before they begin', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (on, pairingMonths) => {
        const { startsOn, endsOn } = pairingDates({ ...rolling, pairingMonths }, on);
        expect(Temporal.PlainDate.compare(startsOn, endsOn)).toBeLessThan(0);
      }),
    );
  });

  test.each<[string, ProgrammeChange, string | null]>([
    ['is a programme like others', {}, null],
    ['has pairings of a whole number of months', { pairingMonths: 2.5 }, 'pairing-months'],
    ['of at least one', { pairingMonths: 0 }, 'pairing-months'],
    ['of at most 24', { pairingMonths: 25 }, 'pairing-months'],
    ['must say how long they last', { pairingMonths: null }, 'pairing-months'],
    ['has no last day beside it', { endsOn: day('2027-06-30') }, 'pairing-months'],
    ['may be given one instead', { endsOn: day('2027-06-30'), pairingMonths: null }, null],
  ])('%s', (_, change, reason) => {
    const outcome = reviseProgramme(rolling, change, today);
    expect(isRefused(outcome) ? outcome.refused : null).toBe(reason);
  });
});

describe('What a programme must say', () => {
  test.each<[string, ProgrammeChange, string | null]>([
    ['no form', { forms: [] }, 'form-missing'],
    ['one form twice', { forms: ['group', 'group'] }, 'form-missing'],
    ['no language', { languages: [] }, 'programme-language-missing'],
    ['a zone that nobody keeps', { timeZone: 'Europe/Atlantis' }, 'zone-unknown'],
    ['a contact without an address', { contact: { name: 'Hanna', mail: 'hanna' } }, 'contact-mail'],
    ['a contact', { contact: { name: 'Hanna', mail: 'hanna@ljungvind.example' } }, null],
    [
      'a welcome that is too long',
      { texts: { ...dated.texts, welcome: { sv: 'x'.repeat(2001), en: '' } } },
      'text-too-long',
    ],
  ])('%s', (_, change, reason) => {
    const outcome = reviseProgramme(dated, change, today);
    expect(isRefused(outcome) ? outcome.refused : null).toBe(reason);
  });

  test('rounds make pairs of a form that it has', () => {
    expect(reviseProgramme(dated, { forms: ['circle', 'reverse'] }, today)).toMatchObject({
      matching: { form: 'reverse' },
    });
    expect(reviseProgramme(dated, { forms: ['circle'] }, today)).toMatchObject({ matching: { form: 'mentoring' } });
  });
});

describe('The same programme once more', () => {
  const copy = (programme: Programme, on: Temporal.PlainDate) =>
    duplicateOf(programme, { id: idOf('copy'), name: { sv: 'Nästa', en: 'Next' }, today: on });

  test('begins on the same day of a later year, as a draft without its past', () => {
    const next = copy({ ...dated, status: 'ended', version: 9 }, day('2027-10-01'));
    expect(next).toMatchObject({ status: 'draft', version: 1, startsOn: day('2027-11-30'), endsOn: day('2028-08-29') });
  });

  test('keeps dates that have not come, and a rolling one has no last day either', () => {
    expect(copy(dated, today)).toMatchObject({ startsOn: dated.startsOn, endsOn: dated.endsOn });
    expect(copy(rolling, day('2030-01-01'))).toMatchObject({ startsOn: day('2030-11-30'), endsOn: null });
  });

  test('could always be saved and opened', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const next = copy(dated, on);
        expect(isRefused(reviseProgramme(next, {}, on))).toBe(false);
        expect(isRefused(moveProgramme(next, 'open', on))).toBe(false);
      }),
    );
  });

  test('has each day without meetings once, also where a leap year has had one more', () => {
    const freeDays = [day('2028-02-28'), day('2028-02-29')];
    const leap = { ...dated, startsOn: day('2028-02-01'), endsOn: day('2028-06-30'), slots: { ...anySlot, freeDays } };
    const next = copy(leap, day('2028-07-01'));
    expect(next.slots.freeDays.map(String)).toEqual(['2029-02-28']);
    expect(isRefused(reviseProgramme(next, {}, day('2028-07-01')))).toBe(false);
  });
});

test('a programme that has ended can be put away and taken back, and nothing else goes there', () => {
  const possible = programmeStatuses.flatMap((status) =>
    programmeMoves.flatMap((move) => {
      const outcome = moveProgramme({ ...dated, status }, move, today);
      return isRefused(outcome) ? [] : [`${status} ${move} ${outcome.status}`];
    }),
  );
  expect(possible).toEqual([
    'draft open open',
    'open start running',
    'open end ended',
    'running end ended',
    'ended archive archived',
    'archived restore ended',
  ]);
});

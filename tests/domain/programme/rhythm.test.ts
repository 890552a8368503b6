import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { rhythmOf, withRhythm } from '#domain/pairing/pairing.ts';
import { reviseProgramme } from '#domain/programme/revise-programme.ts';
import { type OwnRhythm } from '#domain/programme/programme.ts';
import { mayTakeRhythm } from '#domain/programme/rhythm.ts';
import { pairOf, programmeOf } from '../../adapters/store/world.ts';

/** Monthly, 45 minutes. */
const programme = programmeOf();
const bounds: OwnRhythm = { cadences: ['weekly', 'every-two-weeks'], minutes: { least: 30, most: 60 } };
const open = { ...programme, ownRhythm: bounds };
const { pairing } = pairOf();
const present = rhythmOf(pairing, programme);
const weekly = { cadence: 'weekly', minutes: 30 } as const;

describe('A pair’s own rhythm', () => {
  test('without one it is the programme’s', () => {
    expect(present).toEqual({ cadence: 'monthly', minutes: 45 });
    expect(rhythmOf({ rhythm: weekly }, programme)).toEqual(weekly);
  });

  test('lies within what HR lets pairs choose, both ends included', () => {
    for (const minutes of [30, 60]) expect(mayTakeRhythm(open, present, { cadence: 'weekly', minutes })).toBe(true);
    for (const minutes of [29, 61, 30.5]) {
      expect(mayTakeRhythm(open, present, { cadence: 'weekly', minutes })).toEqual({ refused: 'length-not-offered' });
    }
    expect(mayTakeRhythm(open, present, { cadence: 'every-three-weeks', minutes: 45 })).toEqual({
      refused: 'cadence-not-offered',
    });
  });

  test('is not to be had where HR lets nobody choose, nor is the one they have; the way back is always there', () => {
    expect(mayTakeRhythm(programme, present, weekly)).toEqual({ refused: 'own-rhythm-closed' });
    expect(mayTakeRhythm(open, present, present)).toEqual({ refused: 'same-rhythm' });
    expect(mayTakeRhythm(programme, weekly, present)).toBe(true);
  });

  test('back at the programme’s it follows the programme again; a pairing that is over keeps what it had', () => {
    expect(withRhythm(pairing, weekly, programme)).toMatchObject({ rhythm: weekly, version: pairing.version + 1 });
    expect(withRhythm({ ...pairing, rhythm: weekly }, present, programme)).toMatchObject({ rhythm: null });
    expect(withRhythm({ ...pairing, status: 'closed' }, weekly, programme)).toEqual({ refused: 'not-allowed-now' });
  });
});

describe('HR says what pairs may choose', () => {
  const revise = (ownRhythm: OwnRhythm | null) =>
    reviseProgramme(programme, { ownRhythm }, Temporal.PlainDate.from('2026-03-02'));

  test('at least one rhythm, and lengths of a meeting in order; or nothing', () => {
    expect(revise(bounds)).toMatchObject({ ownRhythm: bounds });
    expect(revise(null)).toMatchObject({ ownRhythm: null });
    expect(revise({ ...bounds, cadences: [] })).toEqual({ refused: 'own-rhythm-empty' });
    for (const minutes of [
      { least: 60, most: 30 },
      { least: 24, most: 30 },
      { least: 30, most: 61 },
    ]) {
      expect(revise({ ...bounds, minutes })).toEqual({ refused: 'own-rhythm-length' });
    }
  });
});

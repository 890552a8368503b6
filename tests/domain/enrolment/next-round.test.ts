import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isPaused, withdraw, type Enrolment } from '#domain/enrolment/enrolment.ts';
import {
  absenceOf,
  backFrom,
  forNextRound,
  freed,
  isFirstInLine,
  matched,
  restUntil,
} from '#domain/enrolment/next-round.ts';
import { enrolmentOf, newId, programmeOf } from '../../adapters/store/world.ts';

const now = Temporal.Instant.from('2026-05-04T09:00:00Z');
const today = Temporal.PlainDate.from('2026-05-04');
const enrolled: Enrolment = { ...enrolmentOf(programmeOf(), newId<'Person'>(), 'mentor'), pausedUntil: null };
const inJune = Temporal.PlainDate.from('2026-06-01');

describe('after a pairing has ended', () => {
  test('because somebody left, the one who stays is first in line until they get another', () => {
    const free = freed(enrolled, now, { asked: false });
    expect(isFirstInLine(free, today)).toBe(true);
    expect(isFirstInLine(matched(free), today)).toBe(false);
    expect(isFirstInLine(enrolled, today)).toBe(false);
  });

  test('by a wish, nobody is given somebody new before they say so, and then they are first in line', () => {
    const aside = freed(enrolled, now, { asked: true });
    expect([isPaused(aside, today), isFirstInLine(aside, today), absenceOf(aside, today)]).toEqual([
      true,
      false,
      'aside',
    ]);
    const back = forNextRound(aside, true);
    expect([isFirstInLine(back, today), absenceOf(back, today)]).toEqual([true, null]);
    expect(back.freedAt).toEqual(now);
    expect(forNextRound(back, true)).toBe(back);
  });

  test('a no and no answer are the same row', () => {
    const aside = freed(enrolled, now, { asked: true });
    expect(forNextRound(aside, false)).toBe(aside);
  });

  test('whoever stood aside before still does when a partner leaves', () => {
    expect(freed(forNextRound(enrolled, false), now, { asked: false }).standsAside).toBe(true);
  });

  test('whoever has left the programme is not freed, and leaving takes the place away', () => {
    const left = withdraw(enrolled);
    expect(freed(left, now, { asked: true })).toBe(left);
    expect(withdraw(freed(enrolled, now, { asked: true }))).toMatchObject({ freedAt: null, standsAside: false });
  });
});

describe('a break', () => {
  test('taken for a pairing lasts until its day and ends with the pairing’s pause; a longer one stays', () => {
    const resting = restUntil(enrolled, inJune);
    expect(isPaused(resting, today)).toBe(true);
    expect(isPaused(resting, inJune)).toBe(false);
    expect(backFrom(resting, inJune).pausedUntil).toBeNull();
    const longer: Enrolment = { ...enrolled, pausedUntil: inJune.add({ months: 1 }) };
    expect(restUntil(longer, inJune)).toBe(longer);
    expect(backFrom(longer, inJune)).toBe(longer);
  });

  test('ends for whoever would like another pairing', () => {
    const resting = freed(restUntil(enrolled, inJune), now, { asked: false });
    expect(isFirstInLine(resting, today)).toBe(false);
    expect(absenceOf(resting, today)).toBe('paused');
    expect(isFirstInLine(forNextRound(resting, true), today)).toBe(true);
  });
});

test('whatever happens, nobody who stands aside, has left, or has since got a pairing is first in line', () => {
  type Step = 'asked' | 'left-alone' | 'aside' | 'take-part' | 'matched' | 'withdraw';
  const act = (enrolment: Enrolment, step: Step): Enrolment => {
    if (step === 'matched') return matched(enrolment);
    if (step === 'withdraw') return withdraw(enrolment);
    if (step === 'aside' || step === 'take-part') return forNextRound(enrolment, step === 'take-part');
    return freed(enrolment, now, { asked: step === 'asked' });
  };
  const steps = fc.array(fc.constantFrom<Step>('asked', 'left-alone', 'aside', 'take-part', 'matched', 'withdraw'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(steps, (taken) => {
      const end = taken.reduce(act, enrolled);
      const lastPairing = taken.findLastIndex((step) => step === 'matched');
      const wasFreed = taken.findLastIndex((step) => step === 'asked' || step === 'left-alone') > lastPairing;
      const hasLeft = taken.includes('withdraw');
      expect(isFirstInLine(end, today)).toBe(wasFreed && !hasLeft && !end.standsAside);
      expect(end.version).toBeLessThanOrEqual(enrolled.version + taken.length);
    }),
  );
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isPaused, withdraw, type Enrolment } from '#domain/enrolment/enrolment.ts';
import {
  backFrom,
  forNextRound,
  freed,
  isFirstInLine,
  matched,
  restUntil,
  type NextWish,
} from '#domain/enrolment/next-round.ts';
import { enrolmentOf, newId, programmeOf } from '../../adapters/store/world.ts';

const now = Temporal.Instant.from('2026-05-04T09:00:00Z');
const today = Temporal.PlainDate.from('2026-05-04');
const enrolled: Enrolment = { ...enrolmentOf(programmeOf(), newId<'Person'>(), 'mentor'), pausedUntil: null };
const inJune = Temporal.PlainDate.from('2026-06-01');

describe('after a pairing has ended', () => {
  test('whoever wants another, or was not asked, is first in line until they get one', () => {
    for (const wish of ['yes', 'unasked'] as const) {
      const free = freed(enrolled, now, wish);
      expect(isFirstInLine(free, today)).toBe(true);
      expect(isFirstInLine(matched(free), today)).toBe(false);
    }
    expect(isFirstInLine(enrolled, today)).toBe(false);
  });

  test('whoever wants no other stands aside, and comes back to the same place', () => {
    const aside = freed(enrolled, now, 'no');
    expect([isPaused(aside, today), isFirstInLine(aside, today)]).toEqual([true, false]);
    const back = forNextRound(aside, true);
    expect(isFirstInLine(back, today)).toBe(true);
    expect(back.freedAt).toEqual(now);
    expect(forNextRound(back, true)).toBe(back);
  });

  test('whoever has left the programme is not freed, and leaving takes the place away', () => {
    const left = withdraw(enrolled);
    expect(freed(left, now, 'unasked')).toBe(left);
    expect(withdraw(freed(enrolled, now, 'no'))).toMatchObject({ freedAt: null, standsAside: false });
  });

  test('nobody can tell from the two rows who asked, where both want another', () => {
    const other: Enrolment = { ...enrolled, id: newId(), personId: newId() };
    const told = ({ freedAt, pausedUntil, standsAside, version }: Enrolment) => ({
      freedAt,
      pausedUntil,
      standsAside,
      version,
    });
    expect(told(freed(enrolled, now, 'yes'))).toEqual(told(freed(other, now, 'unasked')));
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
    const resting = restUntil(enrolled, inJune);
    expect(isFirstInLine(freed(resting, now, 'yes'), today)).toBe(true);
    expect(isFirstInLine(freed(resting, now, 'unasked'), today)).toBe(false);
  });
});

test('whatever happens, nobody who stands aside, has left, or has since got a pairing is first in line', () => {
  type Step = NextWish | 'aside' | 'take-part' | 'matched' | 'withdraw';
  const act = (enrolment: Enrolment, step: Step): Enrolment => {
    if (step === 'matched') return matched(enrolment);
    if (step === 'withdraw') return withdraw(enrolment);
    if (step === 'aside' || step === 'take-part') return forNextRound(enrolment, step === 'take-part');
    return freed(enrolment, now, step);
  };
  const steps = fc.array(fc.constantFrom<Step>('yes', 'no', 'unasked', 'aside', 'take-part', 'matched', 'withdraw'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(steps, (taken) => {
      const end = taken.reduce(act, enrolled);
      const lastPairing = taken.findLastIndex((step) => step === 'matched');
      const wasFreed = taken.findLastIndex((step) => ['yes', 'no', 'unasked'].includes(step)) > lastPairing;
      const hasLeft = taken.includes('withdraw');
      expect(isFirstInLine(end, today)).toBe(wasFreed && !hasLeft && !end.standsAside);
      expect(end.version).toBeLessThanOrEqual(enrolled.version + taken.length);
    }),
  );
});

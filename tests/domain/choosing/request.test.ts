import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { Fit } from '#domain/matching/candidate.ts';
import {
  accept,
  ask,
  close,
  decline,
  expire,
  isReminderDue,
  nextStepOf,
  remind,
  requestStatuses,
  withdraw,
  type MentorRequest,
} from '#domain/choosing/request.ts';
import { lapseOf, nextWish, rank, withoutWishes, type MentorChoice } from '#domain/choosing/wishes.ts';
import { isRefused } from '#domain/refused.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { mentee, mentor, plainContext } from '../matching/people.ts';

const now = Temporal.Instant.from('2026-10-15T08:00:00Z');
const days = (count: number) => now.add({ hours: 24 * count });
const fit: Fit = fitOf(mentor('Ali'), mentee('Sara'), plainContext);
const person = (name: string) => idOf<'Person'>(name);

const request: MentorRequest = ask(
  {
    id: idOf('r-1'),
    programmeId: idOf('p-1'),
    mentorEnrolmentId: idOf('e-1'),
    menteeEnrolmentId: idOf('e-2'),
    mentorId: person('Ali'),
    menteeId: person('Sara'),
    greeting: 'Hej!',
    fit,
  },
  now,
  'Europe/Stockholm',
);

function done(outcome: ReturnType<typeof accept>): MentorRequest {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome;
}

describe('a request', () => {
  test('is reminded of after a week and ends after two, on the wall clock of the programme', () => {
    // The clocks go back on 25 October: the second week has an hour more.
    expect(request.remindAt.toString()).toBe('2026-10-22T08:00:00Z');
    expect(request.expiresAt.toString()).toBe('2026-10-29T09:00:00Z');
    expect(nextStepOf(request)).toEqual(request.remindAt);
  });

  test('is reminded of once', () => {
    expect(isReminderDue(request, days(6))).toBe(false);
    const reminded = done(remind(request, days(7)));
    expect(nextStepOf(reminded)).toEqual(request.expiresAt);
    expect(remind(reminded, days(8))).toEqual({ refused: 'request-over' });
    expect(remind(request, days(15))).toEqual({ refused: 'request-over' });
  });

  test('expires when its time has passed, not before, and takes no answer then', () => {
    expect(expire(request, days(14))).toEqual({ refused: 'request-over' });
    expect(accept(request, days(15))).toEqual({ refused: 'request-over' });
    expect(done(expire(request, days(15)))).toMatchObject({ status: 'expired', endedAt: days(15), version: 2 });
  });

  test('ends only once, whatever is done to it afterwards', () => {
    const acts = [accept, decline, withdraw, close, expire] as const;
    fc.assert(
      fc.property(
        fc.array(fc.record({ act: fc.constantFrom(...acts), at: fc.nat(20) }), { maxLength: 6 }),
        (presses) => {
          let present = request;
          for (const { act, at } of presses.toSorted((a, b) => a.at - b.at)) {
            const outcome = act(present, days(at));
            if (isRefused(outcome)) continue;
            expect(present.status).toBe('asked');
            expect(outcome.version).toBe(present.version + 1);
            expect(nextStepOf(outcome)).toBeNull();
            present = outcome;
          }
          expect(requestStatuses).toContain(present.status);
          expect(present.endedAt === null).toBe(present.status === 'asked');
        },
      ),
    );
  });
});

describe('a mentee’s wishes', () => {
  const choice: MentorChoice = {
    enrolmentId: idOf('e-2'),
    suggestions: ['Ali', 'Berit', 'Carl'].map((name) => ({ mentorId: person(name), fit })),
    suggestedAt: now,
    wishes: [],
    rankedAt: null,
    greeting: '',
    isRenewed: false,
    version: 1,
  };
  const wish = (names: readonly string[], greeting = '') =>
    rank(choice, { wishes: names.map(person), greeting, now: days(1) });

  test('are some of those suggested, in the order of the mentee', () => {
    expect(wish(['Carl', 'Ali'], ' Hej Carl! ')).toMatchObject({
      wishes: ['Carl', 'Ali'],
      greeting: 'Hej Carl!',
      rankedAt: days(1),
      version: 2,
    });
  });

  test('name at least one, nobody twice, and nobody else', () => {
    expect(wish([])).toEqual({ refused: 'wish-for-nobody' });
    expect(wish(['Ali', 'Ali'])).toEqual({ refused: 'not-suggested' });
    expect(wish(['Ali', 'Dana'])).toEqual({ refused: 'not-suggested' });
    expect(wish(['Ali'], 'x'.repeat(501))).toEqual({ refused: 'text-too-long' });
  });

  const ranked = (): MentorChoice => {
    const outcome = wish(['Carl', 'Ali', 'Berit'], 'Hej!');
    if (isRefused(outcome)) throw new Error(outcome.refused);
    return outcome;
  };

  test('are asked one after the other; a mentor who cannot be asked is skipped', () => {
    const { choice: after, mentorId } = nextWish(ranked(), (id) => id !== person('Carl'));
    expect(mentorId).toBe('Ali');
    expect(after).toMatchObject({ wishes: ['Berit'], greeting: 'Hej!', rankedAt: days(1), version: 3 });
  });

  test('make room for new suggestions when none is left', () => {
    const { choice: after, mentorId } = nextWish(ranked(), () => false);
    expect(mentorId).toBeNull();
    expect(after).toMatchObject({ suggestions: [], wishes: [], rankedAt: null, greeting: '', isRenewed: true });
  });

  test('can be taken back, and the suggestions stay', () => {
    const taken = withoutWishes(ranked());
    expect(taken).toMatchObject({ wishes: [], rankedAt: null, greeting: '', version: 3 });
    expect(taken.suggestions).toHaveLength(3);
  });

  test('may be made for two weeks', () => {
    expect(lapseOf(choice, 'Europe/Stockholm').toString()).toBe('2026-10-29T09:00:00Z');
  });
});

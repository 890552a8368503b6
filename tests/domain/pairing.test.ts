import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { fitOf } from '#domain/matching/fit.ts';
import {
  activate,
  begin,
  close,
  mayActOnPairing,
  pairingStatuses,
  partnerOf,
  roleOf,
} from '#domain/pairing/pairing.ts';
import { defaultProgramme } from '#domain/programme/programme.ts';
import { mentee, mentor, person, plainContext } from './matching-people.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const programme = defaultProgramme({ id: idOf<'Programme'>('spring'), today: day('2026-11-18') });
const now = Temporal.Instant.from('2026-11-20T09:00:00Z');

function beginOn(today: Temporal.PlainDate) {
  return begin({
    id: idOf<'Pairing'>('pairing'),
    programme,
    now,
    today,
    proposal: {
      id: idOf<'MatchProposal'>('proposal'),
      roundId: idOf<'MatchRound'>('round'),
      mentorEnrolmentId: idOf<'Enrolment'>('of Ada'),
      menteeEnrolmentId: idOf<'Enrolment'>('of Bo'),
      mentorId: person('Ada'),
      menteeId: person('Bo'),
      status: 'approved',
      fit: fitOf(mentor('Ada'), mentee('Bo'), plainContext),
      proposedAt: now,
      version: 2,
    },
  });
}

const pairing = beginOn(day('2026-11-20'));

test('a pairing begins with the programme, or today when the programme runs already', () => {
  expect(pairing).toMatchObject({
    status: 'begun',
    version: 1,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
  });
  expect(beginOn(day('2027-02-03')).startsOn.toString()).toBe('2027-02-03');
});

test('each of the two has a role and a partner, and nobody else has', () => {
  expect([roleOf(pairing, person('Ada')), partnerOf(pairing, person('Ada'))]).toEqual(['mentor', 'Bo']);
  expect([roleOf(pairing, person('Bo')), partnerOf(pairing, person('Bo'))]).toEqual(['mentee', 'Ada']);
  expect([roleOf(pairing, person('Cilla')), partnerOf(pairing, person('Cilla'))]).toEqual([null, null]);
});

describe('what is allowed when', () => {
  test.each([['activate', activate, ['begun'], 'active']] as const)(
    'a pairing can %s only from the right states',
    (act, decide, allowed, after) => {
      for (const status of pairingStatuses) {
        const isAllowed = (allowed as readonly string[]).includes(status);
        expect(mayActOnPairing(status, act)).toBe(isAllowed);
        const expected = isAllowed ? { ...pairing, status: after, version: 2 } : { refused: 'not-allowed-now' };
        expect(decide({ ...pairing, status })).toEqual(expected);
      }
    },
  );

  test('a pair that is paused is neither booked nor asked for feedback, but may set goals', () => {
    expect(mayActOnPairing('paused', 'book')).toBe(false);
    expect(mayActOnPairing('paused', 'survey')).toBe(false);
    expect(mayActOnPairing('paused', 'set-goal')).toBe(true);
  });
});

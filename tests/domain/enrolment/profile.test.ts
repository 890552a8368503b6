import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tellProfile, tidyGoals } from '#domain/enrolment/profile.ts';
import { menteesBeyond, roomLeft } from '#domain/enrolment/room.ts';
import { person, plainProfile } from '../matching/people.ts';

describe('what is true of a person in any programme', () => {
  const about = { personId: person('Ada'), room: null, version: 0 };

  test('is kept with tidy texts and each language once, and counts its versions', () => {
    const told = { ...plainProfile, place: ' Luleå ', languages: ['sv', 'en', 'sv'] as const };
    expect(tellProfile(told, about)).toMatchObject({ told: { place: 'Luleå', languages: ['sv', 'en'] }, version: 1 });
    expect(tidyGoals([' Våga tala ', ''])).toEqual(['Våga tala']);
  });

  test.each([0, 11, 1.5, -1, Number.NaN])('says no to %p mentees over all programmes', (room) => {
    expect(tellProfile(plainProfile, { ...about, room })).toEqual({ refused: 'room-out-of-range' });
  });
});

describe('room for one more mentee', () => {
  test('is what this programme and all programmes together leave', () => {
    expect(roomLeft({ capacity: 3, room: null, here: 1, inAll: 4 })).toBe(2);
    expect(roomLeft({ capacity: 3, room: 2, here: 0, inAll: 2 })).toBe(0);
    expect(roomLeft({ capacity: 1, room: 5, here: 1, inAll: 2 })).toBe(0);
  });

  test('is gone where somebody has as many as they want in all, whatever one programme would take', () => {
    const counts = fc.record({ capacity: fc.nat(5), room: fc.integer({ min: 1, max: 10 }), here: fc.nat(5) });
    fc.assert(
      fc.property(counts, fc.nat(5), (taking, elsewhere) => {
        const inAll = taking.here + elsewhere;
        const left = roomLeft({ ...taking, inAll });
        expect(left).toBeLessThanOrEqual(taking.capacity - taking.here);
        expect(inAll + Math.max(0, left)).toBeLessThanOrEqual(Math.max(inAll, taking.room));
      }),
    );
  });

  test('a mentor who takes fewer than they have keeps them, and none is one too many while there is room', () => {
    const beyond = (capacity: number, mentees: number, room: number | null = null) =>
      menteesBeyond({ capacity, room, here: mentees, inAll: mentees });
    expect([beyond(2, 3), beyond(0, 2), beyond(3, 3, 2)]).toEqual([1, 2, 1]);
    expect([0, 1, 2].map((mentees) => beyond(2, mentees))).toEqual([0, 0, 0]);
  });
});

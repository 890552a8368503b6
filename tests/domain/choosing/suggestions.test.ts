import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idOf, type PersonId } from '#domain/ids.ts';
import { suggestMentors, type Room, type Seeker } from '#domain/choosing/suggestions.ts';

const person = (name: string) => idOf<'Person'>(name);

function seeker(name: string, fits: Readonly<Record<string, number>>): Seeker {
  const mentors = Object.entries(fits).map(([mentor, score]) => ({ mentorId: person(mentor), score }));
  return { personId: person(name), enrolmentId: idOf(`enrolment of ${name}`), mentors };
}

const room = (name: string, places: number, shown: Partial<Room> = {}): Room => ({
  mentorId: person(name),
  room: places,
  first: 0,
  later: 0,
  ...shown,
});

const shown = (seekers: readonly Seeker[], rooms: readonly Room[], seed = 1) =>
  Object.fromEntries(suggestMentors(seekers, rooms, seed));

test('a mentee sees those who suit best, the best first', () => {
  const sara = seeker('Sara', { Ali: 0.6, Berit: 0.9, Carl: 0.7, Dana: 0.4 });
  const rooms = ['Ali', 'Berit', 'Carl', 'Dana'].map((name) => room(name, 1));
  expect(shown([sara], rooms)).toEqual({ Sara: ['Berit', 'Carl', 'Ali'] });
});

test('a star comes first only for as many mentees as there is room for', () => {
  const fits = { Star: 0.9, Ali: 0.5, Berit: 0.4 };
  const seekers = ['Sara', 'Omar', 'Lina'].map((name) => seeker(name, fits));
  const lists = Object.values(shown(seekers, [room('Star', 1), room('Ali', 1), room('Berit', 1)]));
  expect(lists.map(([first]) => String(first)).toSorted()).toEqual(['Ali', 'Berit', 'Star']);
});

test('somebody whom only one mentor suits gets that one, however well the mentor suits others', () => {
  const seekers = [seeker('Sara', { Star: 0.9, Ali: 0.2 }), seeker('Omar', { Star: 0.3 })];
  expect(shown(seekers, [room('Star', 1), room('Ali', 1)])).toMatchObject({ Sara: ['Ali', 'Star'], Omar: ['Star'] });
});

test('a mentee whom no mentor suits, or for whom no room is left, waits', () => {
  const late = seeker('Sara', { Star: 0.9 });
  expect(shown([late], [room('Star', 1, { first: 1 })])).toEqual({ Sara: [] });
  expect(shown([seeker('Omar', {})], [room('Star', 1)])).toEqual({ Omar: [] });
  expect(shown([late], [])).toEqual({ Sara: [] });
});

describe('for any mentees and mentors', () => {
  const mentors = ['Ali', 'Berit', 'Carl', 'Dana', 'Eva'];
  const names = ['Sara', 'Omar', 'Lina', 'Per', 'Mia', 'Tor', 'Ann'];
  const anyRooms = fc.tuple(
    ...mentors.map((name) =>
      fc
        .record({ places: fc.integer({ min: 0, max: 3 }), first: fc.nat(2), later: fc.nat(3) })
        .map(({ places, first, later }) => room(name, places, { first, later })),
    ),
  );
  const anySeekers = fc
    .array(fc.dictionary(fc.constantFrom(...mentors), fc.constantFrom(0.3, 0.5, 0.9)), { maxLength: names.length })
    .map((all) => all.map((fits, index) => seeker(names[index] ?? '', fits)));

  test('nobody sees more than three mentors, each once, and only those they may be paired with', () => {
    fc.assert(
      fc.property(anySeekers, anyRooms, fc.nat(), (seekers, rooms, seed) => {
        const lists = suggestMentors(seekers, rooms, seed);
        expect([...lists.keys()].toSorted()).toEqual(seekers.map(({ personId }) => personId).toSorted());
        for (const each of seekers) {
          const list = lists.get(each.personId) ?? [];
          expect(list.length).toBeLessThanOrEqual(3);
          expect(new Set(list).size).toBe(list.length);
          for (const mentorId of list) expect(each.mentors.map((one) => one.mentorId)).toContain(mentorId);
        }
      }),
    );
  });

  test('no mentor comes first more often than they have room, or appears more than three times as often', () => {
    fc.assert(
      fc.property(anySeekers, anyRooms, fc.nat(), (seekers, rooms, seed) => {
        const lists = [...suggestMentors(seekers, rooms, seed).values()];
        for (const { mentorId, room: places, first, later } of rooms) {
          const firsts = lists.filter((list) => list[0] === mentorId).length;
          const others = lists.filter((list) => list.slice(1).includes(mentorId)).length;
          expect(firsts).toBeLessThanOrEqual(Math.max(0, places - first));
          expect(others).toBeLessThanOrEqual(Math.max(0, places * 2 - later));
        }
      }),
    );
  });

  test('as many mentees as there is room for see somebody', () => {
    fc.assert(
      fc.property(anySeekers, anyRooms, fc.nat(), (seekers, rooms, seed) => {
        const lists = [...suggestMentors(seekers, rooms, seed).values()];
        const left = new Map(rooms.map((each) => [each.mentorId, Math.max(0, each.room - each.first)]));
        expect(lists.filter((list) => list.length > 0)).toHaveLength(mostSeated(seekers, left));
      }),
    );
  });

  test('the order in which people are given changes nothing', () => {
    fc.assert(
      fc.property(anySeekers, anyRooms, fc.nat(), (seekers, rooms, seed) => {
        const turned = seekers.toReversed().map((each) => ({ ...each, mentors: each.mentors.toReversed() }));
        expect(suggestMentors(turned, rooms.toReversed(), seed)).toEqual(suggestMentors(seekers, rooms, seed));
      }),
    );
  });
});

/** For how many mentees there can be a first one, found by trying everything. */
function mostSeated(seekers: readonly Seeker[], left: ReadonlyMap<PersonId, number>): number {
  const [next, ...rest] = seekers;
  if (next === undefined) return 0;
  const withOne = next.mentors
    .filter(({ mentorId }) => (left.get(mentorId) ?? 0) > 0)
    .map(({ mentorId }) => 1 + mostSeated(rest, new Map(left).set(mentorId, (left.get(mentorId) ?? 0) - 1)));
  return Math.max(mostSeated(rest, left), ...withOne);
}

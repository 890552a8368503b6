import { describe, expect, it } from '@jest/globals';
import { lookAt, mentee, mentor } from './hand-made.ts';
import { overMessageBudget } from './judge/message-budget.ts';
import { overRoom } from './judge/room.ts';

/** The counters of what only somebody in several programmes can meet with; see `violations.test.ts`. */

const name = (person: string): string => person;
const card = (day: number, person = mentee) => ({
  person,
  activityId: `${person} ${day}`,
  sentAt: Date.parse('2026-10-05T08:00:00Z') + day * 86_400_000,
});

describe('messages that nobody asked for', () => {
  it('count where they are more than three in any seven days, each of those beyond', () => {
    expect(
      overMessageBudget(
        [0, 2, 3, 6].map((day) => card(day)),
        name,
      ),
    ).toMatchObject([{ kind: 'overMessageBudget', key: `${mentee} ${mentee} 6` }]);
    // In whatever order they were read.
    expect(
      overMessageBudget(
        [6, 5, 4, 3, 2].map((day) => card(day)),
        name,
      ),
    ).toHaveLength(2);
  });

  it('are in order where they are a week apart, or of several people', () => {
    expect(
      overMessageBudget(
        [0, 2, 3, 7, 9, 10].map((day) => card(day)),
        name,
      ),
    ).toEqual([]);
    const shared = [0, 1, 2].flatMap((day) => [card(day), card(day, mentor)]);
    expect(overMessageBudget(shared, name)).toEqual([]);
  });
});

describe('mentees', () => {
  const look = lookAt([{ at: '2026-10-12T08:00:00Z', entries: [] }]);
  const has = (...mentees: readonly number[]) => [
    { person: mentor, mentees: new Map(mentees.map((each, at) => [`programme ${at}`, each])) },
  ];
  const said = (capacity: number, inAll: number | null) => () => ({
    capacities: new Map([0, 1, 2].map((at) => [`programme ${at}`, capacity])),
    inAll,
  });

  it('count where one programme gives somebody more than they take there', () => {
    expect(overRoom(look, has(2), said(1, null))).toMatchObject([{ kind: 'overRoom', key: mentor }]);
    expect(overRoom(look, has(1, 3), said(2, 5))).toHaveLength(1);
  });

  it('count where the programmes together give somebody more than they take in all', () => {
    expect(overRoom(look, has(1, 1), said(1, 1))).toHaveLength(1);
    expect(overRoom(look, has(2, 2), said(2, 3))).toHaveLength(1);
  });

  it('are in order up to what was said, and in each programme where there is no limit in all', () => {
    expect(overRoom(look, has(1, 1), said(1, 2))).toEqual([]);
    expect(overRoom(look, has(1, 1, 1), said(1, null))).toEqual([]);
    expect(overRoom(look, has(), said(0, null))).toEqual([]);
  });
});
